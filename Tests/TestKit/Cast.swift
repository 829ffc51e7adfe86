package import FieldReports
package import LocalTime
package import Office
import Operations
import Outbound
import Storage
package import Territory

/// People of the tests. Their names and numbers are made up.
extension TestProvince {
    /// A registered, verified citizen.
    package func citizen(_ fullName: String = "Giàng A Páo", phone: String = "0912345678") async throws -> Viewer {
        let form = Registration(
            fullName: fullName, phone: phone, email: nil, password: "suoi-nam-rom-mua-lu", kind: .individual,
            organisationName: nil, contactPerson: nil)
        let handle = try await province.accounts.register(form)
        let code = gateway.newest(to: "+84" + phone.dropFirst())?.text.firstNumber ?? ""
        let session = try await province.accounts.verifyPhone(phone, code: code, of: handle)
        return try await viewer(session.account)
    }

    /// An official with one role.
    package func official(_ role: Role, at agency: AgencyCode? = nil, phone: String) async throws -> Viewer {
        let made = try await province.personnel.createOfficial(
            fullName: "Lò Văn Thử", phone: phone, [.ofTest(role, at: agency, on: clock.now.day)], by: nil,
            password: "mat-khau-thu-nghiem")
        return try await viewer(made.account)
    }

    private func viewer(_ account: AccountID) async throws -> Viewer {
        guard let viewer = try await province.accounts.viewer(of: account) else { throw AccountProblem.notFound }
        return viewer
    }
}

extension Appointment {
    /// An inspector's is bounded, as it must be (A0.9): what UBND xã Pa Ham leads, for a year.
    package static func ofTest(_ role: Role, at agency: AgencyCode? = nil, on today: Day) -> Appointment {
        guard role.needsScope else { return Appointment(role, at: agency) }
        return Appointment(role, to: today + 365, scope: InspectionScope(agency: .paHam))
    }
}

extension SubmissionForm {
    /// A blocked culvert in xã Pa Ham, place confirmed.
    package static func culvert(at observed: Instant, category: CategoryCode = "cap_thoat_nuoc") -> SubmissionForm {
        var form = SubmissionForm()
        form.description = "Cống qua đường bị bùn đất lấp kín, nước tràn vào nhà dân."
        form.category = category
        form.observedAt = observed
        form.unit = .paHam
        form.placeWords = "Gần cầu treo, bản Huổi Hạ"
        form.placeConfirmed = true
        form.undertaking = true
        return form
    }
}

extension UnitKey {
    /// Xã Pa Ham since 01/07/2025.
    package static let paHam = UnitKey(era: "2025-07-01", code: Self.code(of: "Xã Pa Ham"))

    private static func code(of name: String) -> String {
        let day = Day(number: 20_500)
        return Gazetteer.starter.communes(on: day).first { $0.name == name }?.code ?? ""
    }
}

extension AgencyCode {
    package static let paHam = AgencyCode(rawValue: "ubnd-" + UnitKey.paHam.code)
}

extension String {
    /// The first run of six figures: a one-time code in a message.
    package var firstNumber: String? {
        firstMatch(of: /[0-9]{6}/).map { String($0.output) }
    }
}
