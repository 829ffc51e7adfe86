package import Office
import Operations
import Outreach

/// A room of the agencies and the centre: what it is called, where it is, and who may enter. Routes guard themselves
/// with it and pages show it, so that nobody is shown a door that is locked.
package struct Entrance: Sendable, Hashable {
    package let title: String
    package let path: String
    package let roles: Set<Role>

    package init(_ title: String, _ path: String, _ roles: Set<Role>) {
        (self.title, self.path, self.roles) = (title, path, roles)
    }

    package func isOpen(to viewer: Viewer) -> Bool { viewer.holds(roles) }
}

// MARK: - The desk and the centre

extension Entrance {
    package static let desk = Entrance("Bàn giải quyết", "/xu-ly", .atDesk)
    package static let overview = Entrance(
        "Tổng quan", "/ioc", [.iocOperator, .iocShiftLead, .iocManager, .provincialOverseer])
    package static let oversight = Entrance(
        "Giám sát", "/giam-sat", [.provincialOverseer, .iocManager, .competentInspector])
    package static let administration = Entrance(
        "Quản trị", "/quan-tri", [.systemAdmin, .directoryAdmin, .iocManager, .auditor])
    package static let identityOpenings = Entrance(
        "Dữ liệu cá nhân", "/quan-tri/du-lieu-ca-nhan", Oversight.openingsReaders)
    /// What people ask about their own data (A0.18).
    package static let dataRequests = Entrance(
        "Yêu cầu về dữ liệu", "/quan-tri/yeu-cau-du-lieu", DataRequests.officers)
    /// The register of breaches of personal data.
    package static let breaches = Entrance("Sự cố dữ liệu", "/quan-tri/su-co-du-lieu", Breaches.readers)
    package static let outreach = Entrance(
        "Tuyên truyền", "/tuyen-truyen",
        Campaigns.readers.union([.bulletinEditor, .bulletinApprover, .stationOperator]))
}

// MARK: - Rooms of outreach

extension Entrance {
    package static let campaigns = Entrance("Chiến dịch", "/tuyen-truyen/chien-dich", Campaigns.readers)
    /// What campaigns ask of one's own unit.
    package static let outreachUnit = Entrance("Đơn vị của tôi", "/tuyen-truyen/don-vi", Campaigns.unitRoles)
    /// Those who draft, approve and watch letters.
    package static let letters = Entrance(
        "Công văn", "/tuyen-truyen/cong-van", Letter.readers.union([.agencyLeader]))
    /// Those to whose units letters come.
    package static let incomingLetters = Entrance(
        "Công văn đến", "/tuyen-truyen/cong-van/den",
        [.agencyFocal, .agencyOfficer, .agencyLeader, .cooperatingOfficer, .stationOperator])
    package static let outlines = Entrance(
        "Đề cương", "/tuyen-truyen/de-cuong",
        Outline.draftReaders.union(incomingLetters.roles))
    package static let bulletins = Entrance("Bản tin", "/tuyen-truyen/ban-tin", outreach.roles)
    package static let stations = Entrance(
        "Đài", "/tuyen-truyen/dai", Airings.supervisors.union([.stationOperator]))
    /// The page of whoever runs a station, on their telephone.
    package static let operatorStation = Entrance("Đài hôm nay", "/dai", Airings.supervisors.union([.stationOperator]))
    package static let warnings = Entrance("Cảnh báo", "/tuyen-truyen/canh-bao", .readersOfWarnings)

    /// The tabs of outreach, in their order.
    package static let ofOutreach = [
        outreach, campaigns, outreachUnit, letters, incomingLetters, outlines, bulletins, stations, warnings,
    ]
}

// MARK: - Rooms of administration

extension Entrance {
    package static let accounts = Entrance("Tài khoản", "/quan-tri/tai-khoan", [.systemAdmin])
    /// What a second person must confirm; the head of an agency, for its own people.
    package static let confirmations = Entrance("Chờ xác nhận", "/quan-tri/cho-xac-nhan", Personnel.proposalReaders)
    package static let calendar = Entrance("Lịch làm việc", "/quan-tri/lich", [.directoryAdmin, .iocManager])
    package static let rules = Entrance("Quy tắc, quy chế", "/quan-tri/quy-tac", Rules.readers)
    package static let directory = Entrance("Danh mục", "/quan-tri/danh-muc", administration.roles)
    package static let outreachDirectory = Entrance(
        "Danh bạ tuyên truyền", "/quan-tri/danh-ba", OutreachDirectoryOffice.readers)
    package static let classifier = Entrance("Bộ phân loại", "/quan-tri/phan-loai", administration.roles)
    package static let routing = Entrance("Phân luồng", "/quan-tri/phan-luong", Routing.readers)
    package static let log = Entrance("Nhật ký", "/quan-tri/nhat-ky", Personnel.auditReaders)

    /// The tabs of administration, in their order.
    package static let ofAdministration = [
        administration, accounts, confirmations, calendar, rules, directory, outreachDirectory, classifier, routing,
        log, identityOpenings, dataRequests, breaches,
    ]
}

// MARK: - Entering

extension Entrance {
    /// Where each role begins its day: a page that it may open and where there is something for it.
    package static func home(of role: Role?) -> String {
        switch role {
        case nil, .reporter, .assistant: "/cua-toi"
        case .iocOperator, .iocShiftLead, .iocManager: overview.path
        case .provincialOverseer, .competentInspector: oversight.path
        case .auditor: log.path
        case .dpo: dataRequests.path
        case .directoryAdmin, .systemAdmin: administration.path
        case .outreachSupervisor, .bulletinEditor, .bulletinApprover: outreach.path
        case .stationOperator: operatorStation.path
        case .agencyFocal, .agencyOfficer, .agencyLeader, .cooperatingOfficer: desk.path
        }
    }
}

extension SiteContext {
    /// Who looks, where they may enter.
    /// - Throws: `SignInNeeded`; `NotAllowed` for everybody whom the door does not name.
    package func viewer(entering entrance: Entrance) throws -> Viewer { try viewer(holding: entrance.roles) }
}

extension NavigationItem {
    /// - Parameters:
    ///   - roles: only these of those who may enter.
    ///   - whole: the part of the house that it is a door into; itself where it is no part of another.
    package init(
        _ entrance: Entrance, as label: String? = nil, to roles: Set<Role>? = nil, into whole: Entrance? = nil
    ) {
        self.init(label ?? entrance.title, entrance.path)
        self.roles = Set((roles ?? entrance.roles).map(\.rawValue))
        section = (whole ?? entrance).path
    }
}
