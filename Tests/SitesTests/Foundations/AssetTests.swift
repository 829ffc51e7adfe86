import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web

@Suite("Style sheets, scripts and pictures")
struct AssetTests {
    @Test("are kept for a year under the hash of their set, packed for who takes it")
    func immutable() async throws {
        let house = try FoundationHouse()
        let uri = "\(house.shell.assets.root)/css/site.css"
        try await house.client { client in
            let plain = try await client.execute(uri: uri, method: .get)
            #expect(plain.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(plain.headers[.contentType] == "text/css; charset=utf-8")
            #expect(plain.headers[.contentEncoding] == nil)

            let packed = try await client.execute(uri: uri, method: .get, headers: [.acceptEncoding: "br, gzip"])
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.headers[.vary] == "Accept-Encoding")
            #expect(gzipLength(packed.body) == plain.body.readableBytes)
            #expect(packed.body.readableBytes < 15_000)

            let refused = try await client.execute(uri: uri, method: .get, headers: [.acceptEncoding: "gzip;q=0"])
            #expect(refused.headers[.contentEncoding] == nil)
        }
    }

    @Test("are not sent again to who has them")
    func unchanged() async throws {
        let house = try FoundationHouse()
        let uri = "\(house.shell.assets.root)/js/app.js"
        try await house.client { client in
            let tag = try #require(try await client.execute(uri: uri, method: .get).headers[.eTag])
            let again = try await client.execute(uri: uri, method: .get, headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
        }
    }

    @Test("of an earlier set are served but not kept")
    func earlier() async throws {
        try await FoundationHouse().client { client in
            let response = try await client.execute(uri: "/assets/000000000000/js/app.js", method: .get)
            #expect(response.status == .ok)
            #expect(response.headers[.cacheControl] == "no-cache")
        }
    }

    @Test(
        "are only what was read at start",
        arguments: [
            "/assets/x/js/none.js", "/assets/x/../Package.swift", "/assets/x/..%2f..%2fPackage.swift", "/assets/x/",
            "/assets/x/.keep",
        ])
    func outside(uri: String) async throws {
        try await FoundationHouse().client { client in
            let response = try await client.execute(uri: uri, method: .get)
            #expect(response.status == .notFound)
        }
    }

    @Test("have a hash that changes with any byte and with nothing else")
    func hash() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("assets-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("a.js")
        try Data("let a = 1".utf8).write(to: file)
        let first = try Assets(folders: [folder]).hash
        #expect(try Assets(folders: [folder]).hash == first)
        try Data("let a = 2".utf8).write(to: file)
        #expect(try Assets(folders: [folder]).hash != first)
    }

    @Test("name only modules that exist")
    func imports() throws {
        let assets = try Assets()
        for path in assets.paths where path.hasPrefix("js/") {
            let text = String(buffer: try #require(assets[path]).body)
            for match in text.matches(of: /import\("\.\/([a-z.]+)"\)|from "\.\/([a-z.]+)"/) {
                let name = match.1 ?? match.2 ?? ""
                #expect(assets["js/\(name)"] != nil, "\(path) imports \(name)")
            }
        }
    }
}

@Suite("A page on its way out")
struct CompressionTests {
    @Test("is packed when the browser takes it, and is the same page")
    func page() async throws {
        try await FoundationHouse().client { client in
            let packed = try await client.execute(uri: "/trang", method: .get, headers: [.acceptEncoding: "gzip"])
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.headers[.contentLength] == "\(packed.body.readableBytes)")
            let plain = try await client.execute(uri: "/trang", method: .get)
            #expect(plain.headers[.contentEncoding] == nil)
            #expect(plain.headers[.vary] == "Accept-Encoding")
            // Only the masked form token differs between the two, and not in length.
            #expect(gzipLength(packed.body) == plain.body.readableBytes)
            #expect(packed.body.readableBytes < plain.body.readableBytes / 2)
        }
    }

    @Test("is left alone when it is small")
    func small() async throws {
        try await FoundationHouse().client { client in
            let response = try await client.execute(uri: "/ma", method: .get, headers: [.acceptEncoding: "gzip"])
            #expect(response.headers[.contentEncoding] == nil)
        }
    }
}

/// The plain length that a gzip file states in its last four bytes; nil when it is no gzip.
private func gzipLength(_ body: ByteBuffer) -> Int? {
    guard body.getBytes(at: body.readerIndex, length: 2) == [0x1F, 0x8B] else { return nil }
    return body.getInteger(at: body.writerIndex - 4, endianness: .little, as: UInt32.self).map(Int.init)
}
