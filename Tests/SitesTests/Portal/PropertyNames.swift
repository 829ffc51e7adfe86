import Foundation

/// The stored properties of every page of the portal, read from its source: a page is what its struct declares.
enum PropertyNames {
    static var byTemplate: [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for text in sources {
            for page in text.matches(of: /struct \w+: Page \{(?<body>[\s\S]*?)\n\}/) {
                let body = String(page.body)
                guard let template = body.firstMatch(of: /static let template = "([^"]*)"/) else { continue }
                found[String(template.1)] = Set(body.matches(of: /\n    let (\w+)/).map { String($0.1) })
            }
        }
        return found
    }

    private static var sources: [String] {
        let portal = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Portal")
        let files = FileManager.default.enumerator(at: portal, includingPropertiesForKeys: nil)
        return (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    }
}
