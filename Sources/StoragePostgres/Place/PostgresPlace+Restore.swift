// A dump names its schema in every line, so it can only be restored under that name. It is restored in one transaction in
// which the name is free: what bears it now is called otherwise meanwhile, which nobody else sees, and what was restored
// is called otherwise at the end. The tables go over into the schema of the address when everything was found right.

import Foundation
import Programs
package import Storage

extension PostgresPlace {
    package func restore<T: Sendable>(
        _ file: String, _ dump: Dump.Origin, keeping: Bool, _ check: @Sendable (any Store) async throws -> T
    ) async throws -> T {
        if keeping { try await requireEmpty() }
        let beside = "phananh_restoring_" + UUID().uuidString.prefix(8).lowercased()
        let (schema, isTaken, version) = try await look(for: dump.schema ?? "")
        try await inBackground {
            try write(file, of: dump.schema ?? schema, isTaken: isTaken, as: beside, version)
        }
        do {
            var there = settings.unhurried
            there.schema = beside
            let result = try await opened(there, check)
            try await opened { store in
                // Taken before anything is looked at, so that nobody adds a row between the look and the change.
                let lock = keeping ? try await store.read { try $0.requireEmpty() } : nil
                try await store.write { tx in
                    if let lock { try tx.run(lock) }
                    try tx.take(from: beside, into: keeping ? schema : nil)
                }
            }
            return result
        } catch {
            try? await opened { try await $0.write { try $0.take(from: beside, into: nil) } }
            throw error
        }
    }

    /// The address's schema, whether the dump's name is taken in this database, and the server's version.
    private func look(for dumped: String) async throws -> (String, Bool, Int) {
        try await opened { store in
            try await store.read { tx in
                let taken = try tx.rows("SELECT 1 FROM pg_namespace WHERE nspname = \(dumped)")
                return (try tx.schema(at: name), !taken.isEmpty, try tx.serverVersion())
            }
        }
    }

    private func write(
        _ file: String, of dumped: String, isTaken: Bool, as beside: String, _ version: Int
    ) throws {
        let programs = try ServerPrograms(for: version, in: programs)
        let list = FileManager.default.temporaryDirectory.path + "/" + beside + ".list"
        defer { unlink(list) }
        let aside = quoted(beside + "_aside")
        let before = [
            "BEGIN;", isTaken ? "ALTER SCHEMA \(quoted(dumped)) RENAME TO \(aside);" : "",
            "CREATE SCHEMA \(quoted(dumped));",
        ]
        let after = [
            "ALTER SCHEMA \(quoted(dumped)) RENAME TO \(quoted(beside));",
            isTaken ? "ALTER SCHEMA \(aside) RENAME TO \(quoted(dumped));" : "", "COMMIT;",
        ]
        try running {
            let everything = try programs.restore.call(["--list", file]).answer(limit: .seconds(3600))
            try withoutSchema(everything).write(toFile: list, atomically: false, encoding: .utf8)
            let script = programs.restore.call([
                "--use-list=\(list)", "--no-owner", "--no-privileges", "--exit-on-error", "--file=-", file,
            ])
            let shell = programs.shell.call(
                ["--no-psqlrc", "--quiet", "--no-password", "--set=ON_ERROR_STOP=1", "--file=-"],
                address.environment.merging(["PGAPPNAME": "phananh restore"]) { $1 })
            try script.run(
                into: shell, between: before.joined(separator: "\n") + "\n", and: after.joined(separator: "\n") + "\n")
        }
    }

    /// The schema itself is made by us: some databases come with it.
    private func withoutSchema(_ list: String) -> String {
        list.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains(#/^[0-9]+; [0-9]+ [0-9]+ (SCHEMA|COMMENT - SCHEMA) /#) }
            .joined(separator: "\n")
    }
}

extension Transaction {
    /// Takes everything from a schema that was only for the time of restoring, and the schema away.
    ///
    /// - Parameter schema: nowhere when nil.
    fileprivate func take(from beside: String, into schema: String?) throws {
        if let schema {
            // An empty province may stand in the way: the tables of a migrated one, without a row.
            try requireEmpty()
            try clear(schema, of: try content(of: beside))
            for thing in try content(of: beside) {
                try run("ALTER \(raw: thing.named(in: beside)) SET SCHEMA \(raw: quoted(schema))")
            }
        }
        try run("DROP SCHEMA IF EXISTS \(raw: quoted(beside)) CASCADE")
    }

    private func clear(_ schema: String, of names: [Thing]) throws {
        for thing in try content(of: schema) where names.contains(thing) {
            try run("DROP \(raw: thing.named(in: schema)) CASCADE")
        }
    }

    /// Tables, with all that hangs on them, and then the functions of their triggers.
    private func content(of schema: String) throws -> [Thing] {
        try rows(
            """
            SELECT 0 AS is_function, tablename AS name FROM pg_tables WHERE schemaname = \(schema)
            UNION ALL
            SELECT 1, proname FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace
             WHERE nspname = \(schema) AND pronargs = 0 AND prorettype = 'trigger'::regtype
            ORDER BY 1, 2
            """
        ).map { Thing(isFunction: try $0.get("is_function"), name: try $0.get("name")) }
    }
}

private struct Thing: Equatable {
    let isFunction: Bool
    let name: String

    func named(in schema: String) -> String {
        let name = quoted(schema) + "." + quoted(name)
        return isFunction ? "FUNCTION \(name)()" : "TABLE \(name)"
    }
}
