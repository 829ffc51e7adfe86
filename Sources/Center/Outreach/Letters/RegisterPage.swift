// /tuyen-truyen/cong-van/so: the register of numbers, one book at a time.

import Foundation
import Office
import Outreach
import Storage
import Vietnamese
import Web

struct RegisterPage: Page {
    static let template = "center/register"
    let title = "Sổ công văn"
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let books: Tabs?
    let lead: String?
    let table: DataTable?
    let empty: EmptyState?
}

extension RegisterPage {
    init(
        _ viewer: Viewer, _ known: [RegisterBook], _ book: RegisterBook?, _ entries: [RegisterEntry], next: Int,
        names: [DirectoryUnit.Code: String]
    ) {
        tabs = CenterSite.outreachTabs(for: viewer, current: .letters)
        books =
            known.isEmpty
            ? nil
            : Tabs(
                "Các sổ",
                known.map {
                    .init(
                        "\($0.symbol) · \($0.year) · \(names[$0.issuer] ?? $0.issuer.rawValue)", $0.address,
                        isCurrent: $0 == book)
                })
        lead = book.map {
            "Ký hiệu \($0.symbol), năm \($0.year). Số kế tiếp: \(Letter.twoDigits(next)). Số đã hủy vẫn ở trong sổ, ghi là số bỏ."
        }
        table = entries.isEmpty ? nil : Self.table(entries)
        empty =
            entries.isEmpty
            ? EmptyState("Sổ chưa có số nào", "Số được lấy khi phát hành công văn, liền nhau từ 01 mỗi năm.") : nil
    }

    /// Numbers that were given on paper, before this register, stand as one row.
    private static func table(_ entries: [RegisterEntry]) -> DataTable {
        var rows: [[DataTable.Value]] = []
        var last = 0
        for entry in entries {
            if entry.number > last + 1 {
                let gap = last + 2 == entry.number ? "\(last + 1)" : "\(last + 1)–\(entry.number - 1)"
                rows.append([.text(gap), .text(""), .text("Trên sổ giấy, không nhập vào đây"), .text("")])
            }
            rows.append(entry.cells)
            last = entry.number
        }
        return DataTable("Số đã cấp", columns: ["Số", "Ngày", "Trích yếu", "Ghi chú"], rows: rows)
    }
}

extension RegisterEntry {
    fileprivate var cells: [DataTable.Value] {
        let note = cancelled.map { "Số bỏ: \($0)" } ?? (isByHand ? "Số ghi tay" : "")
        return [
            .text(Letter.twoDigits(number)), .text(day.official),
            .link("V/v \(subject)", to: "\(Entrance.letters.path)/\(letter)"), .text(note),
        ]
    }
}

extension RegisterBook {
    var address: String {
        let fields = [("don_vi", issuer.rawValue), ("ky_hieu", symbol), ("nam", "\(year)")]
        return "\(Entrance.letters.path)/so?"
            + fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
            .joined(separator: "&")
    }

    init?(_ query: Form) {
        guard let issuer = query.filled("don_vi"), let symbol = query.filled("ky_hieu"),
            let year = Int(query.text("nam"))
        else { return nil }
        self.init(issuer: DirectoryUnit.Code(rawValue: issuer), symbol: symbol, year: year)
    }
}
