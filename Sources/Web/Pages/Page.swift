// A page is a struct whose stored properties are exactly what its template may name: every choice was made in Swift.
//
//     struct LookupPage: Page {
//         static let template = "portal/lookup"
//         let title = "Tra cứu phản ánh"
//         let code: TextField
//     }
//
// Templates are Mustache, indented for people; the indentation is not sent (see Views.swift).

package protocol Page: Sendable {
    /// The template's name: the folder's prefix, then its path without the ending, as in `portal/show`.
    static var template: String { get }

    /// Becomes the document's title; say what the page is for, not the product's name.
    var title: String { get }

    /// What the person must mend. When there is any, the title says so first, because screen readers speak it first.
    var errors: ErrorSummary? { get }

    /// Modules this page needs besides `js/app.js`, as paths under Public.
    var scripts: [String] { get }
    /// Style sheets this page needs besides `css/site.css`, as paths under Public.
    var styles: [String] { get }

    /// How wide the content may run.
    var width: PageWidth { get }

    /// The address of the navigation item that is current; nil to find it from the request's path.
    var section: String? { get }
}

/// A class on `main`: reading keeps lines short, wide is for queues and maps, wall fills the screen.
package enum PageWidth: String, Sendable {
    case reading, wide, wall
}

extension Page {
    package var errors: ErrorSummary? { nil }
    package var scripts: [String] { [] }
    package var styles: [String] { [] }
    package var width: PageWidth { .reading }
    package var section: String? { nil }
}
