package import LocalTime
package import Territory

extension Agency {
    /// The departments of the province since the reorganisation of 2025. A suggestion to be confirmed, not law.
    private static let departments: [Agency] = [
        Agency(code: "ioc", name: "Trung tâm Điều hành thông minh tỉnh Điện Biên", kind: .ioc),
        Agency(code: "ubnd-tinh", name: "Văn phòng UBND tỉnh", kind: .provincialPeoplesCommittee),
        Agency(code: "so-xay-dung", name: "Sở Xây dựng", kind: .department),
        Agency(code: "so-nnmt", name: "Sở Nông nghiệp và Môi trường", kind: .department),
        Agency(code: "so-y-te", name: "Sở Y tế", kind: .department),
        Agency(code: "so-gddt", name: "Sở Giáo dục và Đào tạo", kind: .department),
        Agency(code: "so-vhttdl", name: "Sở Văn hóa, Thể thao và Du lịch", kind: .department),
        Agency(code: "so-cong-thuong", name: "Sở Công Thương", kind: .department),
        Agency(code: "so-khcn", name: "Sở Khoa học và Công nghệ", kind: .department),
        Agency(code: "cong-an-tinh", name: "Công an tỉnh", kind: .police),
    ]

    package static func starter(_ gazetteer: Gazetteer, on day: Day) -> [Agency] {
        let committees = gazetteer.communes(on: day).map { unit in
            Agency(
                code: .peoplesCommittee(of: unit), name: "UBND \(unit.name.lowercasedKind)",
                kind: .communePeoplesCommittee, unit: unit.key)
        }
        return departments + committees
    }
}

extension AgencyCode {
    /// `ubnd-03172`; the era keeps it apart from an older unit that bore the same number.
    package static func peoplesCommittee(of unit: Unit) -> AgencyCode {
        AgencyCode(rawValue: "ubnd-\(unit.key.code)")
    }
}

extension String {
    /// «Xã Pa Ham» in the middle of a name: «UBND xã Pa Ham».
    fileprivate var lowercasedKind: String { prefix(1).lowercased() + dropFirst() }
}
