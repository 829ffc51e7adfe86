import ArgumentParser
import Operations
import Outbound

/// `phananh restore`: a backup becomes the province of an empty place.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Khôi phục bản sao lưu vào một nơi trống.")

    @OptionGroup var installation: Installation
    @Argument(help: "Thư mục bản sao lưu, hoặc tệp mã hóa ….tar.age.") var from: String
    @Option(help: "Tệp khóa bí mật age để giải mã.") var identity: String?

    func run() async throws {
        let settings = try await installation.settings()
        try await telling {
            var restore = Restore(
                of: from, into: try settings.place(), folder: settings.data, at: Opening.now(), told: Steps.listener())
            restore.identity = identity
            restore.keys = try KeyFile(path: settings.keyFile, outside: settings.data)
            let made = try await restore.run()
            MediaCopied.warn(missing: made.manifest.missingMedia, damaged: made.manifest.damagedMedia)
            made.verification.printed()
            print("Đã khôi phục bản sao lưu của \(made.manifest.createdAt).")
            print(sentence(made.keys, settings.keyFile))
            guard made.verification.differences.isEmpty else { throw ExitCode(1) }
        }
    }

    private func sentence(_ keys: KeyCheck, _ path: String) -> String {
        switch keys {
        case .nobody: "Bản sao lưu không có danh tính nào; tệp khóa sẽ được tạo khi khởi động."
        case .noKeyFile:
            "! Chưa có tệp khóa \(path). Hãy đặt đúng tệp khóa cũ vào đó trước khi khởi động: "
                + "thiếu nó thì không đọc được danh tính."
        case .unusable(let sentence): "! " + sentence
        case .opened(let count, failed: 0): "Tệp khóa \(path) mở được cả \(count) danh tính."
        case .opened(let count, let failed):
            "! Tệp khóa \(path) mở được \(count) danh tính và không mở được \(failed). "
                + "Đây có thể không phải là tệp khóa của bản sao lưu này."
        }
    }
}
