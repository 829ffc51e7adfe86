import FieldReports
import Foundation
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Outreach
import TestKit
import Testing
import Web

@testable import Center

/// Bulletins that are made in the pages' tests.
enum BulletinGround {
    static func content(on day: Day) -> BulletinContent {
        BulletinContent(
            title: "Bà con gửi phản ánh thế nào?",
            texts: [BulletinText(.vietnamese, "Kính thưa bà con!\nCơ quan trả lời trong 6 ngày làm việc.")],
            validFrom: day, validTo: day + 27, subjects: ["663/QĐ-UBND"])
    }

    /// As it is written in a history; nothing lies on the shelf.
    static let sound = SoundFile(
        track: AudioTrack(
            language: .vietnamese, hash: String(repeating: "a", count: 64), seconds: 78, loudness: -23, silence: 0),
        original: String(repeating: "b", count: 64),
        before: .init(loudness: -31.4, silentHead: 9, silentTail: 1))

    static func tone() throws -> [UInt8] {
        let path = NSTemporaryDirectory() + "page-tone-\(UUID().uuidString).mp3"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/ffmpeg")
        process.arguments = ["-nostdin", "-v", "error", "-f", "lavfi", "-i", "sine=f=440:d=3", path]
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}

extension OfficeTemplateTests {
    /// Pages of bulletins which together fill their templates; none of them needs sound for that but the take's own.
    func bulletinPages(in house: OfficeHouse) async throws -> [any Page] {
        let editor = try await house.test.official(.bulletinEditor, phone: "0903000041")
        let approver = try await house.test.official(.bulletinApprover, phone: "0903000042")
        let (province, day) = (house.test.province, house.test.clock.now.day)
        let books = try await province.books.current()
        let center = CenterSite(
            province: province, views: house.views, site: .center, keys: OfficeHouse.keys)
        let desk = BulletinDesk(center: center, office: province.bulletins, address: "/tuyen-truyen/ban-tin")
        let office = province.bulletins
        let spoken = try await office.draft(BulletinGround.content(on: day), by: editor)
        try await office.perform(
            .record(BulletinGround.sound, reader: "Vừ Thị Dợ"), on: spoken.number, by: editor)
        let asked = try await office.perform(.say(MachineVoice()), on: spoken.number, by: editor)
        let draft = try await office.draft(BulletinGround.content(on: day), by: editor)
        let recorded = try await office.perform(
            .record(BulletinGround.sound, reader: "Vừ Thị Dợ"), on: draft.number, by: editor)
        try await office.perform(.hear(track: BulletinGround.sound.track.hash), on: draft.number, by: editor)
        let submitted = try await office.perform(.submit, on: draft.number, by: editor)
        let errors = FieldErrors([FieldError("words", "")])
        return [(asked, editor), (recorded, editor), (submitted, approver)].map { bulletin, viewer in
            BulletinPage(desk, bulletin, viewer, books, waiting: (1, 0), posted: nil, errors: errors)
        }
    }

    func bulletinLists(in house: OfficeHouse) async throws -> [any Page] {
        let editor = try await house.test.official(.bulletinEditor, phone: "0903000043")
        let province = house.test.province
        let center = CenterSite(province: province, views: house.views, site: .center, keys: OfficeHouse.keys)
        let desk = BulletinDesk(center: center, office: province.bulletins, address: "/tuyen-truyen/ban-tin")
        let rows = try await province.bulletins.list(Set(BulletinState.allCases), for: editor)
        return [
            BulletinListPage(desk, editor, .submitted, [:], Array(repeating: rows[0], count: 51)),
            BulletinListPage(desk, editor, .draft, [:], []),
        ]
    }

    func newBulletin(in house: OfficeHouse) async throws -> [any Page] {
        let editor = try await house.test.official(.bulletinEditor, phone: "0903000044")
        let (province, day) = (house.test.province, house.test.clock.now.day)
        let center = CenterSite(province: province, views: house.views, site: .center, keys: OfficeHouse.keys)
        let desk = BulletinDesk(center: center, office: province.bulletins, address: "/tuyen-truyen/ban-tin")
        var content = BulletinGround.content(on: day)
        content.source = .publicAnswer(code: "PA260303-000007")
        let form = BulletinForm(
            content, try await province.books.current(), key: "k", address: "/",
            errors: FieldErrors([FieldError("title", "")]))
        return [NewBulletinPage(desk, editor, form)]
    }
}
