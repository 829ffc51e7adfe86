import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage

/// The people of the demonstration, all invented: some citizens, and for every agency an officer and a leader.
struct DemoPeople: Sendable {
    static let password = "dien-bien-trinh-dien"

    var citizens: [Viewer] = []
    var officers: [AgencyCode: Viewer] = [:]
    var leaders: [AgencyCode: Viewer] = [:]
    var byRole: [Role: Viewer] = [:]
    /// What is printed: one line for each role.
    var roster = ""

    func officer(of agency: AgencyCode) -> Viewer { officers[agency] ?? .anyone }
    func leader(of agency: AgencyCode) -> Viewer { leaders[agency] ?? .anyone }
    func holder(of role: Role) -> Viewer { byRole[role] ?? .anyone }
}

extension DemoProvince {
    func people() async throws -> DemoPeople {
        var people = DemoPeople()
        let books = try await province.books.current()
        let shown = books.agencies.values.first { $0.name == "UBND phường Điện Biên Phủ" }?.code
        var number = 0
        func make(_ role: Role, at agency: AgencyCode?) async throws -> (Viewer, NewOfficial, String) {
            number += 1
            let phone = "0900" + String(String(1_000_000 + number).dropFirst())
            let made = try await province.personnel.createOfficial(
                fullName: dice.name(), phone: phone, [appointment(role, at: agency, seeing: shown)], by: nil,
                password: DemoPeople.password)
            return (try await province.accounts.viewer(of: made.account) ?? .anyone, made, phone)
        }
        func list(_ role: Role, _ place: String?, _ made: NewOfficial, _ phone: String) {
            let where_ = place ?? "toàn tỉnh"
            people.roster +=
                "\(role.label) | \(where_) | \(phone) | \(DemoPeople.password) | \(made.secondFactor?.base32 ?? "–")\n"
        }

        for role in Role.allCases where role.isOfficial {
            let agency = role.needsAgency ? shown : nil
            let (viewer, made, phone) = try await make(role, at: agency)
            people.byRole[role] = viewer
            list(role, books.agencyName(agency), made, phone)
            if role == .agencyOfficer, let agency { people.officers[agency] = viewer }
            if role == .agencyLeader, let agency { people.leaders[agency] = viewer }
        }
        for agency in books.agencies.values.sorted(by: { $0.code.rawValue < $1.code.rawValue })
        where agency.code != shown && agency.kind.mayLead {
            let (officer, leader) = (
                try await make(.agencyOfficer, at: agency.code), try await make(.agencyLeader, at: agency.code)
            )
            people.officers[agency.code] = officer.0
            people.leaders[agency.code] = leader.0
            // Those who sign letters, and those to whom they come.
            if agency.code == "so-vhttdl" { list(.agencyLeader, agency.name, leader.1, leader.2) }
            if agency.name == "UBND xã Na Sang" { list(.agencyOfficer, agency.name, officer.1, officer.2) }
        }
        let helper = try await make(.assistant, at: nil)
        people.byRole[.assistant] = helper.0
        list(.assistant, nil, helper.1, helper.2)
        for index in 0..<40 {
            let phone = "0390" + String(String(1_000_000 + index).dropFirst())
            people.citizens.append(try await citizen(phone))
            if index == 0 { people.roster += "Người phản ánh | cá nhân | \(phone) | \(DemoPeople.password) | –\n" }
        }
        people.roster = "vai trò | đơn vị | điện thoại | mật khẩu | khóa TOTP\n" + people.roster
        return people
    }

    /// An inspection reaches one agency and ends (A0.9).
    private func appointment(_ role: Role, at agency: AgencyCode?, seeing inspected: AgencyCode?) -> Appointment {
        guard role.needsScope else { return Appointment(role, at: agency) }
        return Appointment(role, to: province.now().day + 365, scope: InspectionScope(agency: inspected))
    }

    private func citizen(_ phone: String) async throws -> Viewer {
        let handle = try await province.accounts.register(
            Registration(
                fullName: dice.name(), phone: phone, email: nil, password: DemoPeople.password, kind: .individual,
                organisationName: nil, contactPerson: nil))
        let text = gateway.newest(to: "+84" + phone.dropFirst())?.text ?? ""
        let code = text.firstMatch(of: /[0-9]{6}/).map { String($0.output) } ?? ""
        let session = try await province.accounts.verifyPhone(phone, code: code, of: handle)
        return try await province.accounts.viewer(of: session.account) ?? .anyone
    }
}
