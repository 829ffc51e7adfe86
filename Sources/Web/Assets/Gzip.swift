// Gzip through the system's zlib.

import CZlib
package import NIOCore

package enum Gzip {
    /// The bytes in gzip's format; nil only when zlib has no memory. Level 9 for what is packed once at start.
    package static func pack(_ plain: ByteBuffer, level: Int32 = 5) -> ByteBuffer? {
        var stream = z_stream()
        // 15 bits of window, plus 16 to ask for gzip's header instead of zlib's.
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }

        let bound = Int(deflateBound(&stream, UInt(plain.readableBytes)))
        var packed = ByteBufferAllocator().buffer(capacity: bound)
        let finished = plain.withUnsafeReadableBytes { input in
            packed.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { output in
                // zlib's interface lacks a const: it does not write through next_in.
                stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
        return finished > 0 ? packed : nil
    }
}
