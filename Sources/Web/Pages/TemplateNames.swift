// Every name a template uses, so that a test can compare them with the properties of the struct it renders:
// Mustache renders a name it does not know as nothing.

import Foundation

package struct TemplateNames: Sendable, Hashable {
    /// `{{name}}`, `{{#name}}`, `{{^name}}` at the level of the page itself, without their sections' insides.
    package private(set) var top: Set<String> = []
    /// The same inside each section: "reports" → names used within `{{#reports}}…{{/reports}}`.
    package private(set) var sections: [String: Set<String>] = [:]
    /// `{{>partial}}` and `{{<parent}}`; a dynamic `{{>*name}}` counts as a name.
    package private(set) var partials: Set<String> = []
    /// Names rendered without escaping; there should be none.
    package private(set) var unescaped: Set<String> = []

    package init(_ template: String) {
        var open: [String] = []
        for match in template.matches(of: #/\{\{(?<sigil>[#^/<>$!&{]?)\s*(?<name>[^{}]*?)\s*\}?\}\}/#) {
            let name = Self.plain(String(match.name))
            switch match.sigil {
            case "!": continue
            case "$", "<":
                if match.sigil == "<" { partials.insert(name) }
                open.append("")
            case ">":
                if name.hasPrefix("*") { note(String(name.dropFirst()), in: open) } else { partials.insert(name) }
            case "/": _ = open.popLast()
            case "#", "^":
                note(name, in: open)
                open.append(match.sigil == "#" ? name : "")
            default:
                if !match.sigil.isEmpty { unescaped.insert(name) }
                note(name, in: open)
            }
        }
    }

    /// All names, wherever they stand.
    package var all: Set<String> { sections.values.reduce(top) { $0.union($1) } }

    private mutating func note(_ name: String, in open: [String]) {
        guard name != "." else { return }
        if let section = open.last(where: { !$0.isEmpty }) {
            sections[section, default: []].insert(name)
        } else {
            top.insert(name)
        }
    }

    /// `count(reports)` is about `reports`.
    private static func plain(_ name: String) -> String {
        guard let open = name.lastIndex(of: "("), let close = name.firstIndex(of: ")") else { return name }
        return String(name[name.index(after: open)..<close])
    }
}

// MARK: - Properties

extension TemplateNames {
    /// The names which nothing on the page answers to; a test expects none.
    ///
    /// At the level of the page a name must be a stored property of it. Within sections a name may also be a property
    /// of anything the page holds, so give it a page whose lists and optionals are filled. `layout` is always known.
    package func unknown(on page: Any) -> Set<String> {
        let own = Self.properties(of: page).union(["layout"])
        let within = own.union(Self.propertiesWithin(page))
        let unknownAbove = top.filter { !own.contains(Self.first($0)) }
        let unknownBelow = sections.values.joined().filter { !within.contains(Self.first($0)) }
        return unknownAbove.union(unknownBelow)
    }

    private static func properties(of value: Any) -> Set<String> {
        Set(Mirror(reflecting: value).children.compactMap(\.label))
    }

    private static func propertiesWithin(_ value: Any) -> Set<String> {
        Mirror(reflecting: value).children.reduce(into: []) { names, child in
            names.formUnion(properties(of: child.value))
            names.formUnion(propertiesWithin(child.value))
        }
    }

    /// `layout.title` and `.due.words` are about `layout` and `due`.
    private static func first(_ path: String) -> String {
        path.split(separator: ".").first.map(String.init) ?? ""
    }
}
