import ArgumentParser

/// Where a province lives: given on the command line, or by the environment, or in a file, in this order.
struct Installation: ParsableArguments {
    @Option(help: "Thư mục dữ liệu: SQLite và tệp hình ảnh. (PHANANH_DATA)")
    var data: String?

    @Option(help: "Máy chủ PostgreSQL, dạng postgres://…, thay cho SQLite trong thư mục dữ liệu. (PHANANH_DATABASE)")
    var database: String?

    @Option(help: "Tệp khóa của kho danh tính, đặt ngoài thư mục dữ liệu. (PHANANH_KEY_FILE)")
    var keyFile: String?

    @Option(help: "Tệp cấu hình JSON. (PHANANH_CONFIG)")
    var config: String?

    /// Nothing was said about an installation, anywhere.
    func settings() async throws -> Settings { try await Settings(self) }
}
