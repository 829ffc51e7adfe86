import Foundation
import Media
import Sound
import TestKit
import Testing

@Suite("What is to be aired is even, and not silent", .needsFFmpeg)
struct AiringTests {
    let folder: TestFolder
    let library: MediaLibrary

    init() throws {
        folder = try TestFolder()
        library = folder.library()
    }

    /// A tone of three seconds at this gain, behind and before silence.
    private func tone(_ gain: Double, head: Double = 0, tail: Double = 0, seconds: Double = 3, _ name: String = "a.wav")
        throws -> [UInt8]
    {
        let delay = Int(head * 1000)
        return try Tools.ffmpeg(
            [
                "-f", "lavfi", "-i", "sine=f=440:d=\(seconds):r=48000", "-af",
                "volume=\(gain)dB,adelay=\(delay),apad=pad_dur=\(tail)",
            ], name)
    }

    @Test("−23 LUFS within half a unit, from whatever loudness", arguments: [-20.0, 0, 15])
    func even(gain: Double) async throws {
        let made = try await library.air(try tone(gain))
        #expect(abs(made.loudness - -23) <= 0.5)
        for variant in [MediaVariant.airedMP3, .airedWAV, .airedOpus] {
            let measured = try await library.loudness(of: variant, made)
            #expect(abs(measured.loudness - -23) <= 0.5, "\(variant.rawValue)")
            #expect(measured.peak <= 0.9)
        }
    }

    @Test("sharp peaks are held under −1 dBTP, and the whole is as loud as asked all the same")
    func peaks() async throws {
        // Knocks over a faint tone.
        let knocks = try Tools.ffmpeg(
            [
                "-f", "lavfi", "-i",
                "aevalsrc='0.02*sin(2*PI*440*t)+0.9*between(mod(t,2),1,1.002)*sin(2*PI*900*t)':d=8:s=48000",
            ], "k.wav")
        let made = try await library.air(knocks)
        let measured = try await library.loudness(of: .airedWAV, made)
        #expect(abs(measured.loudness - -23) <= 0.5)
        #expect(measured.peak <= 0.9)
    }

    @Test("silence at both ends is cut and told; a breath stays")
    func ends() async throws {
        let made = try await library.air(try tone(0, head: 9, tail: 4))
        #expect(abs(made.silentHead - 8.7) < 0.2 && abs(made.silentTail - 3.7) < 0.2)
        #expect(abs(made.seconds - 3.6) < 0.2 && made.silence < 0.01)
        #expect(made.loudnessBefore > -30)
    }

    @Test(
        "formats that people have, and the original stays as it was sent",
        arguments: ["a.mp3", "a.wav", "a.opus", "a.m4a"])
    func formats(name: String) async throws {
        let sent = try tone(-6, name)
        let made = try await library.air(sent)
        #expect(made.original == ContentHash(of: sent))
        #expect(try await library.store.original(made.original).bytes() == sent)
        #expect(try await library.store.faults(of: made.original) == [])
        let mp3 = try await library.store.derivative(.airedMP3, of: made.original).bytes()
        #expect(ContentHash(of: mp3) == made.mp3)
        #expect(abs(made.seconds - 3) < 0.2)
    }

    @Test("the same file twice is kept once, with the same sum")
    func twice() async throws {
        let sent = try tone(-6)
        let first = try await library.air(sent)
        #expect(try await library.air(sent) == first)
    }

    @Test("the same file may be a voice of a report as well, whichever came first")
    func bothUses() async throws {
        let sent = try tone(-6)
        _ = try await library.air(sent)
        let voice = try await library.take(sent)
        #expect(voice.variants.map(\.variant) == [.voice])
        _ = try await library.air(sent)
        #expect(try await library.bytes(.voice, of: voice).isEmpty == false)
        #expect(try await library.store.faults(of: voice.sha256) == [])
    }

    @Test("what is no sound, silent, mostly silent or too long is refused with its code, and nothing is kept")
    func refused() async throws {
        let still = try Tools.ffmpeg(["-f", "lavfi", "-i", "testsrc=d=1:s=64x64", "-c:v", "mpeg4"], "a.mp4")
        let silent = try Tools.ffmpeg(["-f", "lavfi", "-i", "anullsrc=d=5"], "s.wav")
        let long = try Tools.ffmpeg(["-f", "lavfi", "-i", "sine=d=605", "-b:a", "32k"], "l.mp3")
        let holey = try Tools.ffmpeg(
            ["-f", "lavfi", "-i", "aevalsrc='0.3*sin(880*t)*(lt(t,3)+gt(t,9))':d=12:s=48000"], "h.wav")
        let faint = try tone(-45)
        for (bytes, refusal) in [
            (still, MediaRefusal.noAudio), (silent, .silentAudio), (holey, .silentAudio), (faint, .silentAudio),
            (long, .tooLong(limitSeconds: 600)), (Array("<html>".utf8), .unsupportedMedia),
            (Array("RIFF____WAVEfmt ".utf8) + [UInt8](repeating: 7, count: 400), .damaged),
        ] {
            await #expect(throws: refusal) { try await library.air(bytes) }
        }
        for place in ["originals", "derived", "scratch"] { #expect(folder.names(in: "media/" + place) == []) }
    }

    @Test("an MP3 that says it is short and goes on for an hour is cut off, not followed")
    func bomb() async throws {
        let second = try Tools.ffmpeg(["-f", "lavfi", "-i", "sine=d=30", "-b:a", "16k", "-write_xing", "0"], "b.mp3")
        let hour = Array(repeating: second, count: 130).flatMap { $0 }
        await #expect(throws: MediaRefusal.tooLong(limitSeconds: 600)) { try await library.air(hour) }
    }

    @Test("a file over the limit is refused before it is opened")
    func large() async throws {
        var limits = MediaLimits.patient
        limits.airedBytes = 1000
        let library = folder.library(limits: limits, worker: "/nonexistent/media-worker")
        await #expect(throws: MediaRefusal.tooLarge(limitBytes: 1000)) { try await library.air(try tone(0)) }
    }
}

@Suite("The machine reads Vietnamese", .needs("ffmpeg", "espeak-ng"))
struct SpeakingTests {
    let folder: TestFolder
    let library: MediaLibrary

    init() throws {
        folder = try TestFolder()
        library = folder.library()
    }

    private func speak(_ words: String, _ voice: String = "vi", pace: Int = 130) async throws -> AiredSound {
        try await library.intake.speak(words, voice: voice, wordsPerMinute: pace)
    }

    @Test("it is heard at −23 LUFS, longer for more words and for a slower voice")
    func heard() async throws {
        let words = "Kính thưa bà con, cơ quan phải trả lời trong sáu ngày làm việc."
        let one = try await speak(words)
        let three = try await speak(words + " " + words + " " + words)
        let slow = try await speak(words, pace: 90)
        for made in [one, three, slow] { #expect(abs(made.loudness - -23) <= 1 && made.silence < 0.2) }
        #expect(three.seconds > 2.5 * one.seconds && slow.seconds > 1.2 * one.seconds)
        #expect(abs(try await library.loudness(of: .airedMP3, one).loudness - -23) <= 1)
    }

    @Test("figures are read as they are said, and the forms of one text sound the same")
    func figures() async throws {
        let figure = try await speak("Trong 6 ngày làm việc")
        let word = try await speak("Trong sáu ngày làm việc")
        #expect(abs(figure.seconds - word.seconds) < 0.15)
        let composed = try await speak("Thông báo khẩn".precomposedStringWithCanonicalMapping)
        #expect(composed.seconds > 0.8)
    }

    @Test("the voices of the north, the centre and the south are three")
    func voices() async throws {
        let words = "Bà con ra vườn rửa rau rồi về."
        var heard: Set<ContentHash> = []
        for voice in ["vi", "vi-vn-x-central", "vi-vn-x-south"] { heard.insert(try await speak(words, voice).mp3) }
        #expect(heard.count == 3)
    }

    @Test("words with nothing to read are refused, and an option among them is only read")
    func nothing() async throws {
        await #expect(throws: MediaRefusal.self) { try await speak("…") }
        #expect(try await speak("-w /tmp/o --help là gì").seconds > 1)
    }

    @Test("a machine without the voice says so, and a voice that hangs is ended")
    func absent() async throws {
        var settings = WorkshopSettings(scratch: folder.path + "/scratch")
        settings.espeak = "/nonexistent/espeak-ng"
        let bare = folder.library(settings: settings)
        await #expect(throws: MediaRefusal.recordingsUnavailable) {
            try await bare.intake.speak("Chào", voice: "vi", wordsPerMinute: 130)
        }
        settings.espeak = "/usr/bin/yes"
        var limits = MediaLimits()
        limits.recordingWorkSeconds = 1
        let stuck = folder.library(limits: limits, settings: settings)
        await #expect(throws: MediaRefusal.self) {
            try await stuck.intake.speak("Chào", voice: "vi", wordsPerMinute: 130)
        }
        #expect(folder.names(in: "media/originals") == [])
    }
}

extension MediaLibrary {
    func air(_ bytes: [UInt8]) async throws -> AiredSound {
        let id = "a-\(ContentHash(of: bytes).hex.prefix(20))"
        try await uploads.create(id, length: Int64(bytes.count))
        do {
            try await uploads.append(id, at: 0, bytes)
            let made = try await intake.air(try await uploads.finish(id))
            try await uploads.terminate(id)
            return made
        } catch {
            try await uploads.terminate(id)
            throw error
        }
    }

    /// As ffmpeg measures what is on the shelf.
    func loudness(of variant: MediaVariant, _ made: AiredSound) async throws -> SoundMeasure {
        let folder = try TestFolder()
        let path = try folder.file("m", try await store.derivative(variant, of: made.original).bytes())
        let said = try Tool.run("ffmpeg", SoundCommand.measuring(path))
        return SoundMeasure(String(decoding: said, as: UTF8.self), seconds: made.seconds)
    }
}
