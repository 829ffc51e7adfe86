import FieldReports
import Foundation
import Territory

/// A made-up report with what it is.
struct AskedText {
    let lesson: Lesson
    /// Its wordings share one.
    let group: String
    let wording: String
    let isAdmissible: Bool
    /// Why it is not admissible, in the words of the file.
    let reason: String

    static func read(_ table: CSV) -> [AskedText] {
        table.rows.map { row in
            AskedText(
                lesson: Lesson(
                    row["noi_dung"], category: CategoryCode(rawValue: row["linh_vuc"]),
                    urgentKind: urgentKinds[row["loai_khan"]], exclusion: exclusions[row["ly_do"]]),
                group: row["nhom_goc"], wording: row["bien_the"], isAdmissible: row["hop_le"] == "1",
                reason: row["ly_do"])
        }
    }

    private static let urgentKinds: [String: UrgentKind] = [
        "thien_tai": .naturalDisaster, "hoa_hoan": .fire, "tai_nan": .accident, "trom_cuop": .theftRobbery,
        "mat_an_ninh": .securityDisorder,
    ]

    private static let exclusions: [String: Exclusion] = [
        "khieu_nai": .complaint, "to_cao": .denunciation, "hoi_phap_luat": .legalQuestion,
        "quy_dinh_hanh_chinh": .administrativeRuleFeedback,
    ]
}
