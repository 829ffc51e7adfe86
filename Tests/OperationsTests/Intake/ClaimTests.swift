import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A0.12: sent for somebody else", .bothEngines)
struct ClaimTests {
    private let phone = "0977123456"
    private let record = IdentityRecord(fullName: "Mùa Thị Dợ", phone: "0977 123 456")
    private var named: Helped { Helped(record, consents: true) }

    @Test("A0.12: the person named claims the report, is told of it, and rates it; the helper never does")
    func claims() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let code = try await test.send(by: people.helper, onBehalfOf: named)
            #expect(try await test.stored(code)?.channel == .assisted)
            #expect(try await test.province.reports.find(code, for: people.helper).inside?.audience == .assistant)

            let person = try await test.citizen("Mùa Thị Dợ", phone: phone)
            await #expect(throws: NoSuchReport.self) { try await test.province.reports.find(code, for: person) }
            let own = try await claim(code, by: person, test)
            #expect(try await test.province.reports.find(code, for: own).inside?.audience == .reporter)

            try await test.province.cases.handle(.accept, on: code, by: people.officer)
            try await test.answer(code, by: people.officer, and: people.leader)
            try await test.province.duties.deliver()
            #expect(try await test.province.reports.lines(for: own).contains { $0.kind == .answer })
            await #expect(throws: Denial.self) {
                try await test.province.cases.handle(.rate(.satisfied, comment: nil), on: code, by: people.helper)
            }
            try await test.province.cases.handle(.rate(.satisfied, comment: nil), on: code, by: own)
            #expect(try await test.differences() == [])
        }
    }

    @Test("A0.12: whoever has an account and reports of their own claims too, one report after another")
    func everybody() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let person = try await test.citizen("Mùa Thị Dợ", phone: phone)
            let sent = try await test.send(by: person)
            let first = try await test.send(by: people.helper, onBehalfOf: named)
            let second = try await test.send(by: people.helper, onBehalfOf: named)
            _ = try await claim(first, by: person, test)
            await #expect(throws: NoSuchReport.self) {
                try await test.province.reports.find(second, for: try await test.now(person))
            }
            let own = try await claim(second, by: person, test)
            var filter = ReportFilter()
            filter.reporters = own.people
            let mine = try await test.province.reports.list(filter, for: own, after: nil, limit: 10).map(\.code)
            #expect(Set(mine) == [sent, first, second])
            // Another telephone is told of all of them.
            try await test.province.accounts.askPhoneChange(to: "0977000222", password: "suoi-nam-rom-mua-lu", by: own)
            try await test.province.accounts.changePhone(code: test.code(to: "0977000222"), by: own)
            try await test.province.cases.handle(.accept, on: first, by: people.officer)
            try await test.answer(first, by: people.officer, and: people.leader)
            let before = test.gateway.messages.count
            try await test.province.duties.deliver()
            #expect(test.recipients(since: before).contains("+84977000222"))
            #expect(!test.recipients(since: before).contains("+84977123456"))
        }
    }

    @Test("A0.12, A0.29: the named telephone is told when the report is sent and answered, without its code or words")
    func told() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let code = try await test.send(by: people.helper, onBehalfOf: named)
            try await test.province.duties.deliver()
            let first = try #require(test.gateway.newest(to: "+84977123456")?.text)
            #expect(first.contains("được gửi thay ông/bà") && first.contains("Nhận phản ánh gửi thay"))
            try await test.province.cases.handle(.accept, on: code, by: people.officer)
            try await test.answer(code, by: people.officer, and: people.leader)
            try await test.province.duties.deliver()
            let second = try #require(test.gateway.newest(to: "+84977123456")?.text)
            #expect(second.contains("đã có trả lời"))
            for text in [first, second] {
                #expect(!text.contains(code.description) && !text.contains("Cống") && !text.contains("Huổi Hạ"))
            }
            let count = test.gateway.messages.count
            try await test.province.duties.deliver()
            #expect(test.gateway.messages.count == count)
        }
    }

    @Test("A0.12: whoever has claimed it and closed their account since is sent nothing any more")
    func closed() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let code = try await test.send(by: people.helper, onBehalfOf: named)
            let person = try await test.citizen("Mùa Thị Dợ", phone: phone)
            let own = try await claim(code, by: person, test)
            try await test.province.accounts.closeAccount(password: "suoi-nam-rom-mua-lu", by: own)
            try await test.province.cases.handle(.accept, on: code, by: people.officer)
            try await test.answer(code, by: people.officer, and: people.leader)
            let before = test.gateway.messages.count
            try await test.province.duties.deliver()
            #expect(!test.recipients(since: before).contains("+84977123456"))
            #expect(try await test.province.duties.deliver() == 0, "and it is not tried again")
        }
    }

    @Test("a wrong report, a wrong telephone and a wrong code answer alike, and nothing leaves for a stranger")
    func alike() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let assisted = try await test.send(by: people.helper, onBehalfOf: named)
            let plain = try await test.send(by: people.helper)
            try await test.province.duties.deliver()
            let stranger = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            let sent = test.gateway.messages.count
            for (report, number) in [
                (assisted, "0977000111"), (plain, phone), (ReportCode(number: 1), phone), (plain, "0977000111"),
            ] {
                test.clock.advance(.minutes(10))
                try await test.province.intake.askClaim(of: report, phone: number, by: stranger)
                try await test.province.duties.deliver()
                #expect(test.gateway.messages.count == sent)
                await #expect(throws: AccountProblem.codeWrong) {
                    try await test.province.intake.claim(report, code: "123456", by: stranger)
                }
            }
            // With report and telephone, but not the telephone in the hand: the code is tried five times, and ends.
            test.clock.advance(.minutes(10))
            try await test.province.intake.askClaim(of: assisted, phone: phone, by: stranger)
            try await test.province.duties.deliver()
            let code = test.code(to: phone)
            for typed in Array(repeating: code.wrong, count: 5) + [code] {
                await #expect(throws: AccountProblem.codeWrong) {
                    try await test.province.intake.claim(assisted, code: typed, by: stranger)
                }
            }
            await #expect(throws: NoSuchReport.self) {
                try await test.province.reports.find(assisted, for: try await test.now(stranger))
            }
        }
    }

    @Test("a code serves the account that asked for it, for the report that it asked for, for ten minutes")
    func bound() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let first = try await test.send(by: people.helper, onBehalfOf: named)
            let second = try await test.send(by: people.helper, onBehalfOf: named)
            let person = try await test.citizen("Mùa Thị Dợ", phone: phone)
            let other = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            try await test.province.duties.deliver()
            try await test.province.intake.askClaim(of: first, phone: phone, by: person)
            try await test.province.duties.deliver()
            let code = test.code(to: phone)
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.intake.claim(first, code: code, by: other)
            }
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.intake.claim(second, code: code, by: person)
            }
            test.clock.advance(.minutes(10))
            await #expect(throws: AccountProblem.codeWrong) {
                try await test.province.intake.claim(first, code: code, by: person)
            }
        }
    }

    @Test("a report is claimed once, and never by the assistant who sent it")
    func once() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let code = try await test.send(by: people.helper, onBehalfOf: named)
            let sent = test.gateway.messages.count
            try await test.province.intake.askClaim(of: code, phone: phone, by: people.helper)
            try await test.province.intake.askClaim(of: code, phone: "0912000009", by: people.helper)
            let person = try await test.citizen("Mùa Thị Dợ", phone: phone)
            let own = try await claim(code, by: person, test)
            let other = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            for viewer in [other, own] {
                let before = test.gateway.messages.count
                try await test.province.intake.askClaim(of: code, phone: phone, by: viewer)
                try await test.province.duties.deliver()
                #expect(test.gateway.messages.count == before)
            }
            #expect(!test.recipients(since: sent).contains("+84912000009"))
        }
    }

    @Test("A0.26: for whoever has neither code nor telephone one office of the IOC proposes it and another confirms")
    func byTheCentre() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let code = try await test.send(by: people.helper, onBehalfOf: named)
            let clerk = try await test.official(.iocOperator, phone: "0912000003")
            let lead = try await test.official(.iocShiftLead, phone: "0912000004")
            let person = try await test.citizen("Mùa Thị Dợ", phone: "0977000222")
            for (report, number) in [(code, "0977000999"), (ReportCode(number: 1), "0977000222")] {
                let refused = await #expect(throws: InvalidSubmission.self) {
                    try await test.province.intake.proposeClaim(of: report, phone: number, reason: "Mất SIM", by: clerk)
                }
                #expect(refused?.problems.map(\.code) == ["nothingToClaim"])
            }
            // Whoever sent it does not receive it.
            await #expect(throws: InvalidSubmission.self) {
                try await test.province.intake.proposeClaim(of: code, phone: "0912000009", reason: "Mất SIM", by: clerk)
            }
            try await test.province.intake.proposeClaim(
                of: code, phone: "0977000222", reason: "Đã xem căn cước", by: clerk)
            let id = try #require(await test.province.personnel.waitingProposals(for: lead).first?.proposal.id)
            await #expect(throws: AccountProblem.forbidden) {
                try await test.province.personnel.confirmProposal(id, by: clerk)
            }
            await #expect(throws: NoSuchReport.self) {
                try await test.province.reports.find(code, for: try await test.now(person))
            }
            _ = try await test.province.personnel.confirmProposal(id, by: lead)
            let own = try await test.now(person)
            #expect(try await test.province.reports.find(code, for: own).inside?.audience == .reporter)
        }
    }

    @Test("REP-16: the log of administration says of a claim that was turned down which report, and not whose it is")
    func turnedDown() async throws {
        try await withProvince { test in
            let people = try await people(test)
            let code = try await test.send(by: people.helper, onBehalfOf: named)
            let clerk = try await test.official(.iocOperator, phone: "0912000003")
            _ = try await test.citizen("Mùa Thị Dợ", phone: "0977000222")
            try await test.province.intake.proposeClaim(of: code, phone: "0977000222", reason: "Mất SIM", by: clerk)
            let id = try #require(await test.province.personnel.waitingProposals(for: clerk).first?.proposal.id)
            try await test.province.personnel.declineProposal(id, by: clerk)
            let log = try await test.province.store.read { try $0.audit.latest() }
            let line = log.first { $0.act == "proposalDeclined" }
            #expect(line?.subject == code.description && line?.detail == nil)
        }
    }

    @Test("five claims are asked for at once, and then one in ten minutes")
    func limit() async throws {
        try await withProvince { test in
            let person = try await test.citizen("Mùa Thị Dợ", phone: phone)
            for number in 1...5 {
                try await test.province.intake.askClaim(of: ReportCode(number: Int64(number)), phone: phone, by: person)
            }
            await #expect(throws: TooManyRequests.self) {
                try await test.province.intake.askClaim(of: ReportCode(number: 6), phone: phone, by: person)
            }
        }
    }

    @Test("AMB-29: only an assistant names somebody else, and only who has agreed")
    func roleAndConsent() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            await #expect(throws: AccountProblem.forbidden) { try await test.send(by: citizen, onBehalfOf: named) }
            let helper = try await test.official(.assistant, phone: "0912000009")
            let refused = await #expect(throws: InvalidSubmission.self) {
                try await test.send(by: helper, onBehalfOf: Helped(record, consents: false))
            }
            #expect(refused?.problems.map(\.code) == ["consentMissing"])
        }
    }

    private func people(_ test: TestProvince) async throws -> (helper: Viewer, officer: Viewer, leader: Viewer) {
        (
            try await test.official(.assistant, phone: "0912000009"),
            try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001"),
            try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
        )
    }

    /// Asks, reads the code from the named telephone, and claims.
    private func claim(_ code: ReportCode, by person: Viewer, _ test: TestProvince) async throws -> Viewer {
        // What was to be told about the sending is told before.
        try await test.province.duties.deliver()
        try await test.province.intake.askClaim(of: code, phone: phone, by: person)
        try await test.province.duties.deliver()
        try await test.province.intake.claim(code, code: test.code(to: phone), by: person)
        return try await test.now(person)
    }
}

extension TestProvince {
    /// Whose telephones got a message since there were `count`.
    fileprivate func recipients(since count: Int) -> [String] {
        let messages = gateway.messages
        return messages.prefix(messages.count - count).map(\.message.to)
    }
}
