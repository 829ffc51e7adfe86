import DataProtection
import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit

/// A person with a report, the officer for data protection, and who watches.
struct DataDesk {
    let test: TestProvince
    let citizen: Viewer
    let handler: Viewer
    let leader: Viewer
    let officer: Viewer
    let overseer: Viewer

    init(_ test: TestProvince) async throws {
        self.test = test
        citizen = try await test.citizen("Giàng A Páo", phone: "0912345678")
        handler = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
        officer = try await test.official(.dpo, phone: "0912000003")
        overseer = try await test.official(.provincialOverseer, phone: "0912000004")
    }

    @discardableResult
    func ask(
        _ right: DataRight, saying words: AskedWords = AskedWords(), request: RequestKey? = nil
    ) async throws -> DataRequest {
        try await test.province.dataRequests.ask(
            DataAsking(right, understood: true), saying: words, by: citizen, request: request)
    }

    /// Accepts and does it.
    @discardableResult
    func carryOut(_ request: DataRequest) async throws -> DataRequest {
        try await test.province.dataRequests.perform(.accept, on: request.number, by: officer)
        return try await test.province.dataRequests.carryOut(request.number, by: officer)
    }

    /// A report whose reporter has agreed that the agency sees the telephone.
    func consented() async throws -> ReportCode {
        let code = try await test.send(by: citizen)
        try await test.province.cases.handle(.accept, on: code, by: handler)
        try await test.province.cases.handle(
            .requestConsent(purpose: "Hẹn gặp", fields: [.phone], seenBy: "Chuyên viên", until: nil), on: code,
            by: handler)
        try await test.province.cases.handle(.answerConsent(id: 1, .granted), on: code, by: citizen)
        return code
    }

    func open(_ code: ReportCode) async throws -> [IdentityField: String] {
        try await test.province.cases.openIdentity(of: code, fields: [.phone], reason: "Hẹn gặp", by: handler).fields
    }

    func deliver() async throws { try await test.province.duties.deliver() }

    func lines(_ viewer: Viewer) async throws -> [String] {
        try await test.province.reports.lines(for: viewer).map(\.words)
    }
}

func withDataDesk(_ body: (DataDesk) async throws -> Void) async throws {
    try await withProvince { try await body(try await DataDesk($0)) }
}
