import Bulletins
import FieldReports
import Foundation
import LocalTime
import Office
import Outbound
import Outreach
import Storage
import Territory
import TestKit

@testable import Operations

/// A province in which something has happened: reports in several states, an erased person, words with everything in
/// them, and media.
struct LivedIn {
    let test: TestProvince
    let culvert: ReportCode

    /// Texts that a careless copy would change.
    static let odd = [
        "tab\there, line\nthere, return\r\n\\. and \\N", "«ngoặc» \"kép\" 'đơn' 🏔️ ế e\u{0302}\u{0301}",
        "\u{1}\u{7f}\u{feff}",
        "", "; DROP TABLE report; --", String(repeating: "đường ", count: 3000),
    ]

    init(_ test: TestProvince) async throws {
        self.test = test
        // A classifier of its own, and reports that it has read.
        let few = Array(StarterLessons.all.prefix(40))
        _ = try await test.province.understanding.train(on: few, keeping: true, note: "ít bài", by: nil)
        _ = try await test.province.classifiers.current()
        let citizen = try await test.citizen()
        let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
        culvert = try await test.send(by: citizen)
        let request = RequestKey(key: "khoá «1»", digest: "d")
        try await test.province.cases.handle(.accept, on: culvert, by: officer, request: request)
        try await test.answer(culvert, by: officer, and: leader)
        try await claimed()
        for words in ["Đèn đường \\N hỏng\tở «bản» 🏔️", "Ổ gà; DROP TABLE report; -- trên đường dốc"] {
            var form = SubmissionForm.culvert(at: test.clock.now)
            form.description = words
            _ = try await test.send(form, by: citizen)
        }
        try await bulletin()
        let cast = try await LetterCast(test)
        _ = try await cast.issued()
        _ = try await cast.outline()
        try await campaign(officer)
        try await warning()
        try await dataRequests(of: citizen)
        _ = try await test.province.rules.propose(
            ["rating.windowDays": "31"], from: test.clock.now.day + 30, document: "12/TTr", by: nil)
        test.clock.advance(.days(1))
        try await test.province.duties.elapseDue()
        try await test.province.duties.deliver()
        // Codes that wait, a proposal, an upload under way, a bucket that fills.
        try await test.province.accounts.register(.person(phone: "0911111111"))
        try await test.province.accounts.askRecovery(phone: "0912345678")
        let admin = try await test.official(.systemAdmin, phone: "0912000005")
        if let id = officer.account {
            try await test.province.personnel.appoint(id, Appointment(.iocOperator), by: admin)
        }
        let (owner, now, followed) = (citizen.account, test.clock.now, culvert)
        try await test.province.store.write { tx in
            if let owner {
                try tx.media.startUpload("u1", owner: owner, length: 7, at: now)
                try tx.follows.put(owner, followed, at: now)
            }
            _ = try tx.allowances.take("digest", burst: 2, every: .minutes(1), at: now)
        }
        try await station()
        try await drafts()
        try await photo(of: citizen)
    }

    /// Somebody who claimed what was sent for them, a code that was asked for in vain, and a person who was erased (A0.18).
    private func claimed() async throws {
        let helper = try await test.official(.assistant, phone: "0912000009")
        let record = IdentityRecord(fullName: "Mùa Thị Dợ", phone: "0977 123 456")
        let code = try await test.send(by: helper, onBehalfOf: Helped(record, consents: true))
        let person = try await test.citizen("Mùa Thị Dợ", phone: "0977123456")
        try await test.province.duties.deliver()
        try await test.province.intake.askClaim(of: code, phone: "0977123456", by: person)
        try await test.province.duties.deliver()
        try await test.province.intake.claim(code, code: test.code(to: "0977123456"), by: person)
        try await test.province.intake.askClaim(of: code, phone: "0977123456", by: person)
        let now = test.clock.now
        try await test.province.store.write { tx in
            let gone = PersonID(rawValue: 77)
            try tx.people.insert(gone, phoneDigest: nil, sealed: "x", at: now)
            try tx.people.erase(gone, at: now)
        }
    }

    /// Something that is not a report, with a history and an hour.
    private func bulletin() async throws {
        let editor = try await test.official(.bulletinEditor, phone: "0912000007")
        let approver = try await test.official(.bulletinApprover, phone: "0912000008")
        let (now, law) = (test.clock.now, try await test.province.books.current().law)
        try await test.province.store.write { tx in
            var bulletin = Bulletin(number: 1)
            try tx.keep(
                try bulletin.draft("Mưa lớn", airsAt: now + .days(30), by: editor), on: &bulletin, at: now, under: law)
            try tx.keep(try bulletin.approve(by: approver), on: &bulletin, at: now, under: law)
        }
        try await test.draftBulletins(by: editor)
    }

    /// A campaign with one of everything.
    private func campaign(_ officer: Viewer) async throws {
        let supervisor = try await test.official(.outreachSupervisor, phone: "0912000010")
        let number = try await test.startCampaign(by: supervisor)
        let campaigns = test.province.campaigns
        try await campaigns.perform(
            .giveEvidence(Evidence(unit: "pa-ham", form: .meeting, words: "Họp bản «1»")), on: number, by: officer,
            request: RequestKey(key: "minh chứng", digest: "d"))
        try await campaigns.remind(on: number, by: supervisor)
        try await campaigns.perform(.openMessage(1), on: number, by: officer)
    }

    /// A warning on its way, and somebody who wants to hear of its commune.
    private func warning() async throws {
        let composer = try await test.official(.bulletinEditor, phone: "0912000011")
        let (warnings, now) = (test.province.warnings, test.clock.now)
        let communes = try await test.province.books.current().atlas.gazetteer.communes(on: now.day)
        let units = [communes[0].key]
        try await warnings.choose(units, by: composer)
        try await warnings.draft(
            WarningContent(
                hazard: .frost, urgency: .expected, severity: .moderate, certainty: .likely, onset: now + .hours(1),
                expires: now + .hours(9), headline: "Sương muối «1»", description: "Đêm nay.",
                instruction: "Che ấm cho trâu bò.", communes: try await warnings.communes(units, on: now.day)),
            exercise: false, by: composer)
    }

    /// A station's programme, what was planned from it, and what its player said.
    private func station() async throws {
        let ground = try await StationGround(test)
        try await ground.airings.saveProgramme(
            of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
        try await ground.airings.planAhead()
        let (key, airing) = (try await ground.key(), try await ground.planned()[0])
        var report = ground.report(airing)
        report.started = test.clock.now
        (report.ended, report.sent) = (report.started, report.started)
        let line = StationLog.Line(airing: String(airing.number), report: report)
        _ = try await ground.airings.take(StationLog(clock: test.clock.now, state: "", lines: [line]), under: key)
    }

    private func drafts() async throws {
        try await test.province.store.write { tx in
            for (number, words) in Self.odd.enumerated() {
                try tx.run(
                    "INSERT INTO draft (key_digest, body, updated_at) VALUES (\("k-\(number)-Ấ"), \(words), \(Int64.max))"
                )
            }
        }
    }

    /// Bytes under their hash, as the media room keeps them.
    private func photo(of citizen: Viewer) async throws {
        guard let owner = citizen.account else { return }
        let hash = try Shelf.put(Array("một tấm ảnh".utf8), in: media)
        let now = test.clock.now
        try await test.province.store.write { tx in
            try tx.media.insert(
                MediaRecord(
                    id: "m1", owner: owner, sha256: hash, kind: .photo, contentType: "image/jpeg", bytes: 16, width: 4,
                    height: 3, seconds: 1.5, likeness: -7, createdAt: now))
        }
    }

    var media: String { test.folder + "/media" }

    /// What another store holds of the same province.
    func digests() async throws -> [TableDigest] { try await test.province.store.read { try $0.digests() } }
}

enum Shelf {
    static func put(_ bytes: [UInt8], in folder: String) throws -> String {
        let file = folder + "/new"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let hash = try Files.hash(file)
        for (section, tail) in [("originals", ""), ("derived", ".display.jpg"), ("derived", ".facts.json")] {
            let home = "\(folder)/\(section)/\(hash.prefix(2))/\(hash.dropFirst(2).prefix(2))"
            try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: file, toPath: "\(home)/\(hash)\(tail)")
        }
        try FileManager.default.removeItem(atPath: file)
        return hash
    }
}

/// Gives `body` such a province and an empty folder.
func withLivedIn(_ body: (LivedIn, _ folder: String) async throws -> Void) async throws {
    let folder = try TemporaryStore.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await withProvince { test in try await body(try await LivedIn(test), folder) }
}

extension StorePlace {
    /// What the province of this place holds and what its replay finds.
    func content() async throws -> (tables: [TableDigest], differences: [String], found: Int) {
        let store = try await open()
        do {
            let content = try await store.read { tx in
                let found = try tx.rows(tx.dialect.matches(["bun", "dat"])).count
                return (try tx.digests(), try tx.replay().differences, found)
            }
            await store.close()
            return content
        } catch {
            await store.close()
            throw error
        }
    }
}
