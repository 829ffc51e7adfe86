import ArgumentParser
import Media
import Operations
import Web

/// `phananh verify`: replays every event and compares with what stands; with `--media`, also every kept file.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Phát lại toàn bộ lịch sử và so với dữ liệu hiện tại.")

    @OptionGroup var installation: Installation
    @Flag(help: "Đọc lại mọi tệp hình ảnh và so với mã băm của nó (có thể lâu).") var media = false

    func run() async throws {
        let (province, warnings) = try await Opening(try await installation.settings()).province()
        for warning in warnings { Lines.warn(warning) }
        let isWell: Bool
        do {
            isWell = try await check(province)
        } catch {
            await province.close()
            if let error = error as? MediaStoreError { throw NotReady(error.sentence) }
            throw error
        }
        await province.close()
        if !isWell { throw ExitCode(1) }
    }

    private func check(_ province: Province) async throws -> Bool {
        let result = try await province.keeping.verify()
        print("\(result.reports) phản ánh, \(result.events) sự kiện, \(result.differences.count) sai khác")
        for difference in result.differences { print("  " + difference) }
        guard media else { return result.differences.isEmpty }
        let files = try await province.keeping.verifyMedia()
        print("\(files.media) tệp gửi kèm, \(files.contents) nội dung, \(files.faults.count) thiếu hoặc hỏng")
        for fault in files.faults { print("  " + fault) }
        return result.differences.isEmpty && files.faults.isEmpty
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
