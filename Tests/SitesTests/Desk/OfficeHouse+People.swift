// Who works in the house, and what they find on their desks.

import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit

struct Staff {
    let citizen, officer, leader, `operator`, shiftLead, manager, overseer: Viewer
}

extension OfficeHouse {
    func staff() async throws -> Staff {
        Staff(
            citizen: try await test.citizen(),
            officer: try await test.official(.agencyOfficer, at: .paHam, phone: "0903000001"),
            leader: try await test.official(.agencyLeader, at: .paHam, phone: "0903000002"),
            operator: try await test.official(.iocOperator, phone: "0903000003"),
            shiftLead: try await test.official(.iocShiftLead, phone: "0903000004"),
            manager: try await test.official(.iocManager, phone: "0903000005"),
            overseer: try await test.official(.provincialOverseer, phone: "0903000006"))
    }

    /// A blocked culvert, at once with UBND xã Pa Ham.
    func culvert(from citizen: Viewer, _ change: (inout SubmissionForm) -> Void = { _ in }) async throws -> ReportCode {
        var form = SubmissionForm.culvert(at: test.clock.now - .minutes(20))
        change(&form)
        return try await test.province.intake.submit(form, by: citizen).seen.face.code
    }

    /// Sent in an emergency by somebody who is unmistakable, and whose telephone the IOC has looked at.
    func opened(
        by officer: Viewer, _ change: @Sendable (inout SubmissionForm) -> Void = { _ in }
    ) async throws -> ReportCode {
        let citizen = try await test.citizen("Giàng Thị Mỷ", phone: "0987654321")
        let code = try await culvert(from: citizen) { form in
            form.urgentKind = .naturalDisaster
            form.category = "thien_tai"
            form.mayCall = true
            change(&form)
        }
        _ = try await test.province.cases.openIdentity(
            of: code, fields: [.phone], reason: "Gọi hỏi đường vào bản.", by: officer)
        return code
    }

    func stored(_ code: ReportCode) async throws -> Report {
        guard let report = try await test.province.store.read({ try $0.reports.load(code) }) else { throw Gone() }
        return report
    }

    struct Gone: Error {}
}
