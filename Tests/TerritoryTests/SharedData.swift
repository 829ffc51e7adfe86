// The province's real files, which lie beside the repository and are never part of it. Tests that need them are skipped
// where they are not.

import Foundation
import Territory
import Testing

enum SharedData {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/data").standardizedFileURL

    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    static func table(_ path: String) throws -> CSV { try CSV(text(path)) }

    static func shapes(_ name: String) throws -> [Shape] {
        try GeoJSON.shapes(Data(contentsOf: folder.appending(path: "ranh_gioi/\(name).geojson")))
    }
}

extension Trait where Self == ConditionTrait {
    static var needsSharedData: Self { .enabled(if: SharedData.isPresent, "needs ../shared/data") }
}

/// Numbers that look random and are the same every time.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
