import DataProtection
import FieldReports
import Foundation
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A0.18: what carrying out a request does", .bothEngines)
struct CarriedOutTests {
    @Test("See: the file has everything that is the person's, is theirs alone, and is kept nowhere")
    func see() async throws {
        try await withDataDesk { desk in
            let (test, now) = (desk.test, desk.test.clock.now)
            let code = try await desk.consented()
            _ = try await desk.open(code)
            try await desk.deliver()
            let (key, draft) = test.province.intake.freshDraft()
            var begun = draft
            begun.form.description = "Cầu treo mất ván."
            try await test.province.intake.keep(begun, under: key, by: desk.citizen)
            let account = try #require(desk.citizen.account)
            try await test.province.store.write {
                try $0.media.insert(
                    MediaRecord(
                        id: "m1", owner: account, sha256: "ab", kind: .photo, contentType: "image/jpeg", bytes: 9,
                        width: nil, height: nil, seconds: nil, likeness: nil, createdAt: now))
            }
            let request = try await desk.ask(.see)
            let requests = test.province.dataRequests
            await #expect(throws: NoSuchSubject(DataRequest.kind)) {
                try await requests.file(request.number, for: desk.citizen)
            }
            try await desk.carryOut(request)
            for viewer in [desk.officer, desk.overseer, desk.handler] {
                await #expect(throws: NoSuchSubject(DataRequest.kind)) {
                    try await requests.file(request.number, for: viewer)
                }
            }
            let file = try await requests.file(request.number, for: desk.citizen)
            #expect(file.identity?.fullName == "Giàng A Páo" && file.identity?.phone == "+84912345678")
            let report = try #require(file.reports.first)
            #expect(file.reports.count == 1 && report.code == code.description)
            #expect(report.description.hasPrefix("Cống qua đường") && report.placeWords == "Gần cầu treo, bản Huổi Hạ")
            #expect(report.consents.map(\.answer) == [.granted] && report.openings.map(\.fields) == [[.phone]])
            #expect(report.history.contains { $0.words?.contains("Hẹn gặp") == true })
            #expect(file.drafts.map(\.description) == ["Cầu treo mất ván."] && file.unattachedMedia.map(\.bytes) == [9])
            #expect(file.sessions.count == 1 && file.notices.contains { $0.words.contains("đã được xem") })
            #expect(file.dataRequests.map(\.right) == [.see])
            test.clock.advance(.days(DataRequest.fileDays + 1))
            await #expect(throws: NoSuchSubject(DataRequest.kind)) {
                try await requests.file(request.number, for: desk.citizen)
            }
        }
    }

    @Test("Restrict: nobody opens the identity, on a new report neither, until the person lifts it")
    func restrict() async throws {
        try await withDataDesk { desk in
            let before = try await desk.consented()
            #expect(try await desk.open(before) == [.phone: "+84912345678"])
            let request = try await desk.ask(.restrict)
            try await desk.carryOut(request)
            let after = try await desk.consented()
            for code in [before, after] {
                await #expect(throws: Denial.identityRestricted) { try await desk.open(code) }
            }
            #expect(try await desk.test.events(before)["identityOpened"] == 1)
            let requests = desk.test.province.dataRequests
            await #expect(throws: DataDenial.notYours) {
                try await requests.perform(.lift, on: request.number, by: desk.officer)
            }
            try await requests.perform(.lift, on: request.number, by: desk.citizen)
            #expect(try await desk.open(after) == [.phone: "+84912345678"])
        }
    }

    @Test("A second restriction is not asked for while the first stands: lifting one would open the other")
    func twice() async throws {
        try await withDataDesk { desk in
            let first = try await desk.carryOut(try await desk.ask(.restrict))
            await #expect(throws: DataDenial.alreadyRestricted) { try await desk.ask(.restrict) }
            try await desk.test.province.dataRequests.perform(.lift, on: first.number, by: desk.citizen)
            try await desk.ask(.restrict)
        }
    }

    @Test("Whoever was appointed since they asked to be erased is not erased while they hold the role")
    func appointed() async throws {
        try await withDataDesk { desk in
            let asked = try await desk.ask(.erase)
            let account = try #require(desk.citizen.account)
            try await desk.test.province.store.write { tx in
                try tx.accounts.appoint(account, .ofTest(.assistant, on: desk.test.clock.now.day))
            }
            await #expect(throws: DataDenial.officialAccount) { try await desk.carryOut(asked) }
            let person = try #require(desk.citizen.person)
            #expect(try await desk.test.province.store.read { try $0.people.sealed(person) } != nil)
        }
    }

    @Test("A restriction covers a report that is claimed afterwards")
    func claimed() async throws {
        try await withDataDesk { desk in
            let (test, phone) = (desk.test, "0912345678")
            let helper = try await test.official(.assistant, phone: "0912000009")
            let named = IdentityRecord(fullName: "Giàng A Páo", phone: phone)
            let code = try await test.send(by: helper, onBehalfOf: Helped(named, consents: true))
            try await desk.carryOut(try await desk.ask(.restrict))
            // What was to be told before is told before.
            try await desk.deliver()
            try await test.province.intake.askClaim(of: code, phone: phone, by: desk.citizen)
            try await desk.deliver()
            try await test.province.intake.claim(code, code: test.code(to: phone), by: desk.citizen)
            let person = try #require(try await test.stored(code)).reporter
            #expect(try await test.province.store.read { try $0.people.isRestricted(person) })
        }
    }

    @Test("A repeat under its key, whose ground was good a minute ago, opens nothing once it is restricted")
    func repeated() async throws {
        try await withDataDesk { desk in
            let code = try await desk.consented()
            func open() async throws -> OpenedIdentity {
                try await desk.test.province.cases.openIdentity(
                    of: code, fields: [.phone], reason: "Hẹn gặp", by: desk.handler,
                    request: RequestKey(key: "a", digest: "d"))
            }
            #expect(try await open().fields[.phone] == "+84912345678")
            try await desk.carryOut(try await desk.ask(.restrict))
            await #expect(throws: Denial.identityRestricted) { try await open() }
        }
    }

    @Test("Withdraw: every consent is withdrawn by the person, as an event of its report, and opens nothing more")
    func withdraw() async throws {
        try await withDataDesk { desk in
            let codes = [try await desk.consented(), try await desk.consented()]
            let done = try await desk.carryOut(try await desk.ask(.withdrawConsent))
            #expect(done.effect?.consents == 2)
            for code in codes {
                await #expect(throws: Denial.noConsent) { try await desk.open(code) }
                let last = try await desk.test.province.store.read { try $0.events.of(code) }.last
                #expect(last?.event == .consentAnswered(id: 1, answer: .withdrawn))
                #expect(last?.by.account == desk.citizen.account && last?.by.standing == .reporter)
            }
            #expect(try await desk.test.differences() == [])
        }
    }

    @Test("Erase: the person is gone with all that was only theirs; the report, its answer and its history are whole")
    func erase() async throws {
        try await withDataDesk { desk in
            let test = desk.test
            let code = try await desk.consented()
            let before = try #require(try await test.stored(code))
            let (account, now) = (try #require(desk.citizen.account), test.clock.now)
            let (key, draft) = test.province.intake.freshDraft()
            try await test.province.intake.keep(draft, under: key, by: desk.citizen)
            try await test.province.store.write { tx in
                try tx.media.insert(
                    MediaRecord(
                        id: "m1", owner: account, sha256: "ab", kind: .photo, contentType: "image/jpeg", bytes: 9,
                        width: nil, height: nil, seconds: nil, likeness: nil, createdAt: now))
                try tx.media.startUpload("u1", owner: account, length: 7, at: now)
                try tx.follows.put(account, code, at: now)
            }
            try await desk.deliver()
            _ = try await desk.ask(.see)
            let done = try await desk.carryOut(try await desk.ask(.erase))
            #expect(done.effect == DataEffect(records: 1, reports: 1, sessions: 1, drafts: 1, follows: 1, media: 1))
            #expect(try await test.stored(code) == before)
            let left = try await test.province.store.read { try $0.remains(of: account, before.reporter) }
            #expect(left == [])
            await #expect(throws: AccountProblem.wrongCredentials) {
                try await test.province.accounts.signIn(
                    phone: "0912345678", password: "suoi-nam-rom-mua-lu", code: nil)
            }
            try await test.answer(code, by: desk.handler, and: desk.leader)
            test.clock.advance(.days(60))
            try await test.province.duties.elapseDue()
            try await desk.deliver()
            #expect(try await test.differences() == [])
            // The telephone is free, and whoever has it now has nothing of what was.
            let next = try await test.citizen("Lò Thị Hàng", phone: "0912345678")
            #expect(try await test.province.dataRequests.own(next).isEmpty)
            #expect(next.account != account && next.person != desk.citizen.person)
        }
    }

    @Test("Who holds a role is not erased, and is told how it is done")
    func official() async throws {
        try await withDataDesk { desk in
            await #expect(throws: DataDenial.officialAccount) {
                try await desk.test.province.dataRequests.ask(
                    DataAsking(.erase, understood: true), saying: AskedWords(), by: desk.handler)
            }
        }
    }
}

extension Transaction {
    /// What is left of somebody, by the table in which it stands.
    fileprivate func remains(of account: AccountID, _ person: PersonID) throws -> [String] {
        let places: [(String, Bool)] = [
            ("person", try people.sealed(person) != nil || people.phoneDigest(person) != nil),
            ("account", try accounts.find(account)?.password != nil || accounts.find(account)?.isOpen == true),
            ("session", try !sessions.all(of: account).isEmpty), ("draft", try !drafts.bodies(of: account).isEmpty),
            ("media", try media.find("m1") != nil), ("upload", try media.upload("u1") != nil),
            ("line", try !lines.latest(of: account).isEmpty), ("follow", try !follows.codes(of: account).isEmpty),
            ("data_request", try !dataRequests.waiting(of: account).isEmpty),
        ]
        return places.filter(\.1).map(\.0)
    }
}
