import Media
import Testing

@Suite("What a file is, its first bytes say")
struct SniffingTests {
    @Test(
        "each format that we take is known by its signature",
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], MediaFormat.jpeg),
            (PNG.signature, .png),
            (riff("WEBP"), .webP),
            (brand("heic"), .heic),
            (brand("mif1"), .heic),
            (brand("isom"), .mp4),
            (brand("mp42"), .mp4),
            (brand("qt  "), .quickTime),
            (brand("3gp5"), .threeGP),
            (brand("M4A "), .m4a),
            ([0x1A, 0x45, 0xDF, 0xA3, 0x9F], .webM),
            (Array("ID3\u{4}".utf8), .mp3),
            ([0xFF, 0xFB, 0x90, 0x64], .mp3),
            (Array("OggS".utf8), .ogg),
            (riff("WAVE"), .wav),
            (Array("#!AMR\n".utf8), .amr),
            (Array("#!AMR-WB\n".utf8), .amr),
        ] as [([UInt8], MediaFormat)])
    func known(head: [UInt8], format: MediaFormat) {
        #expect(MediaFormat(sniffing: head) == format)
    }

    @Test(
        "anything else is nothing",
        arguments: [
            [], Array("<!DOCTYPE html>".utf8), Array("<svg xmlns".utf8), Array("%PDF-1.7".utf8),
            Array("GIF89a".utf8), Array("MZ".utf8), Array("PK\u{3}\u{4}".utf8), Array("#EXTM3U\n".utf8),
            Array("ffconcat version 1.0".utf8), riff("AVI "), brand("avif"), brand("crx "), [0xFF, 0xD8],
            [0xFF, 0xFE, 0x3C, 0x00], Array("II*\0".utf8), Array("push graphic-context".utf8),
        ] as [[UInt8]])
    func unknown(head: [UInt8]) {
        #expect(MediaFormat(sniffing: head) == nil)
    }

    @Test("a film's container holds a voice as well, and says so in its content type")
    func voices() {
        #expect(MediaFormat.mp4.contentType(as: .video) == "video/mp4")
        #expect(MediaFormat.mp4.contentType(as: .voice) == "audio/mp4")
        #expect(MediaFormat.webM.contentType(as: .voice) == "audio/webm")
    }
}

private func riff(_ kind: String) -> [UInt8] { Array("RIFF".utf8) + [36, 0, 0, 0] + Array(kind.utf8) }
private func brand(_ name: String) -> [UInt8] { [0, 0, 0, 24] + Array("ftyp\(name)".utf8) + [0, 0, 2, 0] }
