import Storage

extension PostgresStore {
    /// What the server's own settings take from our promises, in sentences for whoever looks after it.
    package func cautions() async throws -> [String] {
        try await read { tx in
            try settingsThatMatter.compactMap { setting in
                let value: String? = try tx.rows("SELECT current_setting(\(setting.name)) AS value").first?.get("value")
                return value == "off" ? setting.sentence : nil
            }
        }
    }
}

private let settingsThatMatter: [(name: String, sentence: String)] = [
    (
        "fsync",
        "PostgreSQL đang chạy với fsync = off: mất điện có thể làm mất dữ liệu đã xác nhận. Hãy bật lại fsync."
    ),
    (
        "full_page_writes",
        "PostgreSQL đang chạy với full_page_writes = off: mất điện có thể làm hỏng tệp dữ liệu. Hãy bật lại."
    ),
    (
        "data_checksums",
        "Cụm PostgreSQL không có mã kiểm tra trang (data_checksums): tệp hỏng có thể không bị phát hiện. Xem pg_checksums."
    ),
]
