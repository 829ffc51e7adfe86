// The pictures, films and voices of a report: derivatives alone, in whole or in part.

import HTTPTypes
import Hummingbird
import Media
import NIOCore
import Office
import Operations
import Web

extension JSONAPI {
    func addMediaRoutes(to api: Routes) {
        api.get("reports/{code}/media/{id}") { request, context in
            let size: MediaSize = try Parameters(request).choice("size") ?? .display
            let media = try await province.attachments.show(
                context.parameters.get("id") ?? "", of: context.reportCode(), size: size, for: context.viewer)
            return answer(media, to: request)
        }
    }

    private func answer(_ media: ShownMedia, to request: Request) -> Response {
        let (length, tag) = (media.file.length, "\"\(media.mark)\"")
        var headers: HTTPFields = [
            .eTag: tag, .cacheControl: "private, no-cache", .acceptRanges: "bytes", .vary: "Authorization, Cookie",
        ]
        if request.holds(tag) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = media.contentType
        let mayCut = request.headers[.ifRange].map { $0 == tag } ?? true
        guard mayCut, let asked = request.headers[.range] else {
            return Response(status: .ok, headers: headers, body: body(media, 0..<length))
        }
        switch ByteRange(asked, of: length) {
        case .whole: return Response(status: .ok, headers: headers, body: body(media, 0..<length))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
            return Response(status: .partialContent, headers: headers, body: body(media, range))
        case .outside:
            return Response(status: .rangeNotSatisfiable, headers: [.contentRange: "bytes */\(length)"])
        }
    }

    private func body(_ media: ShownMedia, _ range: Range<Int64>) -> ResponseBody {
        ResponseBody(contentLength: Int(range.upperBound - range.lowerBound)) { writer in
            for try await chunk in media.file.chunks(range) { try await writer.write(ByteBuffer(bytes: chunk)) }
            try await writer.finish(nil)
        }
    }
}

/// One range of bytes, as films are asked for; several at once are answered with the whole.
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
