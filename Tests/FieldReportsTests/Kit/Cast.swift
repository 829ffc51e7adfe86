import LocalTime
import Office

@testable import FieldReports

// The people of these tests, all fictitious. Who they are never changes, so a test names them and says no more. Their
// numbers are such that they would be noticed where they do not belong.

extension Viewer {
    /// Lò Thị Lan of xã Pa Ham, who reports.
    static let lan = Viewer(account: account(1), person: PersonID(rawValue: 771_101))
    /// Sùng A Dia, who lives next door and reports too.
    static let neighbour = Viewer(account: account(2), person: PersonID(rawValue: 771_102))
    /// The head of the village, who types for those who cannot.
    static let villageHead = Viewer(account: account(3), person: PersonID(rawValue: 771_103))

    /// UBND xã Pa Ham, where most reports go.
    static let officer = official(11, .agencyOfficer, at: .paHam)
    static let leader = official(12, .agencyLeader, at: .paHam)
    static let delegate = official(13, .agencyLeader, at: .paHam)
    /// UBND xã Xa Dung.
    static let otherOfficer = official(21, .agencyOfficer, at: .xaDung)
    static let otherLeader = official(22, .agencyLeader, at: .xaDung)
    /// Sở Xây dựng, which now leads and now helps.
    static let department = official(31, .agencyOfficer, at: .construction)
    static let departmentLeader = official(32, .agencyLeader, at: .construction)
    /// A health station: it helps and never leads (A0.17).
    static let cooperating = official(33, .cooperatingOfficer, at: .healthStation)

    static let dispatcher = official(41, .iocOperator)
    static let shiftLead = official(42, .iocShiftLead)
    static let manager = official(43, .iocManager)
    static let overseer = official(51, .provincialOverseer)
    /// Sent to look into drains, and into nothing else (A0.9).
    static let inspector = Viewer(
        account: account(52),
        appointments: [
            Appointment(.competentInspector, scope: InspectionScope(category: "cap_thoat_nuoc"))
        ])

    private static func official(_ number: Int64, _ role: Role, at agency: AgencyCode? = nil) -> Viewer {
        Viewer(account: account(number), appointments: [Appointment(role, at: agency)])
    }

    private static func account(_ number: Int64) -> AccountID { AccountID(rawValue: 881_000 + number) }

    /// People with several offices, who might do alone what takes two, or in office what they do as citizens.
    static let withManyHats: [(name: String, viewer: Viewer)] = [
        ("leaderOfTheIOC", .with(61, nil, [Appointment(.agencyLeader, at: .paHam), Appointment(.iocManager)])),
        (
            "officerOnDuty",
            .with(
                62, nil,
                [Appointment(.agencyOfficer, at: .paHam), Appointment(.iocOperator), Appointment(.iocShiftLead)])
        ),
        ("managerOfTheProvince", .with(63, nil, [Appointment(.iocManager), Appointment(.provincialOverseer)])),
        ("lanTheLeader", .with(1, 771_101, [Appointment(.agencyLeader, at: .paHam), Appointment(.iocManager)])),
        ("villageHeadTheOfficer", .with(3, 771_103, [Appointment(.agencyOfficer, at: .paHam)])),
    ]

    private static func with(_ number: Int64, _ person: Int64?, _ appointments: [Appointment]) -> Viewer {
        Viewer(account: account(number), person: person.map(PersonID.init(rawValue:)), appointments: appointments)
    }

    /// Everybody, by name: what a test over all people goes through.
    static let everybody: [(name: String, viewer: Viewer)] = [
        ("anyone", .anyone), ("lan", .lan), ("neighbour", .neighbour), ("villageHead", .villageHead),
        ("officer", .officer), ("leader", .leader), ("delegate", .delegate), ("otherOfficer", .otherOfficer),
        ("otherLeader", .otherLeader), ("department", .department), ("departmentLeader", .departmentLeader),
        ("cooperating", .cooperating), ("dispatcher", .dispatcher), ("shiftLead", .shiftLead), ("manager", .manager),
        ("overseer", .overseer), ("inspector", .inspector),
    ]
}

extension AgencyCode {
    static let paHam: AgencyCode = "ubnd-pa-ham"
    static let xaDung: AgencyCode = "ubnd-xa-dung"
    static let construction: AgencyCode = "so-xay-dung"
    static let healthStation: AgencyCode = "tram-y-te-pa-ham"
    static let ioc: AgencyCode = "ioc"
}
