// The templates, parsed once at start; rendering a page touches no disk.
//
// A template that names a partial which does not exist stops the start: Mustache would render it as nothing, silently.

import Foundation
import HTTPTypes
package import Hummingbird
import Mustache
import NIOCore

package struct Views: Sendable {
    private let library: MustacheLibrary
    /// The folder of this build's assets, as in `/assets/3f2a9c01d2e4`.
    package let assets: String

    package init(folders: [TemplateFolder], assets: String) throws {
        var texts: [String: String] = [:]
        for folder in folders { texts.merge(try folder.texts()) { _, later in later } }
        var library = MustacheLibrary()
        for (name, text) in texts {
            do {
                try library.register(Self.withoutIndentation(text), named: name)
            } catch {
                throw BrokenTemplate(name: name, why: "\(error)")
            }
            if let missing = TemplateNames(text).partials.first(where: { texts[$0] == nil }) {
                throw BrokenTemplate(name: name, why: "there is no partial \(missing)")
            }
        }
        self.library = library
        self.assets = assets
    }

    package struct BrokenTemplate: Error {
        package let name: String
        package let why: String
    }

    /// Templates are indented for those who read them. The indentation is not sent, and without it a partial never
    /// indents what a person wrote inside a text area.
    static func withoutIndentation(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " || $0 == "\t" } }
            .joined(separator: "\n")
    }
}

// MARK: - Render

extension Views {
    package func html<P: Page>(_ page: P, in layout: Layout) throws -> String {
        guard let html = library.render(Sheet(layout: layout, page: page), withTemplate: P.template) else {
            throw BrokenTemplate(name: P.template, why: "there is no such template")
        }
        return html
    }

    /// The page as a response which no cache keeps: pages say who is signed in.
    package func render(
        _ page: some Page, on site: Site, for visit: Visit, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let html = try html(page, in: Layout(page, on: site, for: visit, assets: assets))
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }
}

/// What a template sees at the top: `layout.…`, and the page's own properties.
private struct Sheet: MustacheParent {
    let layout: Layout
    let page: any Page

    func child(named name: String) -> Any? {
        if name == "layout" { return layout }
        let value = Mirror(reflecting: page).children.first { $0.label == name }?.value
        return value.flatMap(present)
    }
}

/// The value inside an optional, which Mustache would otherwise take for something that is there.
private func present(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
}
