import ArgumentParser
import Operations

/// `phananh verify`: replays every event and compares with what stands.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Phát lại toàn bộ lịch sử và so với dữ liệu hiện tại.")

    @OptionGroup var installation: Installation

    func run() async throws {
        let (province, _) = try await Opening(try await installation.settings()).province()
        let result = try await province.verify()
        await province.close()
        print("\(result.reports) phản ánh, \(result.events) sự kiện, \(result.differences.count) sai khác")
        for difference in result.differences { print("  " + difference) }
        if !result.differences.isEmpty { throw ExitCode(1) }
    }
}

/// `phananh migrate`: brings the schema up to date and loads the starter set into an empty folder.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Nâng cấp cấu trúc dữ liệu.")

    @OptionGroup var installation: Installation

    func run() async throws {
        let (province, warnings) = try await Opening(try await installation.settings()).province()
        for warning in warnings { Lines.warn(warning) }
        await province.close()
        print("Đã sẵn sàng.")
    }
}
