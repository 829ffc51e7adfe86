import FieldReports
import LocalTime
package import Office
import Storage
import Territory

/// A province's own calendar, agencies and fields, from CSV. Read whole and checked before anything changes.
extension Reference {
    /// Columns `ngay, ten, kieu, tinh_trang, nguon`; kinds `le`, `nghi_bu`, `hoan_doi`, `lam_bu`.
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`; `CSVIssue`, `UnreadableRow`; `BookRefused` for what a
    ///   start would refuse.
    package func importCalendar(_ text: String, note: String, by viewer: Viewer?) async throws -> Int {
        try viewer?.require([.directoryAdmin, .iocManager])
        let table = try CSV(text)
        try table.require(["ngay", "ten", "kieu"])
        let days = try table.rows.map { row in
            guard let day = Day(row["ngay"]), let kind = kinds[row["kieu"]] else { throw UnreadableRow(line: row.line) }
            let confirmation = confirmations[row["tinh_trang"]] ?? .confirmed
            return CalendarDay(
                day, row["ten"], kind, confirmation, document: row["nguon"].isEmpty ? note : row["nguon"])
        }
        let years = Set(days.map(\.day.year))
        let now = now()
        try await province.changeBooks { tx in
            // The years of the file are replaced, the others stay.
            var reader = BookReader(tx)
            let kept = try reader.newest(.calendar, as: [CalendarDay].self)?.used ?? []
            let all = kept.filter { !years.contains($0.day.year) } + days
            try tx.reference.add(.calendar, all, note: note, by: viewer?.account, at: now)
        }
        _ = try await recount(document: note)
        return days.count
    }

    /// Columns `ma, ten, loai`; optionally `ky, ma_don_vi, tu_ngay, den_ngay, ke_thua`.
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`; `CSVIssue`, `UnreadableRow`; `BookRefused` for what a
    ///   start would refuse.
    package func importAgencies(_ text: String, by viewer: Viewer?) async throws -> Int {
        try viewer?.require([.directoryAdmin])
        let table = try CSV(text)
        try table.require(["ma", "ten", "loai"])
        let agencies = try table.rows.map { row in
            guard let kind = Agency.Kind(rawValue: row["loai"]), !row["ma"].isEmpty, !row["ten"].isEmpty else {
                throw UnreadableRow(line: row.line)
            }
            return Agency(
                code: AgencyCode(rawValue: row["ma"]), name: row["ten"], kind: kind,
                unit: row["ma_don_vi"].isEmpty ? nil : UnitKey(era: row["ky"], code: row["ma_don_vi"]),
                from: Day(row["tu_ngay"]), to: Day(row["den_ngay"]),
                successor: row["ke_thua"].isEmpty ? nil : AgencyCode(rawValue: row["ke_thua"]))
        }
        let lines = Dictionary(zip(agencies.map(\.code), table.rows.map(\.line))) { first, _ in first }
        try await province.changeBooks { tx in
            let known = Set(try tx.directory.agencies().map(\.code)).union(lines.keys)
            for agency in agencies {
                guard let heir = agency.successor, !known.contains(heir) else { continue }
                throw UnreadableRow(line: lines[agency.code] ?? 0)
            }
            // Successors may stand later in the file than those they succeed.
            for agency in agencies {
                var alone = agency
                alone.successor = nil
                try tx.directory.put(alone)
            }
            for agency in agencies where agency.successor != nil { try tx.directory.put(agency) }
        }
        return agencies.count
    }

    /// Columns `ma, ten, nhom`; optionally `ghi_chu, dung` (0 to retire).
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`; `CSVIssue`; `BookRefused` for what a start would refuse.
    package func importCategories(_ text: String, by viewer: Viewer?) async throws -> Int {
        try viewer?.require([.directoryAdmin])
        let table = try CSV(text)
        try table.require(["ma", "ten", "nhom"])
        let categories = table.rows.map { row in
            Category(
                code: CategoryCode(rawValue: row["ma"]), name: row["ten"], group: row["nhom"],
                isActive: row["dung"] != "0", note: row["ghi_chu"].isEmpty ? nil : row["ghi_chu"])
        }
        try await province.changeBooks { tx in
            for (position, category) in categories.enumerated() { try tx.directory.put(category, position: position) }
        }
        return categories.count
    }
}

package struct UnreadableRow: Error {
    package let line: Int
    package var sentence: String { "Dòng \(line) không đúng mẫu hoặc trỏ tới mục không có. Không có gì được thay đổi." }
}

private let kinds: [String: CalendarDay.Kind] = [
    "le": .holiday, "nghi_bu": .substituteHoliday, "hoan_doi": .swap, "lam_bu": .makeUpWorkday,
]
private let confirmations: [String: CalendarDay.Confirmation] = [
    "xac_nhan": .confirmed, "uoc_tinh": .provisional, "can_kiem_tra": .toCheck,
]
