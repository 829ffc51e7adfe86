import Foundation
import Programs
import Storage

/// The server's own programs for whole databases, of at least the server's version: an older pg_dump does not know
/// what a newer server may hold.
package struct ServerPrograms: Sendable {
    let dump: Program
    let restore: Program
    let shell: Program

    /// Where Debian and others keep the programs of each version side by side, and then where any program is.
    package static var folders: [String] {
        let home = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
        return versions.compactMap { Int($0) }.sorted().map { "\(home)/\($0)/bin" } + Program.folders
    }

    /// - Parameter wanted: the server's major version.
    /// - Throws: `PlaceProblem.noPrograms`, with the newest version that was found.
    package init(for wanted: Int, in folders: [String] = Self.folders) throws {
        var newest: Int?
        for folder in folders {
            guard let dump = Program.named("pg_dump", in: [folder]),
                let restore = Program.named("pg_restore", in: [folder]),
                let shell = Program.named("psql", in: [folder]),
                let version = try? Self.version(of: dump)
            else { continue }
            if version >= wanted {
                (self.dump, self.restore, self.shell) = (dump, restore, shell)
                return
            }
            newest = max(newest ?? 0, version)
        }
        throw PlaceProblem.noPrograms(wanted: wanted, found: newest)
    }

    /// «pg_dump (PostgreSQL) 15.20 (Debian …)»
    private static func version(of program: Program) throws -> Int? {
        let answer = try program.call(["--version"]).answer()
        return answer.firstMatch(of: /\) ([0-9]+)/).flatMap { Int($0.output.1) }
    }
}

/// Names a program's failure as the rest of the house does.
func running(_ body: () throws -> Void) throws {
    do { try body() } catch let failure as ProgramFailure {
        throw PlaceProblem.program(name: failure.program, said: failure.said)
    }
}
