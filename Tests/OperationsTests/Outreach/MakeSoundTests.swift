import LocalTime
import Logging
import Media
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("The machine's voice, in the background", .bothEngines, .needs("ffmpeg", "espeak-ng"))
struct MakeSoundTests {
    private func withAsked(_ body: (TestProvince, Viewer, Bulletin) async throws -> Void) async throws {
        try await withProvince { test in
            let editor = try await test.official(.bulletinEditor, phone: "0912000011")
            let draft = try await test.province.bulletins.draft(.sample(on: test.clock.now.day), by: editor)
            let asked = try await test.province.bulletins.perform(
                .say(MachineVoice(.north, speed: 90)), on: draft.number, by: editor)
            try await body(test, editor, asked)
        }
    }

    @Test("what was asked for is read once, whichever nodes look, and is heard at −23 LUFS")
    func once() async throws {
        try await withAsked { test, editor, asked in
            #expect(try await test.province.bulletins.waiting(asked.number)?.ahead == 0)
            let other = test.node()
            async let here = test.province.makeSound()
            async let there = other.makeSound()
            let made = try await [here, there].reduce(0, +)
            #expect(made == 1)
            #expect(try await test.province.makeSound() == 0)
            let bulletin = try await test.province.bulletins.read(asked.number, for: editor)
            let track = try #require(bulletin.tracks.first)
            #expect(abs(track.loudness - -23) <= 1 && track.seconds > 3)
            #expect(try await test.province.bulletins.waiting(asked.number) == nil)
            let wav = try await test.province.bulletins.sound(of: 1, in: asked.number, as: .wav, for: editor)
            #expect(wav.contentType == "audio/wav" && wav.file.length > 100_000)
            #expect(try await test.differences() == [])
            #expect(try await test.province.store.read { try $0.media.count() } == 1)
        }
    }

    @Test("a node that died in it holds it for ten minutes; then another reads it")
    func died() async throws {
        try await withAsked { test, editor, asked in
            let now = test.clock.now
            _ = try await test.province.store.write { try $0.soundWork.take(at: now, until: now + .minutes(10)) }
            #expect(try await test.province.makeSound() == 0)
            test.clock.advance(.minutes(10))
            #expect(try await test.province.makeSound() == 1)
            #expect(try await test.province.bulletins.read(asked.number, for: editor).tracks.count == 1)
        }
    }

    @Test("what does not work is tried three times, and then the editor is told why")
    func failing() async throws {
        try await withAsked { test, editor, asked in
            var settings = WorkshopSettings(scratch: test.folder + "/scratch-2")
            settings.espeak = "/nonexistent/espeak-ng"
            let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let mute = test.province(
                library: MediaLibrary(
                    uploads: UploadFolder(folder: test.folder + "/media/uploads"),
                    shelf: FolderShelf(folder: test.folder + "/media"), limits: MediaLimits(), workshop: settings,
                    logger: log))
            for _ in 1...2 {
                await #expect(throws: MediaRefusal.recordingsUnavailable) { try await mute.makeSound() }
                test.clock.advance(.seconds(30))
            }
            #expect(try await mute.makeSound() == 1)
            #expect(try await mute.makeSound() == 0)
            let bulletin = try await test.province.bulletins.read(asked.number, for: editor)
            #expect(bulletin.takes.map(\.failure) == ["recordingsUnavailable"])
            try await test.province.duties.deliver()
            #expect(try await test.province.reports.lines(for: editor).first?.words.contains("chưa đọc được") == true)
            // It may be asked again.
            try await test.province.bulletins.perform(.say(MachineVoice()), on: asked.number, by: editor)
            #expect(try await test.province.makeSound() == 1)
            await mute.library.close()
        }
    }

    @Test("what was withdrawn meanwhile is not read")
    func withdrawn() async throws {
        try await withAsked { test, editor, asked in
            try await test.province.bulletins.perform(.withdraw(words: "Thôi."), on: asked.number, by: editor)
            #expect(try await test.province.makeSound() == 0)
        }
    }
}
