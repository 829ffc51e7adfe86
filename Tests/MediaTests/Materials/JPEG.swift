// The structure of a JPEG: which segments it has, and its size.

struct JPEG {
    /// Markers in order, up to the first scan.
    let markers: [UInt8]
    let width, height: Int

    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var markers: [UInt8] = []
        var size = (0, 0)
        var index = 2
        while index + 4 <= bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            markers.append(marker)
            if marker == 0xDA { break }
            if marker == 0xC0 || marker == 0xC2 {
                size = (
                    Int(bytes[index + 7]) << 8 | Int(bytes[index + 8]),
                    Int(bytes[index + 5]) << 8 | Int(bytes[index + 6])
                )
            }
            index += 2 + (Int(bytes[index + 2]) << 8 | Int(bytes[index + 3]))
        }
        guard markers.last == 0xDA else { return nil }
        self.markers = markers
        (width, height) = size
    }

    /// APP1 to APP15 and comments: where metadata lives. APP0 is the bare JFIF header.
    var metadataMarkers: [UInt8] { markers.filter { (0xE1...0xEF).contains($0) || $0 == 0xFE } }
}
