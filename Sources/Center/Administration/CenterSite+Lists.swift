// What is in force, to read: a change comes by import or by a version, never by a field on a page.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

extension CenterSite {
    func directory(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .directory)
        let (books, today) = (try await province.books.current(), province.now().day)
        let names = { (code: CategoryCode?) in code.map { books.category($0)?.name ?? $0.rawValue } ?? "Mọi lĩnh vực" }
        return try render(
            ListsPage(
                title: "Danh mục", tabs: Self.tabs(for: viewer, current: .directory),
                lead: "Danh mục được cập nhật bằng lệnh nhập dữ liệu, mỗi lần là một bản mới.", facts: nil,
                tables: [
                    DataTable(
                        "Quy tắc phân loại (bản \(books.router.version))",
                        columns: ["Quy tắc", "Lĩnh vực", "Địa bàn", "Cơ quan chủ trì"],
                        rows: books.router.rules.map {
                            [
                                .text($0.id), .text(names($0.category)), .text(books.unitName($0.unit) ?? "Toàn tỉnh"),
                                .text($0.target.words(books)),
                            ]
                        }),
                    DataTable(
                        "Lĩnh vực", columns: ["Mã", "Tên", "Nhóm", "Lưu ý"],
                        rows: books.categories.map {
                            [.text($0.code.rawValue), .text($0.name), .text($0.group), .text($0.note ?? "")]
                        }),
                    DataTable(
                        "Cơ quan", columns: ["Tên", "Mã", "Loại", "Hiệu lực"],
                        rows: books.agencies.values.sorted { $0.name < $1.name }.map {
                            [
                                .text($0.name), .text($0.code.rawValue), .text($0.kind.label),
                                .text($0.isInForce(on: today) ? "Đang hoạt động" : "Đã kết thúc"),
                            ]
                        }),
                ], empty: nil), context)
    }

    func log(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .log)
        let (entries, books) = (try await province.personnel.auditLog(for: viewer), try await province.books.current())
        let table = DataTable(
            "Việc quản trị, mới nhất trước", columns: ["Lúc", "Việc", "Đối tượng", "Chi tiết", "Tài khoản"],
            rows: entries.map {
                [
                    .text($0.at.official), .text($0.label), .text($0.subjectWords),
                    .text($0.detailWords(books)), .text($0.account.map { String($0.rawValue) } ?? "Dòng lệnh"),
                ]
            })
        return try render(
            ListsPage(
                title: "Nhật ký quản trị", tabs: Self.tabs(for: viewer, current: .log),
                lead: "Nhật ký chỉ được ghi thêm; cơ sở dữ liệu từ chối sửa, xóa.", facts: nil,
                tables: entries.isEmpty ? [] : [table],
                empty: entries.isEmpty
                    ? EmptyState("Chưa có việc nào", "Mỗi thay đổi tài khoản, lịch, quy tắc hiện ở đây.") : nil),
            context)
    }
}

extension RoutingRule.Target {
    func words(_ books: Books) -> String {
        switch self {
        case .agency(let code): books.agencyName(code) ?? code.rawValue
        case .communeOfPlace: "UBND xã, phường nơi xảy ra"
        }
    }
}

extension Agency.Kind {
    fileprivate var label: String {
        switch self {
        case .communePeoplesCommittee: "UBND xã, phường"
        case .department: "Sở, ban, ngành"
        case .police: "Công an"
        case .provincialPeoplesCommittee: "UBND tỉnh"
        case .ioc: "Trung tâm IOC"
        case .cooperatingUnit: "Đơn vị phối hợp"
        }
    }
}
