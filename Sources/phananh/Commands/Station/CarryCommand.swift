import ArgumentParser
import AsyncHTTPClient
import LocalTime
import Outreach
import Player
import Vietnamese

/// `phananh station carry`: a week for a station without network, on a disk that somebody takes there.
struct CarryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "carry",
        abstract: "Chép lịch phát và âm thanh của một đài vào thư mục để mang đến đài không có mạng.",
        discussion: """
            Trước khi chép, nhật ký mà thư mục mang về (nếu có) được nộp cho hệ thống. Khóa của đài không nằm trong thư mục: \
            mất thẻ nhớ không mất gì ngoài lịch phát của một tuần.
            """)

    @OptionGroup var way: Way

    func run() async throws {
        try await way.walk { folder, server in
            try await way.handIn(folder, server)
            let filled = try await folder.fill(from: server)
            print(
                "\(filled.station): \(filled.airings) lượt phát, \(filled.sounds) tệp âm thanh, đến hết ngày \(filled.until.day.official)."
            )
        }
    }
}

/// `phananh station bring`: what was played there.
struct BringCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bring", abstract: "Nộp nhật ký phát mà thư mục mang về từ một đài không có mạng.")

    @OptionGroup var way: Way

    func run() async throws { try await way.walk(way.handIn) }
}

/// Between the system and a folder, under the key of the station.
struct Way: ParsableArguments {
    @Option(help: "Địa chỉ hệ thống kèm mã đài, như https://phananh.example.vn/dai-xa-a.")
    var server: String

    @Option(help: "Tệp chứa khóa của đài.")
    var key: String

    @Option(help: "Thư mục mang tay, thường trên thẻ nhớ.")
    var folder: String

    func walk(_ body: (CarriedFolder, HTTPStationServer) async throws -> Void) async throws {
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        do {
            try await body(CarriedFolder(folder), try HTTPStationServer(server, keyFile: key, client: client))
        } catch CarriedFolder.Mistake.otherStation(let name) {
            try await client.shutdown()
            throw ValidationError(
                "Thư mục này là của \(name). Hãy dùng khóa của đài ấy, hoặc thư mục khác cho mỗi đài.")
        } catch {
            try await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    func handIn(_ folder: CarriedFolder, _ server: HTTPStationServer) async throws {
        let brought = try await folder.bring(to: server, at: .now)
        for refused in brought.refused { Lines.warn("Không nhận: \(refused)") }
        print("Đã nộp \(brought.taken) dòng nhật ký.")
        if brought.left > 0 { Lines.warn("Còn \(brought.left) dòng chưa đọc được, vẫn nằm trong thư mục.") }
    }
}
