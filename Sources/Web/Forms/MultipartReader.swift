// Reads a multipart form: fields into a Form, files piece by piece to whoever keeps them.
//
//     let form = try await request.readMultipart(context, tokens: tokens) { event in
//         switch event {
//         case .began(let file): …
//         case .bytes(let piece): …
//         case .ended: …
//         }
//     }
//
// The form's token must be its first field, so that no byte of a file is kept for a post from elsewhere. When it throws
// in the middle of a file, `.ended` never comes: what was kept so far is for the caller to drop.

package import Hummingbird
package import NIOCore

package enum UploadEvent: Sendable, Hashable {
    case began(PartHeader)
    case bytes(ByteBuffer)
    case ended
}

package struct MultipartLimits: Sendable {
    /// Of one plain field.
    package var fieldBytes = 64 << 10
    /// Of one file.
    package var fileBytes = 50 << 20
    package var files = 10
    package var parser = MultipartParser.Limits()

    package init() {}
}

extension Request {
    package func readMultipart(
        _ context: SiteContext, tokens: FormToken, limits: MultipartLimits = MultipartLimits(),
        file: (UploadEvent) async throws -> Void
    ) async throws -> Form {
        guard isMultipart, let type = headers[.contentType],
            let parser = MultipartParser(contentType: type, limits: limits.parser)
        else { throw UnreadableForm.unsupportedType }
        let guarded = context.visit.person != nil && !showsBearerToken
        var reader = MultipartReader(limits: limits) { token in
            guarded ? token.map { tokens.isValid($0, for: context.visit.session) } ?? false : true
        }
        return try await reader.read(body, with: parser, file: file)
    }
}

struct MultipartReader {
    let limits: MultipartLimits
    let accepts: (String?) -> Bool

    private var form = Form()
    private var part: PartHeader?
    private var field: [UInt8] = []
    private var taken = 0
    private var files = 0
    private var isAccepted = false

    init(limits: MultipartLimits, accepts: @escaping (String?) -> Bool) {
        self.limits = limits
        self.accepts = accepts
    }

    mutating func read<Body: AsyncSequence>(
        _ body: Body, with parser: MultipartParser, file: (UploadEvent) async throws -> Void
    ) async throws -> Form where Body.Element == ByteBuffer {
        var parser = parser
        for try await piece in body {
            parser.append(piece)
            while let event = try parser.next() { try await take(event, file) }
        }
        try parser.finish()
        try accept()
        return form
    }

    private mutating func take(
        _ event: MultipartParser.Event, _ file: (UploadEvent) async throws -> Void
    ) async throws {
        switch event {
        case .part(let header):
            part = header
            taken = 0
            field = []
            if header.isFile {
                try accept()
                files += 1
                guard files <= limits.files else { throw UnreadableForm.tooManyFields }
                try await file(.began(header))
            }
        case .bytes(let piece):
            guard let part else { return }
            taken += piece.readableBytes
            let limit = part.isFile ? limits.fileBytes : limits.fieldBytes
            guard taken <= limit else { throw UnreadableForm.tooLarge(limit: limit) }
            if part.isFile { try await file(.bytes(piece)) } else { field += piece.readableBytesView }
        case .endOfPart:
            if let part { try await end(part, file) }
            part = nil
        case .end: break
        }
    }

    private mutating func end(_ part: PartHeader, _ file: (UploadEvent) async throws -> Void) async throws {
        if part.isFile { return try await file(.ended) }
        // A file field that was left empty comes as a file without a name.
        guard part.fileName == nil else { return }
        form.add(part.name, try Form.text(field))
    }

    /// Before the first file, and at the end when there was none.
    private mutating func accept() throws {
        guard !isAccepted else { return }
        guard accepts(form["csrf"]) else { throw ForgedForm() }
        isAccepted = true
    }
}

extension PartHeader {
    fileprivate var isFile: Bool { fileName?.isEmpty == false }
}
