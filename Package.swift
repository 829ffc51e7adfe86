// swift-tools-version:6.2

import PackageDescription

// The graph of targets is the architecture: a room may import only what its row names, and the
// compiler keeps it so. docs/ARCHITECTURE.md says why each room is one.

let package = Package(
    name: "PhanAnh",
    products: [
        .executable(name: "phananh", targets: ["phananh"])
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.34.1"),
    ],
    targets: rooms + tests
)

// MARK: - Rooms

var rooms: [Target] {
    [
        .room("LocalTime"),
        // Learning is arithmetic: unoptimised it takes a minute instead of a second, and every first start waits for it.
        .room("Vietnamese", of: ["LocalTime"], settings: [.unsafeFlags(["-O"])]),
        .room("Territory", of: ["LocalTime", "Vietnamese"]),
        .room("Office", of: ["LocalTime", "Vietnamese", "Territory"]),
        .room("FieldReports", of: ["LocalTime", "Vietnamese", "Territory", "Office"]),
        // The second area, beside the reports: neither knows the other.
        .room("Outreach", of: ["LocalTime", "Vietnamese", "Territory", "Office"]),
        // What people may ask about their own data, and what went wrong with it.
        .room("DataProtection", of: ["LocalTime", "Vietnamese", "Office"]),
        .room("Storage", of: domain, using: [.crypto]),
        .room("Programs"),
        // What people hold in their hands: letters and reports, by the office suite of the system.
        .room("Printing", of: ["Programs"]),
        .room("StorageSQLite", of: ["Storage"], using: [.grdb, .sqlite]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .room("StoragePostgres", of: ["Office", "FieldReports", "Storage", "Programs", "CLibPQ"]),
        .systemLibrary(name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
        .target(name: "VipsShim", dependencies: ["CVips"]),
        .room("MediaJobs"),
        // How loud, how silent: command lines and how their answers are read. Who runs them is somebody else's matter.
        .room("Sound"),
        .executableTarget(
            name: "media-worker", dependencies: ["VipsShim", "MediaJobs", "Sound"], swiftSettings: .strict),
        .room("Media", of: ["MediaJobs"], using: [.crypto, .log]),
        .room(
            "Outbound", of: domain, using: [.crypto, .cryptoExtras, .httpClient, .log, .nio, .nioHTTP1]),
        .room(
            "Operations", of: domain + ["Storage", "Programs", "Printing", "Media", "Outbound"],
            using: [.crypto, .log],
            resources: [.copy("Understanding/Lessons")]),
        .room("Duty", of: domain + below, using: [.lifecycle, .log]),
        // What runs at a station, beside the amplifier: no store, no site.
        .room("Player", of: ["LocalTime", "Outreach"], using: [.crypto]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .room(
            "Web", of: domain + below + ["CZlib"],
            using: [.hummingbird, .mustache, .crypto, .log, .httpTypes, .nio, .nioHTTPTypes],
            resources: [.copy("Public"), .copy("Templates")]),
        .room(
            "Portal", of: sites, using: [.hummingbird, .httpTypes, .nio], resources: [.copy("Templates")]),
        .room(
            "Desk", of: sites, using: [.hummingbird, .httpTypes, .nio], resources: [.copy("Templates")]),
        .room(
            "Center", of: sites, using: [.hummingbird, .httpTypes, .nio], resources: [.copy("Templates")]),
        .room(
            "API", of: sites, using: [.hummingbird, .httpTypes, .nio, .crypto],
            resources: [.copy("OpenAPI")]),
        .executableTarget(
            name: "phananh",
            dependencies: .ours(
                sites + [
                    "Programs", "StorageSQLite", "StoragePostgres", "Duty", "Portal", "Desk", "Center", "API", "Player",
                    "media-worker",
                ])
                + [
                    .hummingbird, .arguments, .configuration, .lifecycle, .unixSignals, .log, .crypto, .httpClient,
                    .nio, .nioHTTP1,
                ],
            swiftSettings: .strict),
        // What measures and tortures the program: connections, load, processes that end with whoever started them.
        .room("Harness"),
        .executableTarget(
            name: "bench",
            dependencies: .ours(sites + ["StorageSQLite", "StoragePostgres", "Portal", "API", "Harness"])
                + [.hummingbird, .httpClient, .arguments, .log, .nio, .grdb],
            swiftSettings: .strict),
        .executableTarget(
            name: "torture",
            dependencies: .ours(sites + ["StorageSQLite", "StoragePostgres", "Harness"]) + [.arguments, .log, .crypto],
            swiftSettings: .strict),
    ]
}

var tests: [Target] {
    [
        // A second area, made up: it shows what such a room needs of the house, which is not FieldReports.
        .target(
            name: "Bulletins", dependencies: .ours(["LocalTime", "Office", "Storage"]), path: "Tests/Bulletins",
            swiftSettings: .strict),
        .target(
            name: "TestKit", dependencies: .ours(sites + ["StorageSQLite", "StoragePostgres", "Harness"]) + [.log],
            path: "Tests/TestKit", swiftSettings: .strict),
        .testTarget(name: "TidyTests", exclude: ["uncovered.txt"], swiftSettings: .strict),
        .suite("LocalTimeTests", of: ["LocalTime"]),
        .suite("VietnameseTests", of: ["LocalTime", "Vietnamese"], reading: ["Advice/told.tsv"]),
        .suite("TerritoryTests", of: ["LocalTime", "Territory"]),
        // Its histories are also lived in a store, where lists and figures are held against them.
        .suite("FieldReportsTests", of: domain + ["Storage", "Operations"]),
        .suite("DataProtectionTests", of: ["LocalTime", "Vietnamese", "Territory", "Office", "DataProtection"]),
        .suite("OutreachTests", of: ["LocalTime", "Vietnamese", "Territory", "Office", "Outreach"]),
        .suite(
            "StorageTests", of: domain + ["Storage", "StorageSQLite", "StoragePostgres", "Harness"], using: [.grdb],
            reading: ["Stored/Frozen"]),
        .suite("PrintingTests", of: ["Programs", "Printing"]),
        .suite("MediaTests", of: ["Media", "Sound", "Outbound", "Operations", "media-worker"], using: [.log]),
        .suite(
            "OutboundTests", of: domain + ["Outbound"],
            using: [.crypto, .httpClient, .log, .nio, .nioHTTP1, .nioPosix]),
        .suite(
            "OperationsTests",
            of: domain + below + ["Programs", "StorageSQLite", "StoragePostgres", "Harness", "Bulletins"],
            using: [.log], reading: ["Released/Rows"]),
        // The player is also run as a program, and killed.
        .suite(
            "PlayerTests", of: ["LocalTime", "Office", "Outreach", "Player", "Programs", "phananh"], using: [.crypto]),
        // The program as it is started, and asked to end.
        .suite("ServingTests", of: ["Web", "Harness", "phananh", "media-worker"]),
        .suite("DutyTests", of: domain + below + ["StorageSQLite", "Duty"]),
        .suite(
            "SitesTests", of: sites + ["StorageSQLite", "Portal", "Desk", "Center"],
            using: [.hummingbird, .hummingbirdTesting, .httpTypes, .nio]),
        // What is carried to a station is carried by the program itself.
        .suite(
            "APITests", of: sites + ["StorageSQLite", "API", "phananh"],
            using: [.hummingbird, .hummingbirdTesting, .httpTypes, .nio]),
    ]
}

var domain: [String] {
    ["LocalTime", "Vietnamese", "Territory", "Office", "FieldReports", "Outreach", "DataProtection"]
}
var below: [String] { ["Storage", "Printing", "Media", "Outbound", "Operations"] }
var sites: [String] { domain + below + ["Web"] }

// MARK: - Settings

extension [SwiftSetting] {
    static var strict: Self {
        [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .treatAllWarnings(as: .error),
        ]
    }
}

extension Target {
    static func room(
        _ name: String, of ours: [String] = [], using parts: [Dependency] = [],
        resources: [Resource] = [], settings: [SwiftSetting] = []
    ) -> Target {
        .target(
            name: name, dependencies: .ours(ours) + parts, resources: resources, swiftSettings: .strict + settings)
    }

    /// - Parameter files: what it reads where it stands, beside its sources.
    static func suite(
        _ name: String, of ours: [String], using parts: [Dependency] = [], reading files: [String] = []
    ) -> Target {
        .testTarget(
            name: name, dependencies: .ours(ours + ["TestKit"]) + parts, exclude: files, swiftSettings: .strict)
    }
}

extension [Target.Dependency] {
    static func ours(_ names: [String]) -> Self { names.map { .target(name: $0) } }
}

extension Target.Dependency {
    static let hummingbird: Self = .product(name: "Hummingbird", package: "hummingbird")
    static let hummingbirdTesting: Self = .product(name: "HummingbirdTesting", package: "hummingbird")
    static let mustache: Self = .product(name: "Mustache", package: "swift-mustache")
    static let grdb: Self = .product(name: "GRDB", package: "GRDB.swift")
    /// The functions of SQLite itself, from the package that links it.
    static let sqlite: Self = .product(name: "GRDBSQLite", package: "GRDB.swift")
    static let crypto: Self = .product(name: "Crypto", package: "swift-crypto")
    static let cryptoExtras: Self = .product(name: "CryptoExtras", package: "swift-crypto")
    static let httpClient: Self = .product(name: "AsyncHTTPClient", package: "async-http-client")
    static let lifecycle: Self = .product(
        name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let unixSignals: Self = .product(name: "UnixSignals", package: "swift-service-lifecycle")
    static let configuration: Self = .product(name: "Configuration", package: "swift-configuration")
    static let log: Self = .product(name: "Logging", package: "swift-log")
    static let arguments: Self = .product(name: "ArgumentParser", package: "swift-argument-parser")
    static let httpTypes: Self = .product(name: "HTTPTypes", package: "swift-http-types")
    static let nio: Self = .product(name: "NIOCore", package: "swift-nio")
    static let nioHTTP1: Self = .product(name: "NIOHTTP1", package: "swift-nio")
    static let nioHTTPTypes: Self = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
    static let nioPosix: Self = .product(name: "NIOPosix", package: "swift-nio")
}
