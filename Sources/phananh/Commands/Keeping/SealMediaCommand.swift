import ArgumentParser
import Media
import Operations
import Web

/// `phananh seal-media`: seals pictures, films and voices that a former version kept plain.
struct SealMedia: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Niêm phong hình ảnh mà phiên bản trước lưu chưa niêm phong, hoặc bằng khóa cũ.")

    @OptionGroup var installation: Installation

    func run() async throws {
        let settings = try await installation.settings()
        let (province, warnings) = try await Opening(settings).province()
        for warning in warnings { Lines.warn(warning) }
        do {
            let result = try await province.keeping.sealMedia(in: settings.mediaPath + "/scratch-sealing") {
                Lines.warn("Đã xem \($0.contents) nội dung, niêm phong \($0.sealed) tệp.")
            }
            await province.close()
            print("\(result.contents) nội dung, niêm phong thêm \(result.sealed) tệp, \(result.faulty) thiếu hoặc hỏng")
            if result.faulty > 0 { throw ExitCode(1) }
        } catch let error as MediaStoreError {
            await province.close()
            throw NotReady(error.sentence)
        }
    }
}
