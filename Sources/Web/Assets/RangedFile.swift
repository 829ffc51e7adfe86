// A kept file as an answer: whole, or the part that a player asks for.

import HTTPTypes
package import Hummingbird
package import Media
import NIOCore

package struct RangedFile: Sendable {
    let file: ShelfFile
    let contentType: String
    let tag: String
    let caching: String

    /// - Parameters:
    ///   - mark: changes when what is shown changes.
    ///   - caching: who may keep it on the way; what may be taken back is asked for again each time.
    package init(_ file: ShelfFile, _ contentType: String, mark: String, caching: String = "private, no-cache") {
        (self.file, self.contentType, tag, self.caching) = (file, contentType, "\"\(mark)\"", caching)
    }

    package func answer(to request: Request) -> Response {
        let length = file.length
        var headers: HTTPFields = [
            .eTag: tag, .cacheControl: caching, .acceptRanges: "bytes", .vary: "Authorization, Cookie",
        ]
        if request.holds(tag) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = contentType
        let mayCut = request.headers[.ifRange].map { $0 == tag } ?? true
        guard mayCut, let asked = request.headers[.range] else {
            return Response(status: .ok, headers: headers, body: body(0..<length))
        }
        switch ByteRange(asked, of: length) {
        case .whole: return Response(status: .ok, headers: headers, body: body(0..<length))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
            return Response(status: .partialContent, headers: headers, body: body(range))
        case .outside:
            return Response(status: .rangeNotSatisfiable, headers: [.contentRange: "bytes */\(length)"])
        }
    }

    private func body(_ range: Range<Int64>) -> ResponseBody {
        ResponseBody(contentLength: Int(range.upperBound - range.lowerBound)) { [file] writer in
            for try await chunk in file.chunks(range) { try await writer.write(ByteBuffer(bytes: chunk)) }
            try await writer.finish(nil)
        }
    }
}

extension Request {
    /// Whether `If-None-Match` names the tag; weakness does not matter for reading.
    package func holds(_ tag: String) -> Bool {
        headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }.contains { shown in
            let shown = shown.filter { $0 != " " }
            return shown == "*" || shown == tag || shown == "W/" + tag
        }
    }
}

/// One range of bytes, as films and sounds are asked for; several at once are answered with the whole.
enum ByteRange: Equatable {
    case whole
    case part(Range<Int64>)
    case outside

    init(_ text: String, of length: Int64) {
        guard text.hasPrefix("bytes="), !text.contains(",") else {
            self = .whole
            return
        }
        let ends = text.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else {
            self = .whole
            return
        }
        switch (Int64(ends[0]), Int64(ends[1])) {
        case (let first?, let last?) where first <= last && first < length:
            self = .part(first..<min(last, length - 1) + 1)
        case (let first?, nil) where ends[1].isEmpty && first < length: self = .part(first..<length)
        case (nil, let tail?) where ends[0].isEmpty && tail > 0 && length > 0:
            self = .part(max(0, length - tail)..<length)
        case (nil, nil): self = .whole
        default: self = .outside
        }
    }
}
