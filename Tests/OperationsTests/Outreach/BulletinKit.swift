import Foundation
import LocalTime
import Media
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

extension BulletinContent {
    static func sample(
        _ text: String = "Kính thưa bà con! Cơ quan phải trả lời trong 6 ngày làm việc.", on day: Day,
        languages: [BroadcastLanguage] = [.vietnamese]
    ) -> BulletinContent {
        BulletinContent(
            title: "Bà con gửi phản ánh thế nào?", texts: [BulletinText(.vietnamese, text)], validFrom: day,
            validTo: day + 27, subjects: ["663/QĐ-UBND"], languages: languages)
    }
}

/// Three seconds that are heard, as a file; nil where the machine has no ffmpeg.
enum Recordings {
    static func tone(_ hertz: Int = 440, _ source: String? = nil) throws -> [UInt8] {
        let path = NSTemporaryDirectory() + "tone-\(UUID().uuidString).mp3"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/ffmpeg")
        process.arguments =
            ["-nostdin", "-v", "error", "-f", "lavfi", "-i", source ?? "sine=f=\(hertz):d=3", path]
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}

extension TestProvince {
    /// A bulletin that is asked to be read and one of an exercise, both still drafts: for copies of a whole province.
    func draftBulletins(by editor: Viewer) async throws {
        let content = BulletinContent.sample(on: clock.now.day)
        let draft = try await province.bulletins.draft(content, by: editor)
        try await province.bulletins.perform(.say(MachineVoice()), on: draft.number, by: editor)
        _ = try await province.bulletinExercises.draft(content, by: editor)
    }

    /// As far as the approver's table.
    func submitted<Purpose: BulletinPurpose>(
        _ office: Bulletins<Purpose>, _ content: BulletinContent? = nil, by editor: Viewer
    ) async throws -> BulletinDraft<Purpose> {
        let content = content ?? .sample(on: clock.now.day)
        var bulletin = try await office.draft(content, by: editor)
        for (place, language) in content.languages.enumerated() {
            bulletin = try await office.record(
                try await province.library.arrivingFile(try Recordings.tone(300 + 100 * place)), in: language,
                reader: nil, on: bulletin.number, by: editor)
        }
        for track in bulletin.tracks {
            try await office.perform(.hear(track: track.hash), on: bulletin.number, by: editor)
        }
        return try await office.perform(.submit, on: bulletin.number, by: editor)
    }
}

extension TestProvince {
    /// What stations may play on a day.
    func playables(on day: Day) async throws -> [Playable] {
        try await province.store.read { try $0.playables.all(on: day) }
    }
}
