// Other people's programs, run as children: the server's own dump tools, tar, age. They are given arguments that anyone
// may see, and what nobody should see in the environment.

import Foundation

package struct Program: Sendable, Hashable {
    package let path: String

    package init(path: String) { self.path = path }

    package var name: String { URL(fileURLWithPath: path).lastPathComponent }

    /// The program of this name in the first folder that has it.
    package static func named(_ name: String, in folders: [String] = Self.folders) -> Program? {
        folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
            .map(Program.init(path:))
    }

    /// Where this system keeps programs.
    package static var folders: [String] {
        (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    }

    package func call(_ arguments: [String], _ environment: [String: String] = [:]) -> Call {
        Call(program: self, arguments: arguments, environment: environment)
    }

    /// One run of it, to be.
    package struct Call: Sendable {
        package let program: Program
        package let arguments: [String]
        /// Beside what this process has itself, without its own secrets.
        package let environment: [String: String]
    }
}

/// A program that did not do what it was asked.
package struct ProgramFailure: Error, Sendable, Equatable {
    package let program: String
    /// The last thing it said, in one line.
    package let said: String

    package init(program: String, said: String) { (self.program, self.said) = (program, said) }
}

extension ProgramFailure: CustomStringConvertible {
    package var description: String { "\(program): \(said)" }
}
