import Foundation
import Programs
import Storage

/// Backups that leave the house are sealed with `age`: to a public key, so that the machine that makes them cannot read
/// them again.
enum Sealing {
    /// - Parameter recipient: an age or SSH public key, or a file of such keys.
    /// - Throws: `KeepingProblem` when age is missing or does not know the recipient: said before the work begins.
    static func check(_ recipient: String) throws {
        try running { try Tools().age.call(to(recipient) + ["/dev/null"]).run(limit: .seconds(60)) }
    }

    /// The folder's content as one sealed archive. Blocks.
    static func seal(_ folder: String, into file: String, for recipient: String) throws {
        let tools = try Tools()
        let pack = tools.tar.call(["--create", "--file=-", "--sort=name", "--directory=\(folder)", "."])
        try running { try pack.run(into: tools.age.call(to(recipient)), output: file) }
        try Files.sync(file)
    }

    /// Blocks.
    static func unseal(_ file: String, into folder: String, with identity: String) throws {
        let tools = try Tools()
        let open = tools.age.call(["--decrypt", "--identity", identity, file])
        let unpack = tools.tar.call([
            "--extract", "--file=-", "--directory=\(folder)", "--no-same-owner", "--no-same-permissions",
        ])
        try running { try open.run(into: unpack) }
    }

    private static func to(_ recipient: String) -> [String] {
        ["--encrypt", Files.exists(recipient) ? "--recipients-file" : "--recipient", recipient]
    }

    private struct Tools {
        let age: Program
        let tar: Program

        init() throws {
            guard let age = Program.named("age") else { throw KeepingProblem.noProgram(name: "age", package: "age") }
            guard let tar = Program.named("tar") else { throw KeepingProblem.noProgram(name: "tar", package: "tar") }
            (self.age, self.tar) = (age, tar)
        }
    }

    private static func running(_ body: () throws -> Void) throws {
        do { try body() } catch let failure as ProgramFailure {
            throw KeepingProblem.program(name: failure.program, said: failure.said)
        }
    }
}
