import Configuration
import Foundation
import NIOCore
import SystemPackage
import Web

/// Every setting once: its key, its default, its meaning. Read at start, never again.
struct Settings: Sendable {
    /// `phananh.data`: the folder of the store and of the media.
    var data: String
    /// The folder was named by somebody, and is not only the default.
    var dataWasNamed: Bool
    /// `phananh.database`: a PostgreSQL server in place of SQLite in the folder. `postgres://user@host:port/name`, with
    /// everything that libpq reads in it; a password is better kept in libpq's own password file.
    var database: String?
    /// `phananh.database.writers`, `phananh.database.readers`: connections of this node; one more listens.
    var databaseWriters: Int?
    var databaseReaders: Int?
    /// `phananh.key.file`: the vault's keys, outside the data folder; nodes share it.
    var keyFile: String
    /// `phananh.host`, `phananh.port`: where to listen.
    var host: String
    var port: Int
    /// `phananh.trusted.proxies`: addresses whose X-Forwarded-… headers are believed, separated by spaces.
    var trustedProxies: [String]
    /// `phananh.hotline`: a number to call, shown on every page.
    var hotline: String?
    /// `phananh.tile.host`: where base maps come from, if from anywhere (https://…).
    var tileHost: String?
    /// `phananh.sms.url`, `phananh.sms.token`: the gateway that sends codes to telephones.
    var smsAddress: String?
    var smsToken: String?
    /// `phananh.log.level`: trace, debug, info, notice, warning, error.
    var logLevel: String
    /// `phananh.media.worker`: the program that decodes pictures; found beside this one by default.
    var mediaWorker: String?
    /// `phananh.media.unconfined`: pictures are decoded even where the kernel cannot wall the worker. Only for a machine
    /// on which nothing else is at stake.
    var mediaUnconfined: Bool
    /// `phananh.media.folder`: photos, films and voices, when they are not in the data folder; nodes may share it.
    var mediaFolder: String?
    /// `phananh.s3.endpoint`, `.region`, `.bucket`, `.access.key`, `.secret.key`, `.prefix`: an object store for them
    /// instead, which nodes share.
    var objectStore: ObjectStoreSettings
    /// `phananh.contacts`: a JSON file of the people to ask for help (DIR-04): data, never code.
    var contactsFile: String?
    /// `phananh.metrics.token`: lets a machine that is not this one read /metrics.
    var metricsToken: String?
    /// `phananh.stop.notice`, `phananh.stop.drain`: seconds from SIGTERM until nobody new is let in, and from then on
    /// until what is still under way is cut off.
    var stopTimes = StopTimes()
    /// `phananh.request.wait`: seconds that a client may keep us waiting for a body, besides what its length earns.
    var patience = RequestPatience()

    init(_ options: Installation) async throws {
        let file = options.config ?? ProcessInfo.processInfo.environment["PHANANH_CONFIG"]
        var providers: [any ConfigProvider] = [EnvironmentVariablesProvider()]
        if let file { providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(file))) }
        let config = ConfigReader(providers: providers).scoped(to: "phananh")

        let named = options.data ?? config.string(forKey: "data")
        data = named ?? "var/phananh"
        dataWasNamed = named != nil
        database = options.database ?? config.string(forKey: "database", isSecret: true)
        databaseWriters = config.int(forKey: "database.writers")
        databaseReaders = config.int(forKey: "database.readers")
        keyFile = options.keyFile ?? config.string(forKey: "key.file") ?? Self.keyFile(beside: data)
        host = config.string(forKey: "host", default: "127.0.0.1")
        port = config.int(forKey: "port", default: 8080)
        trustedProxies = (config.string(forKey: "trusted.proxies") ?? "").split(separator: " ").map(String.init)
        hotline = config.string(forKey: "hotline")
        tileHost = config.string(forKey: "tile.host")
        smsAddress = config.string(forKey: "sms.url")
        smsToken = config.string(forKey: "sms.token", isSecret: true)
        logLevel = config.string(forKey: "log.level", default: "notice")
        mediaWorker = config.string(forKey: "media.worker")
        mediaUnconfined = config.bool(forKey: "media.unconfined", default: false)
        mediaFolder = config.string(forKey: "media.folder")
        objectStore = ObjectStoreSettings(
            endpoint: config.string(forKey: "s3.endpoint"), region: config.string(forKey: "s3.region"),
            bucket: config.string(forKey: "s3.bucket"), accessKey: config.string(forKey: "s3.access.key"),
            secretKey: config.string(forKey: "s3.secret.key", isSecret: true),
            prefix: config.string(forKey: "s3.prefix"))
        contactsFile = config.string(forKey: "contacts")
        metricsToken = config.string(forKey: "metrics.token", isSecret: true)
        if let notice = config.int(forKey: "stop.notice") { stopTimes.notice = .seconds(max(0, notice)) }
        if let drain = config.int(forKey: "stop.drain") { stopTimes.drain = .seconds(max(1, drain)) }
        if let wait = config.int(forKey: "request.wait") { patience.body = .seconds(Int64(max(1, wait))) }
    }

    /// `…/phananh.key` beside the data folder: a copy of the one is not a copy of the other.
    private static func keyFile(beside folder: String) -> String {
        let url = URL(fileURLWithPath: folder).standardizedFileURL
        return url.deletingLastPathComponent().appendingPathComponent(url.lastPathComponent + ".key").path
    }

    /// An installation was named, so its own rules and boundaries are asked.
    var isInstalled: Bool {
        database != nil || dataWasNamed && FileManager.default.fileExists(atPath: storePath)
    }

    var storePath: String { data + "/phananh.sqlite" }
    /// Where media lie unless another place is named; then, what this node alone is working on.
    var mediaPath: String { data + "/media" }
}
