import FieldReports
import LocalTime
import Logging
import Media
import Office
import Operations
import Outbound
import Storage
import TestKit

/// Gives `body` a whole province and takes it away afterwards, however it ends.
func withProvince(
    at start: String = "2026-03-03T09:15:00+07:00", _ body: (TestProvince) async throws -> Void
) async throws {
    let test = try await TestProvince(at: start)
    do {
        try await body(test)
        await test.close()
    } catch {
        await test.close()
        throw error
    }
}

extension TestProvince {
    /// The same province with another way out, another log, or media elsewhere: another node.
    func province(
        through gateway: (any MessageGateway)? = nil, log: Logger? = nil, library: MediaLibrary? = nil
    ) -> Province {
        Province(
            store: province.store, vault: province.vault, passwords: province.passwords, random: province.random,
            gateway: gateway ?? self.gateway, library: library ?? province.library, log: log ?? province.log,
            now: province.now)
    }

    /// The newest one-time code that was sent to a telephone.
    func code(to phone: String) -> String { gateway.newest(to: "+84" + phone.dropFirst())?.text.firstNumber ?? "" }

    func send(
        _ form: SubmissionForm? = nil, by viewer: Viewer, onBehalfOf named: Helped? = nil
    ) async throws -> ReportCode {
        let form = form ?? .culvert(at: clock.now)
        return try await province.intake.submit(form, by: viewer, onBehalfOf: named).seen.face.code
    }

    /// Who this person is by now: appointments end, and a claim changes the person behind an account.
    func now(_ viewer: Viewer) async throws -> Viewer {
        guard let account = viewer.account, let now = try await province.accounts.viewer(of: account) else {
            throw AccountProblem.notFound
        }
        return now
    }

    /// The report as it is stored, whoever may see it.
    func stored(_ code: ReportCode) async throws -> Report? {
        try await province.store.read { try $0.reports.load(code) }
    }

    /// How often each event happened to a report.
    func events(_ code: ReportCode) async throws -> [String: Int] {
        let events = try await province.store.read { try $0.events.of(code) }
        return Dictionary(events.map { ($0.event.name, 1) }, uniquingKeysWith: +)
    }

    func differences() async throws -> [String] { try await province.keeping.verify().differences }

    /// Answers and approves, so that it is done.
    func answer(_ code: ReportCode, by officer: Viewer, and leader: Viewer) async throws {
        try await province.cases.handle(
            .answer(outcome: .resolvedOnSite, text: "Đã nạo vét cống.", media: [], plannedFor: nil, referredTo: nil),
            on: code, by: officer)
        let proposal = try await stored(code)?.proposals.last?.id ?? 0
        try await province.cases.handle(.approve(proposal: proposal, agree: true, reason: ""), on: code, by: leader)
    }
}

extension Registration {
    static func person(
        _ fullName: String = "Giàng A Páo", phone: String, email: String? = nil,
        password: String = "suoi-nam-rom-mua-lu"
    ) -> Registration {
        Registration(
            fullName: fullName, phone: phone, email: email, password: password, kind: .individual,
            organisationName: nil, contactPerson: nil)
    }
}

extension String {
    /// Six other figures.
    var wrong: String { self == "000000" ? "111111" : "000000" }
}
