import ArgumentParser
import Operations
import Storage
import StoragePostgres
import StorageSQLite

/// `phananh copy`: moves a whole province to another place, on either engine.
struct Copy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Chép toàn bộ dữ liệu sang một nơi trống: thư mục (SQLite) hoặc postgres://…, theo chiều nào cũng được.")

    @Option(name: .customLong("from"), help: "Nơi có dữ liệu: thư mục hoặc postgres://…") var source: String
    @Option(name: .customLong("to"), help: "Nơi trống để nhận: thư mục hoặc postgres://…") var target: String
    @Option(help: "Thư mục hình ảnh của nguồn; với thư mục dữ liệu, mặc định là media trong đó.") var mediaFrom: String?
    @Option(help: "Thư mục hình ảnh nhận; với thư mục dữ liệu, mặc định là media trong đó.") var mediaTo: String?

    func run() async throws {
        try await telling {
            var move = Relocation(
                from: try place(source), to: try place(target), at: Opening.now(), told: Steps.listener())
            if let from = mediaFrom ?? media(of: source), let to = mediaTo ?? media(of: target) {
                move.media = (from, to)
            }
            let made = try await move.run()
            print(made.tables)
            made.verification.printed()
            made.media?.warn()
            switch made.media {
            case let media?: print("Hình ảnh: đã chép và kiểm tra \(media.files) tệp.")
            case nil:
                print("Hình ảnh: để nguyên chỗ cũ (chưa biết cả --media-from và --media-to).")
            }
            print("Tệp khóa của kho danh tính không được chép: hãy dùng đúng tệp khóa cũ ở nơi mới.")
            guard made.verification.differences.isEmpty, made.media?.isWhole ?? true else { throw ExitCode(1) }
        }
    }

    private func place(_ text: String) throws -> any StorePlace {
        if PostgresSettings.isURL(text) { return try PostgresPlace(PostgresSettings(url: text)) }
        return SQLitePlace(path: text + "/phananh.sqlite")
    }

    private func media(of text: String) -> String? { PostgresSettings.isURL(text) ? nil : text + "/media" }

    private func print(_ tables: [CopiedTable]) {
        func line(_ cells: [String]) {
            let widths = [18, 12, 18, 12, 18]
            let padded = zip(cells, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.count))
            }
            Swift.print(padded.joined(separator: " "))
        }
        line(["bảng", "dòng (nguồn)", "mã băm (nguồn)", "dòng (đích)", "mã băm (đích)"])
        for table in tables {
            line([
                table.source.table, "\(table.source.rows)", "\(table.source.sha256.prefix(16))",
                "\(table.target.rows)", "\(table.target.sha256.prefix(16))",
            ])
        }
    }

    private func print(_ sentence: String) { Swift.print(sentence) }
}
