// multipart/form-data (RFC 7578) as it arrives: bytes go in by pieces of any size, events come out.
//
// Holds no more than one piece, one boundary and one part's header: a file passes through without ever being whole here.

import Foundation
package import NIOCore

package struct MultipartParser: Sendable {
    package enum Event: Sendable, Hashable {
        case part(PartHeader)
        case bytes(ByteBuffer)
        case endOfPart
        case end
    }

    package struct Limits: Sendable {
        package var parts = 100
        package var headerBytes = 8 << 10

        package init() {}
    }

    private enum State {
        case preamble, afterBoundary, header, body, done
    }

    private let delimiter: [UInt8]
    private let limits: Limits
    private var state = State.preamble
    private var buffer: ByteBuffer
    private var parts = 0

    /// Nil when the content type names no usable boundary.
    package init?(contentType: String, limits: Limits = Limits()) {
        guard let boundary = PartHeader.parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count)
        else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        // The first boundary may stand at the very start: a line break before it makes it like all others.
        buffer = ByteBuffer(string: "\r\n")
    }

    package mutating func append(_ piece: ByteBuffer) {
        var piece = piece
        buffer.discardReadBytes()
        buffer.writeBuffer(&piece)
    }

    /// The next event, or nil when more bytes are needed.
    package mutating func next() throws(UnreadableForm) -> Event? {
        while true {
            switch state {
            case .preamble:
                guard skipToDelimiter() else { return nil }
                state = .afterBoundary
            case .afterBoundary:
                guard let isLast = try readEndOfBoundary() else { return nil }
                state = isLast ? .done : .header
                if isLast { return .end }
            case .header:
                guard let header = try readHeader() else { return nil }
                parts += 1
                guard parts <= limits.parts else { throw .tooManyFields }
                state = .body
                return .part(header)
            case .body:
                guard let event = readBody() else { return nil }
                if event == .endOfPart { state = .afterBoundary }
                return event
            case .done:
                buffer.clear()
                return nil
            }
        }
    }

    /// Once no more bytes will come: a body that stops before its last boundary was cut on the way.
    package func finish() throws(UnreadableForm) {
        guard case .done = state else { throw .brokenMultipart }
    }
}

// MARK: - Reading

extension MultipartParser {
    /// Drops what stands before the next delimiter, and the delimiter.
    private mutating func skipToDelimiter() -> Bool {
        guard let offset = offset(of: delimiter) else {
            buffer.moveReaderIndex(forwardBy: max(0, buffer.readableBytes - delimiter.count + 1))
            return false
        }
        buffer.moveReaderIndex(forwardBy: offset + delimiter.count)
        return true
    }

    /// After a boundary come `--` at the end of all, else a line break, with white space allowed before it.
    private mutating func readEndOfBoundary() throws(UnreadableForm) -> Bool? {
        while let byte: UInt8 = buffer.getInteger(at: buffer.readerIndex), byte == 0x20 || byte == 0x09 {
            buffer.moveReaderIndex(forwardBy: 1)
        }
        guard let two = buffer.getBytes(at: buffer.readerIndex, length: 2) else { return nil }
        guard two == Array("--".utf8) || two == Array("\r\n".utf8) else { throw .brokenMultipart }
        buffer.moveReaderIndex(forwardBy: 2)
        return two == Array("--".utf8)
    }

    private mutating func readHeader() throws(UnreadableForm) -> PartHeader? {
        let end = Array("\r\n\r\n".utf8)
        guard let length = offset(of: end) else {
            guard buffer.readableBytes <= limits.headerBytes else { throw .brokenMultipart }
            return nil
        }
        guard length <= limits.headerBytes, let bytes = buffer.readBytes(length: length) else { throw .brokenMultipart }
        buffer.moveReaderIndex(forwardBy: end.count)
        return try PartHeader(bytes)
    }

    /// The part's bytes up to its delimiter; what might be the beginning of one waits for more.
    private mutating func readBody() -> Event? {
        guard let offset = offset(of: delimiter) else {
            let safe = buffer.readableBytes - delimiter.count + 1
            return safe > 0 ? buffer.readSlice(length: safe).map { .bytes($0) } : nil
        }
        if offset > 0 { return buffer.readSlice(length: offset).map { .bytes($0) } }
        buffer.moveReaderIndex(forwardBy: delimiter.count)
        return .endOfPart
    }

    /// How far ahead `pattern` stands. Its first byte is a carriage return, rare enough to leap from one to the next.
    private func offset(of pattern: [UInt8]) -> Int? {
        buffer.withUnsafeReadableBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var start = 0
            while bytes.count - start >= pattern.count {
                let found = memchr(base + start, Int32(pattern[0]), bytes.count - start - pattern.count + 1)
                guard let found else { return nil }
                if memcmp(found, pattern, pattern.count) == 0 { return UnsafeRawPointer(found) - base }
                start = UnsafeRawPointer(found) - base + 1
            }
            return nil
        }
    }
}
