/// Why a province cannot be read from a place, or put there.
package enum PlaceProblem: Error, Sendable, Equatable {
    case noProvince(at: String)
    case notEmpty(at: String)
    /// The address names a schema that is not there.
    case noSchema(at: String)
    /// The schema is of an earlier program; a later one is `StorageError.newerSchema`.
    case olderSchema(found: Int, known: Int)
    case different(tables: [String])
    /// The server's own programs, which make and read dumps.
    case noPrograms(wanted: Int, found: Int?)
    case program(name: String, said: String)

    package var code: String {
        switch self {
        case .noProvince: "noProvince"
        case .notEmpty: "placeNotEmpty"
        case .noSchema: "noSchema"
        case .olderSchema: "olderSchema"
        case .different: "copyDiffers"
        case .noPrograms: "noServerPrograms"
        case .program: "programFailed"
        }
    }

    package var sentence: String {
        switch self {
        case .noProvince(let place): "Không có dữ liệu của hệ thống tại «\(place)»."
        case .notEmpty(let place): "Nơi nhận «\(place)» không trống. Hãy chọn một nơi chưa có dữ liệu."
        case .noSchema(let place):
            "Lược đồ (schema) mà địa chỉ «\(place)» nêu chưa có trong cơ sở dữ liệu. Hãy tạo lược đồ trước."
        case .olderSchema(let found, let known):
            """
            Dữ liệu ở bước nâng cấp \(found), chương trình này ở bước \(known). \
            Hãy chạy «phananh migrate» cho nơi đó trước.
            """
        case .different(let tables): "Dữ liệu đã chép khác với nguồn ở bảng: \(tables.joined(separator: ", "))."
        case .noPrograms(let wanted, nil):
            """
            Không tìm thấy pg_dump, pg_restore và psql. Hãy cài gói postgresql-client phiên bản \(wanted) trở lên.
            """
        case .noPrograms(let wanted, let found?):
            """
            pg_dump ở phiên bản \(found), cũ hơn máy chủ PostgreSQL \(wanted). \
            Hãy cài gói postgresql-client phiên bản \(wanted) trở lên.
            """
        case .program(let name, let said): "Chương trình \(name) không làm xong việc: \(said)"
        }
    }
}

extension PlaceProblem: CustomStringConvertible {
    package var description: String { "\(code): \(sentence)" }
}
