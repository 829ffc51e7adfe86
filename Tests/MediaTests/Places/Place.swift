// The two places where media may lie. What holds for one holds for the other, so the same tests run on both.

import Foundation
import Media
import Operations
import Outbound
import TestKit
import Testing

enum Place: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case folder, objectStore

    var testDescription: String { rawValue }
}

/// A place of one kind, for one test, as several nodes see it.
final class Ground: Sendable {
    /// Gone with this value.
    let folder: TestFolder
    /// Nil where the place is a folder.
    let client: S3Client?

    /// Cancels the test case, which is then reported as skipped, where there is no object server.
    init(_ place: Place) async throws {
        folder = try TestFolder()
        switch place {
        case .folder: client = nil
        case .objectStore:
            client = S3Client(try await Self.server().settings())
        }
    }

    private static func server() async throws -> ObjectServer {
        if ObjectServer.isInstalled { return try await ObjectServer.shared.value }
        try Test.cancel("the object server is not installed: run Scripts/set-up-browser")
    }

    deinit {
        if let client { Task { await client.close() } }
    }

    private var home: String { folder.path + "/media" }

    var shelf: any MediaShelf { SealingShelf(bare, under: OneKey.own) }

    /// As it lies there, sealed.
    var bare: any MediaShelf { client.map { ObjectShelf($0) } ?? FolderShelf(folder: home) }

    /// As the node of that number has it: what is its own is its own.
    func uploads(node: Int = 1, pieceBytes: Int64 = 4 << 20) -> any MediaUploads {
        guard let client else { return UploadFolder(folder: home + "/uploads") }
        return UploadObjects(client, scratch: folder.path + "/node-\(node)/uploads", pieceBytes: pieceBytes)
    }

    func library(node: Int = 1, worker: String? = nil) -> MediaLibrary {
        let own = folder.path + "/node-\(node)"
        if let client {
            return MediaLibrary(objects: client, folder: own, under: OneKey.own, worker: worker, logger: silent)
        }
        return MediaLibrary(
            folder: home, under: OneKey.own, scratch: own + "/scratch", worker: worker, logger: silent)
    }

    /// Everything that is kept, by name.
    func names(_ beginning: String) async throws -> [String] {
        if let client { return try await client.list(beginning).map(\.name) }
        return folder.names(in: "media").filter { $0.hasPrefix(beginning) }
    }

    /// The same as it lies there.
    func sealed(_ name: ShelfName) async throws -> [UInt8] { try await bare.open(name).bytes() }

    func bytes(_ name: ShelfName) async throws -> [UInt8] { try await shelf.open(name).bytes() }

    /// What a disk or a hand may do to a file.
    func overwrite(_ name: ShelfName, _ bytes: [UInt8]) async throws {
        if let client {
            try await client.put(S3Body(bytes), as: name.description)
        } else {
            try Data(bytes).write(to: URL(fileURLWithPath: "\(home)/\(name)"))
        }
    }
}
