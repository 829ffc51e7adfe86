import Media
import TestKit
import Testing

@Suite("Videos and voices become what any phone plays", .needsFFmpeg)
struct RecordingTests {
    let folder: TestFolder
    let library: MediaLibrary

    init() throws {
        folder = try TestFolder()
        library = folder.library()
    }

    private static let place = "+21.3860+103.0169/"
    private static let secrets = [
        "-metadata", "location=\(place)", "-metadata", "com.apple.quicktime.location.ISO6709=\(place)",
        "-metadata", "make=\(Secrets.maker)", "-metadata", "comment=\(Secrets.words)",
        "-metadata", "creation_time=2026-03-06T15:40:00Z", "-metadata:s:v", "handler_name=\(Secrets.serial)",
    ]

    static func film(_ name: String, size: String = "320x240", seconds: String = "1", _ extra: [String] = [])
        throws -> [UInt8]
    {
        try Tools.ffmpeg(
            ["-f", "lavfi", "-i", "testsrc=s=\(size):r=10:d=\(seconds)", "-f", "lavfi", "-i", "sine=d=\(seconds)"]
                + extra, name)
    }

    private func expectBare(_ media: StoredMedia) async throws {
        for (variant, bytes) in try await library.allDerivatives(of: media) {
            #expect(Secrets.found(in: bytes) == [], "\(variant.rawValue)")
            for mark in [Self.place, "2026", "Lavf"] {
                #expect(!contains(bytes, Array(mark.utf8)), "\(variant.rawValue)")
            }
            #expect(!contains(bytes, [0xA9] + Array("xyz".utf8)))
        }
    }

    @Test(
        "nothing that a phone writes into a film reaches what is shown: place, time, maker, a track of GPS points",
        arguments: ["a.mp4", "a.mov", "a.3gp"])
    func stripped(name: String) async throws {
        let folder = try TestFolder()
        // A text track stands for the tracks of positions that phones write beside the picture.
        let track = try folder.file("t.srt", Array("1\n00:00:00,000 --> 00:00:01,000\n\(Secrets.words)\n".utf8))
        let text = name == "a.3gp" ? [] : ["-i", track, "-map", "0", "-map", "1", "-map", "2", "-c:s", "mov_text"]
        let keep = ["-c:v", "mpeg4", "-c:a", "aac", "-movflags", name == "a.mp4" ? "+use_metadata_tags" : "+faststart"]
        let original = try Self.film(name, text + Self.secrets + keep)
        #expect(name == "a.3gp" || contains(original, Array(Self.place.utf8)))
        let media = try await library.take(original)
        #expect(media.kind == .video)
        #expect(media.width == 320 && media.height == 240)
        #expect(Set(media.variants.map(\.variant)) == [.display, .thumbnail, .video])
        try await expectBare(media)
        let streams = try Tools.ffprobe(
            try await library.bytes(.video, of: media), ["-show_entries", "stream=codec_name", "-of", "csv=p=0"])
        #expect(streams.split(separator: "\n").sorted() == ["aac", "h264"])
        #expect(try #require(JPEG(try await library.bytes(.display, of: media))).metadataMarkers == [])
    }

    @Test("a film from a browser says no length of its own; the length is measured")
    func webM() async throws {
        let original = try Self.film("a.webm", ["-c:v", "libvpx", "-c:a", "libopus", "-live", "1"])
        let media = try await library.take(original)
        #expect(media.kind == .video && media.contentType == "video/webm")
        #expect(abs(try #require(media.durationSeconds) - 1) < 0.3)
    }

    @Test(
        "the short side becomes 720, never more than it was",
        arguments: [("1920x1080", 1280, 720), ("1080x1920", 720, 1280)])
    func scaled(size: String, width: Int, height: Int) async throws {
        let media = try await library.take(
            try Self.film("a.mp4", size: size, seconds: "0.3", ["-preset", "ultrafast"]))
        let video = try #require(media.variants.first { $0.variant == .video })
        #expect(video.width == width && video.height == height)
    }

    @Test("a film made with the phone upright is shown upright")
    func upright() async throws {
        let lying = try Self.film("a.mp4", ["-c:v", "mpeg4"])
        let stored = try folder.file("lying.mp4", lying)
        let turned = try Tools.ffmpeg(["-i", stored, "-c", "copy", "-metadata:s:v", "rotate=90"], "b.mp4")
        let media = try await library.take(turned)
        #expect(media.width == 240 && media.height == 320)
        let poster = try #require(JPEG(try await library.bytes(.display, of: media)))
        #expect(poster.width == 240 && poster.height == 320)
    }

    @Test(
        "a voice in any format becomes an M4A without a word about its maker",
        arguments: [
            ("a.m4a", ["-c:a", "aac"]), ("a.mp3", ["-id3v2_version", "3"]), ("a.ogg", ["-c:a", "libopus"]),
            ("a.wav", []),
            ("a.mp4", ["-c:a", "aac"]), ("a.webm", ["-c:a", "libopus"]),
        ])
    func voices(name: String, codec: [String]) async throws {
        let original = try Tools.ffmpeg(["-f", "lavfi", "-i", "sine=d=2"] + Self.secrets.prefix(8) + codec, name)
        let media = try await library.take(original)
        #expect(media.kind == .voice)
        #expect(media.contentType.hasPrefix("audio/"))
        #expect(media.width == nil && media.dHash == nil)
        #expect(abs(try #require(media.durationSeconds) - 2) < 0.2)
        #expect(media.variants.map(\.variant) == [.voice])
        try await expectBare(media)
    }

    @Test("media.max: a video of 60 seconds is taken, one longer is refused, by what it says and by what it is")
    func tooLong() async throws {
        var limits = MediaLimits()
        limits.videoSeconds = 2
        let library = folder.library(limits: limits)
        #expect(try await library.take(try Self.film("a.mp4", seconds: "2.5")).kind == .video)
        for (name, extra) in [("a.mp4", []), ("a.webm", ["-c:v", "libvpx", "-c:a", "libopus", "-live", "1"])] {
            let film = try Self.film(name, seconds: "4", extra)
            await #expect(throws: MediaRefusal.tooLong(limitSeconds: 2)) { try await library.take(film) }
        }
    }

    @Test("media.max: so is a voice")
    func voiceTooLong() async throws {
        var limits = MediaLimits()
        limits.voiceSeconds = 1
        let library = folder.library(limits: limits)
        let voice = try Tools.ffmpeg(["-f", "lavfi", "-i", "sine=d=4"], "a.mp3")
        await #expect(throws: MediaRefusal.tooLong(limitSeconds: 1)) { try await library.take(voice) }
    }

    @Test("media.max: the defaults are those of the parameter")
    func defaults() {
        let limits = MediaLimits()
        #expect((limits.photosPerReport, limits.videosPerReport, limits.voicesPerReport) == (5, 1, 1))
        #expect((limits.photoBytes, limits.videoBytes) == (10 << 20, 50 << 20))
        #expect((limits.videoSeconds, limits.voiceSeconds) == (60, 120))
    }

    @Test("a film of more pixels than 4K is refused")
    func tooManyPixels() async throws {
        var limits = MediaLimits()
        limits.videoPixels = 320 * 240 - 1
        let film = try Self.film("a.mp4")
        await #expect(throws: MediaRefusal.tooManyPixels) { try await folder.library(limits: limits).take(film) }
    }

    @Test("a film cut short before its index is damaged")
    func truncated() async throws {
        let film = try Self.film("a.mp4")
        await #expect(throws: MediaRefusal.damaged) { try await library.take(Array(film.prefix(film.count / 2))) }
    }

    @Test("a playlist dressed as a film opens no other file", arguments: ["ftypisom", "ftypqt  "])
    func playlist(brand: String) async throws {
        let secret = try folder.file("secret.mp4", try Self.film("a.mp4"))
        let disguised =
            [0, 0, 0, 16] + Array("\(brand)\0\0\0\0\n#EXTM3U\n#EXT-X-TARGETDURATION:1\nfile:\(secret)\n".utf8)
        await #expect(throws: MediaRefusal.damaged) { try await library.take(disguised) }
    }

    @Test("without ffmpeg a recording is refused in plain words, and a photo is taken")
    func withoutTools() async throws {
        var settings = WorkshopSettings(scratch: folder.path + "/scratch")
        (settings.ffmpeg, settings.ffprobe) = ("/nonexistent/ffmpeg", "/nonexistent/ffprobe")
        let library = folder.library(settings: settings)
        let voice = try Tools.ffmpeg(["-f", "lavfi", "-i", "sine=d=1"], "a.mp3")
        await #expect(throws: MediaRefusal.recordingsUnavailable) { try await library.take(voice) }
        #expect(try await library.take(PNG.halves(30, 20)).kind == .photo)
    }
}
