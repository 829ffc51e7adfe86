"""A photograph as a phone takes it: turned, and with its place written inside."""

import struct
import zlib


def png(width=640, height=480):
    rows = b"".join(
        b"\0" + bytes(value for x in range(width) for value in (x * 255 // width, y * 255 // height, 140))
        for y in range(height))

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"tEXt", b"Comment\0secret-place-21.386,103.023") + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
