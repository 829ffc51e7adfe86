import FieldReports
import Foundation
import Media
import Operations
import Outbound

/// Where photos, films and voices lie: in the data folder, in a folder that nodes share, or in an object store.
enum MediaPlace {
    case folder(String)
    case shared(String)
    case objects(S3Settings)

    init(_ settings: Settings) throws(NotReady) {
        let named = settings.objectStore.named
        guard named.isEmpty || settings.mediaFolder == nil else {
            throw NotReady("Chỉ chọn một nơi lưu hình ảnh: phananh.media.folder hoặc phananh.s3.endpoint.")
        }
        if let folder = settings.mediaFolder {
            self = .shared(folder)
        } else if named.isEmpty {
            self = .folder(settings.mediaPath)
        } else {
            self = .objects(try settings.objectStore.checked())
        }
    }
}

extension Settings {
    /// The folder that a backup takes the media from.
    func keptMedia() throws(NotReady) -> String {
        switch try MediaPlace(self) {
        case .folder(let folder), .shared(let folder): return folder
        case .objects:
            throw NotReady(
                "Hình ảnh nằm trong kho đối tượng nên phananh backup không chép được. Hãy sao lưu cơ sở dữ liệu bằng "
                    + "pg_dump, và dùng tính năng phiên bản hoặc nhân bản của chính kho đối tượng.")
        }
    }
}

/// The program cannot start, and why, for whoever started it.
struct NotReady: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}

/// The settings of an object store as they were read: all of the first five, or none.
struct ObjectStoreSettings: Sendable {
    var endpoint: String?
    var region: String?
    var bucket: String?
    var accessKey: String?
    var secretKey: String?
    var prefix: String?

    private var needed: [(key: String, value: String?)] {
        [
            ("phananh.s3.endpoint", endpoint), ("phananh.s3.region", region), ("phananh.s3.bucket", bucket),
            ("phananh.s3.access.key", accessKey), ("phananh.s3.secret.key", secretKey),
        ]
    }

    var named: [String] { needed.filter { $0.value != nil }.map(\.key) }

    func checked() throws(NotReady) -> S3Settings {
        guard let endpoint, let region, let bucket, let accessKey, let secretKey else {
            let missing = needed.filter { $0.value == nil }.map(\.key).joined(separator: ", ")
            throw NotReady("Muốn lưu hình ảnh vào kho đối tượng, hãy đặt thêm: \(missing).")
        }
        do {
            return try S3Settings(
                endpoint: endpoint, region: region, bucket: bucket, accessKey: accessKey, secretKey: secretKey,
                prefix: prefix ?? "")
        } catch {
            throw NotReady(error.sentence)
        }
    }
}

// MARK: - Opening

extension Opening {
    /// - Returns: the library, tried out, and sentences that whoever started it should read.
    /// - Throws: `NotReady` when it can never work as it is set. A store that is only away for the moment is a warning:
    ///   reports without pictures go on, and readiness says when it is back.
    func library(under keys: any ShelfKeys) async throws -> (MediaLibrary, warnings: [String]) {
        switch try MediaPlace(settings) {
        case .folder(let folder):
            return (MediaLibrary(folder: folder, under: keys, worker: settings.mediaWorker, logger: log), [])
        case .shared(let folder):
            try Self.check(shared: folder)
            let library = MediaLibrary(
                folder: folder, under: keys, scratch: settings.mediaPath + "/scratch", worker: settings.mediaWorker,
                logger: log)
            return (library, [])
        case .objects(let store):
            let client = S3Client(store)
            let library = MediaLibrary(
                objects: client, folder: settings.mediaPath, under: keys, worker: settings.mediaWorker, logger: log)
            do {
                return (library, [store.warning, try await Self.warning(of: client)].compactMap(\.self))
            } catch {
                await library.close()
                throw error
            }
        }
    }

    /// It is not made: a folder that is not mounted must not be replaced in silence by an empty one on this disk.
    private static func check(shared folder: String) throws(NotReady) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw NotReady(
                "Không có thư mục hình ảnh «\(folder)» (phananh.media.folder). Hãy tạo hoặc gắn kết nó trước.")
        }
        guard FileManager.default.isWritableFile(atPath: folder) else {
            throw NotReady("Không ghi được vào thư mục hình ảnh «\(folder)» (phananh.media.folder).")
        }
    }

    private static func warning(of client: S3Client) async throws -> String? {
        do {
            switch try await client.trial(named: "trial-\(UUID().uuidString)") {
            case .good: return nil
            case .listingLate: return "Kho đối tượng liệt kê tệp chậm: dọn tệp tải dở có thể trễ."
            case .conditionsUnknown:
                throw NotReady(
                    "Kho đối tượng không hiểu ghi có điều kiện (If-None-Match), nên nhiều máy không dùng chung được.")
            }
        } catch let failure as S3Failure {
            switch failure {
            case .unreachable, .timedOut, .unavailable, .full:
                return failure.sentence + " Hình ảnh tạm thời chưa gửi và chưa xem được."
            case .notFound, .noBucket, .denied, .unexpected: throw NotReady(failure.sentence)
            }
        }
    }
}
