import Foundation
import Programs
package import Storage

extension PostgresPlace {
    /// By the server's own pg_dump, from the very picture of which the digests are taken: a transaction exports what
    /// it sees, and pg_dump sees the same.
    package func dump(to file: String, _ told: @escaping Headway.Listener) async throws -> Dump {
        try await opened { store in
            let dump = try await store.read { tx in
                let schema = try tx.schema(at: name)
                guard try tx.schemaNumber() > 0 else { throw PlaceProblem.noProvince(at: "") }
                let programs = try ServerPrograms(for: try tx.serverVersion(), in: programs)
                let snapshot: String = try tx.rows("SELECT pg_export_snapshot() AS name")[0].get("name")
                told(Headway(.dumping))
                try write(schema, at: snapshot, with: programs.dump, to: file)
                return try Dump(tx, schema: schema, told)
            }
            try await inBackground { try sync(file) }
            return dump
        }
    }

    private func write(_ schema: String, at snapshot: String, with program: Program, to file: String) throws {
        let arguments = [
            "--format=custom", "--no-password", "--encoding=UTF8",
            "--schema=\(quoted(schema))", "--snapshot=\(snapshot)",
        ]
        try running { try program.call(arguments, address.environment).run(output: file) }
    }

    /// Reads the list of what is in it; without restoring, nothing more can be told of a dump than that and its bytes.
    package func look<T: Sendable>(
        into file: String, _ body: @Sendable (any Store) async throws -> T
    ) async throws -> T? {
        try await inBackground { [programs] in
            let programs = try ServerPrograms(for: 0, in: programs)
            try running {
                let list = try programs.restore.call(["--list", file]).answer(limit: .seconds(3600))
                guard list.contains("TABLE DATA ") else {
                    throw ProgramFailure(program: "pg_restore", said: "no table in \(file)")
                }
            }
        }
        return nil
    }
}

/// A name as SQL has it, and as pg_dump's patterns do.
func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

private func sync(_ path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw StorageError.unavailable(.inputOutput, detail: "cannot open \(path)") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StorageError.unavailable(.inputOutput, detail: "cannot sync \(path)") }
}
