import FieldReports
import LocalTime
import Media
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("Bulletins in a province", .bothEngines, .needsFFmpeg)
struct BulletinStoryTests {
    private func withPeople(_ body: (TestProvince, Viewer, Viewer) async throws -> Void) async throws {
        try await withProvince { test in
            let editor = try await test.official(.bulletinEditor, phone: "0912000011")
            let approver = try await test.official(.bulletinApprover, phone: "0912000012")
            try await body(test, editor, approver)
        }
    }

    @Test("recorded in two languages, heard, submitted, approved: then it may be played, and people are told")
    func life() async throws {
        try await withPeople { test, editor, approver in
            let today = test.clock.now.day
            let office = test.province.bulletins
            let content = BulletinContent.sample(on: today, languages: [.hmong, .vietnamese])
            let bulletin = try await test.submitted(office, content, by: editor)
            #expect(try await test.playables(on: today) == [])
            await #expect(throws: NoSuchBulletin.self) { try await office.published(bulletin.number) }
            try await office.perform(.approve, on: bulletin.number, by: approver)

            let playable = try #require(try await test.playables(on: today).first)
            #expect(playable.tracks.map(\.language) == [.hmong, .vietnamese])
            #expect(playable.tracks.allSatisfy { abs($0.loudness - -23) <= 0.5 && abs($0.seconds - 3) < 0.3 })
            #expect(try await test.playables(on: today + 28) == [])
            for track in playable.tracks {
                let file = try await office.sound(ofTrack: track.hash, of: playable.bulletin, as: .mp3).file
                #expect(try await file.hash().hex == track.hash)
            }
            try await test.province.duties.deliver()
            #expect(
                try await test.province.reports.lines(for: approver).map(\.words).first?.contains("chờ duyệt") == true)
            #expect(
                try await test.province.reports.lines(for: editor).map(\.words).first?.contains("đã được duyệt") == true
            )
            #expect(try await test.differences() == [])

            try await office.perform(.withdraw(words: "Đã cũ."), on: bulletin.number, by: approver)
            #expect(try await test.playables(on: today) == [])
            await #expect(throws: NoSuchBulletin.self) { try await office.published(bulletin.number) }
        }
    }

    @Test("no question about what may be played finds an exercise, however far it has come")
    func exercise() async throws {
        try await withPeople { test, editor, approver in
            let exercises = test.province.bulletinExercises
            let drill = try await test.submitted(exercises, by: editor)
            try await exercises.perform(.approve, on: drill.number, by: approver)
            #expect(try await exercises.list([.approved], for: editor).count == 1)
            let today = test.clock.now.day
            #expect(try await test.playables(on: today) == [])
            #expect(try await test.province.bulletins.published() == [])
            await #expect(throws: NoSuchBulletin.self) { try await test.province.bulletins.published(drill.number) }
            await #expect(throws: NoSuchBulletin.self) {
                try await test.province.bulletins.read(drill.number, for: editor)
            }
            await #expect(throws: NoSuchBulletin.self) {
                try await test.province.bulletins.sound(
                    ofTrack: drill.tracks[0].hash, of: drill.number, as: .mp3)
            }
        }
    }

    @Test("what is on its way is for its people alone; an operator sees what is approved")
    func sight() async throws {
        try await withPeople { test, editor, approver in
            let office = test.province.bulletins
            let bulletin = try await test.submitted(office, by: editor)
            let station = try await test.official(.stationOperator, at: .paHam, phone: "0912000013")
            let citizen = try await test.citizen()
            for stranger in [citizen, .anyone, station] {
                await #expect(throws: NoSuchBulletin.self) { try await office.read(bulletin.number, for: stranger) }
                await #expect(throws: NoSuchBulletin.self) {
                    try await office.sound(of: 1, in: bulletin.number, as: .mp3, for: stranger)
                }
                await #expect(throws: NoSuchBulletin.self) {
                    try await office.perform(.withdraw(words: "x"), on: bulletin.number, by: stranger)
                }
            }
            await #expect(throws: AccountProblem.forbidden) { try await office.list([.draft], for: citizen) }
            #expect(try await office.list(Set(BulletinState.allCases), for: station) == [])
            try await office.perform(.approve, on: bulletin.number, by: approver)
            #expect(try await office.read(bulletin.number, for: station).state == .approved)
            #expect(try await office.counts(for: station) == [.approved: 1])
        }
    }

    @Test("A0.26: of two who act on what they saw, the second is told; a repeat under one key is done once")
    func stale() async throws {
        try await withPeople { test, editor, approver in
            let office = test.province.bulletins
            let key = RequestKey(key: "k1", digest: "d")
            let content = BulletinContent.sample(on: test.clock.now.day)
            let first = try await office.draft(content, by: editor, request: key)
            #expect(try await office.draft(content, by: editor, request: key) == first)
            await #expect(throws: RequestKeyReused.self) {
                try await office.draft(content, by: editor, request: RequestKey(key: "k1", digest: "other"))
            }
            try await office.perform(.change(content), on: first.number, by: editor, seen: 1)
            await #expect(throws: StaleBulletin.self) {
                try await office.perform(.change(content), on: first.number, by: editor, seen: 1)
            }
            await #expect(throws: BulletinDenial.notYours(.change)) {
                try await office.perform(.change(content), on: first.number, by: approver)
            }
            #expect(try await office.list([.draft], for: editor).map(\.number) == [first.number])
        }
    }

    @Test("who heard a track has heard it, also when the machine finished something meanwhile")
    func heardMeanwhile() async throws {
        try await withPeople { test, editor, _ in
            let office = test.province.bulletins
            let draft = try await office.draft(.sample(on: test.clock.now.day), by: editor)
            let recorded = try await office.record(
                try await test.province.library.arrivingFile(try Recordings.tone()), in: .vietnamese, reader: nil,
                on: draft.number, by: editor)
            try await office.perform(.say(MachineVoice()), on: draft.number, by: editor)
            let track = try #require(recorded.tracks.first)
            let heard = try await office.perform(
                .hear(track: track.hash), on: draft.number, by: editor, seen: recorded.version)
            #expect(heard.hasHeard(track, editor.account))
            await #expect(throws: StaleBulletin.self) {
                try await office.perform(.submit, on: draft.number, by: editor, seen: recorded.version)
            }
        }
    }

    @Test("a recording belongs to its bulletin, and can be used for nothing else")
    func oneSubject() async throws {
        try await withPeople { test, editor, _ in
            let office = test.province.bulletins
            let draft = try await office.draft(.sample(on: test.clock.now.day), by: editor)
            let recorded = try await office.record(
                try await test.province.library.arrivingFile(Recordings.tone()), in: .hmong, reader: nil,
                on: draft.number, by: editor)
            let original = try #require(recorded.takes.first?.sound?.original)
            let kept = try await test.province.store.read { try $0.media.all(of: original) }
            #expect(kept.map(\.subject) == [draft.subject] && kept.map(\.owner) == [editor.account])
        }
    }

    @Test("a recording that is refused leaves nothing: no event, no medium, no file")
    func refused() async throws {
        try await withPeople { test, editor, _ in
            let office = test.province.bulletins
            let bulletin = try await office.draft(.sample(on: test.clock.now.day), by: editor)
            let silent = try Recordings.tone(0, "anullsrc=d=3")
            for (bytes, refusal) in [(silent, MediaRefusal.silentAudio), ([], .noAudio)] {
                await #expect(throws: refusal) {
                    let file = try await test.province.library.arrivingFile(bytes)
                    return try await office.record(file, in: .hmong, reader: nil, on: bulletin.number, by: editor)
                }
            }
            // Somebody changed it meanwhile.
            let tone = try await test.province.library.arrivingFile(try Recordings.tone())
            await #expect(throws: StaleBulletin.self) {
                try await office.record(tone, in: .hmong, reader: nil, on: bulletin.number, by: editor, seen: 9)
            }
            #expect(try await office.read(bulletin.number, for: editor).version == 1)
            #expect(try await test.province.store.read { try $0.media.count() } == 0)
            #expect(Files.all(below: test.folder + "/media/originals") == [])
            #expect(Files.all(below: test.folder + "/media/derived") == [])
        }
    }
}
