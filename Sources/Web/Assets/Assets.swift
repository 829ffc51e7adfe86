// Style sheets, scripts and pictures, read into memory once at start and served at `/assets/<hash>/<path>`.
//
// The hash is of the whole set, so that modules and style sheets may name each other by relative paths; what is under
// it never changes and is kept by browsers for a year.

import Crypto
package import Foundation
import Outbound

package struct Assets: Sendable {
    private let files: [String: Asset]
    /// Twelve digits that change with any file.
    package let hash: String

    package var root: String { "/assets/\(hash)" }
    package var paths: [String] { files.keys.sorted() }

    package subscript(path: String) -> Asset? { files[path] }

    /// Files of a later folder replace those of an earlier one.
    package init(folders: [URL] = [Assets.shared]) throws {
        var contents: [String: Data] = [:]
        for folder in folders {
            guard let paths = FileManager.default.enumerator(atPath: folder.path) else { continue }
            for case let path as String in paths
            where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
                let url = folder.appendingPathComponent(path)
                guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else { continue }
                contents[path] = try Data(contentsOf: url)
            }
        }
        contents["css/site.css"] = Self.siteStyle(contents)
        hash = Self.hash(contents)
        files = Dictionary(uniqueKeysWithValues: contents.map { ($0.key, Asset(path: $0.key, bytes: $0.value)) })
    }

    /// The folder Public of this target, with `vendor/` filled by Scripts/fetch-assets or absent.
    package static var shared: URL { Bundle.module.bundleURL.appendingPathComponent("Public") }

    /// The map's library is there; without it a map's place is taken by its list.
    package var hasMap: Bool { files["vendor/leaflet/leaflet.js"] != nil }

    /// One request instead of five: `css/1-….css` to `css/9-….css` in order.
    private static func siteStyle(_ contents: [String: Data]) -> Data {
        contents.keys.filter { $0.wholeMatch(of: /css\/\d-[a-z-]+\.css/) != nil }.sorted()
            .reduce(into: Data()) { $0 += contents[$1] ?? Data() }
    }

    private static func hash(_ contents: [String: Data]) -> String {
        var hasher = SHA256()
        for (path, bytes) in contents.sorted(by: { $0.key < $1.key }) {
            hasher.update(data: Data("\(path)\n\(bytes.count)\n".utf8))
            hasher.update(data: bytes)
        }
        return String(Hex.text(hasher.finalize()).prefix(12))
    }
}
