// /quan-tri/du-lieu-ca-nhan: when the identity behind a report was opened, by whom and why. Nobody is named, and no
// code leads to a report that the reader may not see.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Vietnamese
import Web

extension CenterSite {
    func personalData(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .identityOpenings)
        let (openings, books) = (
            try await province.oversight.identityOpenings(for: viewer), try await province.books.current()
        )
        return try render(
            ListsPage(
                title: "Các lần xem thông tin người phản ánh", section: Entrance.identityOpenings.path,
                tabs: Self.tabs(for: viewer, current: .identityOpenings),
                lead: "Mỗi lần xem được ghi lại và báo cho người phản ánh. Trang này không có danh tính của ai.",
                facts: nil, tables: openings.isEmpty ? [] : [Self.table(openings, books)],
                empty: openings.isEmpty
                    ? EmptyState(
                        "Chưa có lần xem nào", "Khi có người xem thông tin của người phản ánh, việc đó hiện ở đây.")
                    : nil), context)
    }

    private static func table(_ openings: [OpeningLine], _ books: Books) -> DataTable {
        DataTable(
            "Mới nhất trước", columns: ["Mã phản ánh", "Lúc", "Ai xem", "Loại thông tin", "Căn cứ", "Lý do"],
            rows: openings.map { line in
                let who = [line.opening.by.standing.label, books.agencyName(line.opening.by.agency)]
                return [
                    .text(line.code.description), .text(line.opening.at.official),
                    .text(who.compactMap(\.self).joined(separator: " – ")),
                    .text(line.opening.fields.map(\.label).joined(separator: ", ")), .text(line.opening.ground.label),
                    .text(line.opening.reason),
                ]
            })
    }
}
