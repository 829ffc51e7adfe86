// ListObjectsV2, page after page.

import AsyncHTTPClient
import Foundation
import FoundationXML
import NIOCore

extension S3Client {
    /// Everything whose name begins so, in order.
    package func list(_ beginning: String, pageSize: Int = 1000) async throws -> [S3Object] {
        var objects: [S3Object] = []
        var token: String?
        repeat {
            let page = try await page(beginning, pageSize, after: token)
            objects += page.objects
            // A page that is said to be followed by another, but does not say by which, would go round for ever.
            guard page.next == nil || page.next != token else {
                throw S3Failure.unexpected(status: 200, code: "ContinuationToken")
            }
            token = page.next
        } while token != nil
        return objects
    }

    private func page(_ beginning: String, _ size: Int, after token: String?) async throws -> S3Page {
        let path = S3Signature.encoded("/\(settings.bucket)", inPath: true)
        var call = S3Call(method: "GET", path: path)
        call.query = [
            ("list-type", "2"), ("encoding-type", "url"), ("max-keys", "\(size)"),
            ("prefix", settings.prefix + beginning),
        ]
        if let token { call.query.append(("continuation-token", token)) }
        return try await perform(call) { response, _ in
            do { try await check(response) } catch S3Failure.notFound { throw S3Failure.noBucket }
            let text = try await response.body.collect(upTo: 8 << 20)
            guard let page = S3Page(xml: Data(text.readableBytesView), dropping: settings.prefix) else {
                throw S3Failure.unexpected(status: 200, code: "ListBucketResult")
            }
            return page
        }
    }
}

struct S3Page {
    let objects: [S3Object]
    /// Nil on the last page.
    let next: String?

    init?(xml: Data, dropping prefix: String) {
        let reader = ListingReader()
        let parser = XMLParser(data: xml)
        parser.delegate = reader
        guard parser.parse(), reader.isListing else { return nil }
        var objects: [S3Object] = []
        for facts in reader.found {
            guard let key = facts["Key"].map({ reader.isEncoded ? $0.removingPercentEncoding ?? $0 : $0 }),
                key.hasPrefix(prefix), let length = facts["Size"].flatMap({ Int64($0) }),
                let changed = facts["LastModified"].flatMap(Self.moment)
            else { return nil }
            objects.append(S3Object(name: String(key.dropFirst(prefix.count)), length: length, changed: changed))
        }
        self.objects = objects
        next = reader.facts["IsTruncated"] == "true" ? reader.facts["NextContinuationToken"] ?? "" : nil
    }

    /// With or without fractions of a second.
    private static func moment(_ text: String) -> Int64? {
        let date =
            (try? Date(text, strategy: .iso8601))
            ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
        return date.map { Int64(($0.timeIntervalSince1970 * 1000).rounded(.down)) }
    }
}

/// Collects the simple elements of the document and of each `Contents`.
private final class ListingReader: NSObject, XMLParserDelegate {
    var facts: [String: String] = [:]
    var found: [[String: String]] = []
    var isListing = false
    var isEncoded: Bool { facts["EncodingType"] == "url" }

    private var current: [String: String]?
    private var text = ""

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        text = ""
        if name == "ListBucketResult" { isListing = true }
        if name == "Contents" { current = [:] }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "Contents", let facts = current {
            found.append(facts)
            current = nil
        } else if current != nil {
            current?[name] = text
        } else {
            facts[name] = text
        }
    }
}
