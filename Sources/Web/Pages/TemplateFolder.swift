// A folder of templates and the prefix under which its names are known.

package import Foundation

package struct TemplateFolder: Sendable {
    /// Empty for what the sites share ("layout", "components/tag"), else the site's name ("portal").
    package let prefix: String
    package let url: URL

    package init(prefix: String, url: URL) {
        self.prefix = prefix
        self.url = url
    }

    /// Layout, components, icons and error pages.
    package static var shared: TemplateFolder {
        TemplateFolder(prefix: "", url: Bundle.module.bundleURL.appendingPathComponent("Templates"))
    }

    /// Every template by its full name.
    package func texts() throws -> [String: String] {
        var texts: [String: String] = [:]
        guard let files = FileManager.default.enumerator(atPath: url.path) else { throw MissingFolder(path: url.path) }
        for case let path as String in files where path.hasSuffix(".mustache") {
            let name = String(path.dropLast(".mustache".count))
            let text = try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
            texts[prefix.isEmpty ? name : "\(prefix)/\(name)"] = text
        }
        return texts
    }

    package struct MissingFolder: Error {
        package let path: String
    }
}
