import ArgumentParser
import Operations

/// `phananh backup`: everything but the key, while the province goes on working.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Sao lưu cơ sở dữ liệu và hình ảnh trong khi hệ thống vẫn phục vụ.")

    @OptionGroup var installation: Installation
    @Argument(help: "Tên bản sao lưu, chưa có gì mang tên này.") var to: String
    @Option(help: "Khóa công khai age (age1…), hoặc tệp chứa các khóa: bản sao lưu là một tệp mã hóa TO.tar.age.")
    var encryptTo: String?
    @Flag(help: "Khôi phục thử ngay bên cạnh, đối chiếu rồi xóa bản thử.") var rehearse = false

    func run() async throws {
        let settings = try await installation.settings()
        try await telling {
            var backup = Backup(
                of: try settings.place(), media: try settings.keptMedia(), to: to, at: Opening.now(),
                told: Steps.listener())
            backup.recipient = encryptTo
            backup.isRehearsed = rehearse
            let made = try await backup.run()
            let manifest = made.manifest
            MediaCopied.warn(missing: manifest.missingMedia, damaged: manifest.damagedMedia)
            made.verification?.printed()
            print("Đã sao lưu vào \(made.path): \(manifest.reports) phản ánh, \(manifest.events) sự kiện,")
            print("\(manifest.files.count) tệp, \(manifest.files.reduce(0) { $0 + $1.bytes }) byte.")
            if rehearse { print("Đã khôi phục thử: mọi bảng giống hệt lúc sao lưu.") }
            print("Tệp khóa \(settings.keyFile) KHÔNG nằm trong bản sao lưu. Hãy giữ bản sao của nó ở một nơi khác:")
            print("thiếu tệp khóa thì không đọc lại được danh tính người phản ánh.")
            let isWhole = manifest.missingMedia.isEmpty && manifest.damagedMedia.isEmpty
            guard isWhole, made.verification?.differences.isEmpty ?? true else { throw ExitCode(1) }
        }
    }
}
