import Foundation
import Harness

/// What a telephone loads when it sees the site for the first time: the page and all it names, heads and bodies, packed.
enum FirstVisit {
    struct Load {
        var page = 0
        var rest = 0
        var files = 0
    }

    static func measure(port: Int, path: String = "/") throws -> Load {
        let connection = try Connection(port: port)
        var seen: Set<String> = []
        var waiting = [path]
        var load = Load()
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            let answer = try connection.ask(Request.get(next, gzip: true))
            guard answer.status == 200 else { continue }
            if next == path { load.page = answer.bytes.count } else { load.rest += answer.bytes.count }
            load.files += 1
            let plain = try connection.ask(Request.get(next))
            waiting += names(in: String(decoding: plain.body, as: UTF8.self), at: next)
        }
        return load
    }

    /// What a browser fetches by itself: style sheets, scripts and pictures of a page; modules and styles they import.
    private static func names(in text: String, at path: String) -> [String] {
        if path.hasSuffix(".css") {
            return text.matches(of: /@import (?:url\()?"([^"]+)"/).map { absolute($0.1, path) }
        }
        if path.hasSuffix(".js") { return text.matches(of: /(?:from|import) ?"([^"]+)"/).map { absolute($0.1, path) } }
        guard !path.hasSuffix(".svg") else { return [] }
        let tags = text.matches(of: /<(?:link|script|img|use)[^>]*?(?:href|src)="(\/[^"#]+)/)
        return tags.map { String($0.1) }
    }

    private static func absolute(_ name: Substring, _ path: String) -> String {
        URL(string: String(name), relativeTo: URL(string: "http://localhost\(path)"))?.absoluteURL.path ?? String(name)
    }
}
