// A folder for one test, gone with it, and a media library over it.

import Foundation
import Logging
import Media
import Testing

final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "media-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
        return path + "/" + name
    }

    func program(_ name: String, _ script: String) throws -> String {
        let path = try file(name, Array("#!/bin/sh\n\(script)\n".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    func names(in folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: path + "/" + folder)?.allObjects as? [String] ?? []
        return found.filter { $0.contains(".") || $0.utf8.count > 60 }.sorted()
    }

    func library(limits: MediaLimits = .patient, worker: String? = nil) -> MediaLibrary {
        MediaLibrary(
            folder: path + "/media", under: OneKey.own, limits: limits, worker: worker, logger: silent)
    }

    func library(limits: MediaLimits = .patient, settings: WorkshopSettings) -> MediaLibrary {
        MediaLibrary(
            uploads: UploadFolder(folder: path + "/media/uploads"),
            shelf: SealingShelf(FolderShelf(folder: path + "/media"), under: OneKey.own),
            limits: limits, workshop: settings, logger: silent)
    }
}

extension MediaLimits {
    /// What takes a second by itself may take long beside all the other tests.
    static var patient: MediaLimits {
        var limits = MediaLimits()
        limits.photoWorkSeconds = 90
        return limits
    }
}

let silent = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }

func contents(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

extension MediaLibrary {
    /// The whole way of one file: announced, sent, finished, taken in, forgotten as an upload.
    func take(_ bytes: [UInt8], photosOnly: Bool = false) async throws -> StoredMedia {
        let id = "u-\(ContentHash(of: bytes).hex.prefix(20))"
        try await uploads.create(id, length: Int64(bytes.count))
        try await uploads.append(id, at: 0, bytes)
        let upload = try await uploads.finish(id)
        do {
            let media = try await intake.take(upload, photosOnly: photosOnly)
            try await uploads.terminate(id)
            return media
        } catch {
            try await uploads.terminate(id)
            throw error
        }
    }

    func bytes(_ variant: MediaVariant, of media: StoredMedia) async throws -> [UInt8] {
        try await store.derivative(variant, of: media.sha256).bytes()
    }

    func allDerivatives(of media: StoredMedia) async throws -> [(MediaVariant, [UInt8])] {
        var all: [(MediaVariant, [UInt8])] = []
        for stored in media.variants { all.append((stored.variant, try await bytes(stored.variant, of: media))) }
        return all
    }
}
