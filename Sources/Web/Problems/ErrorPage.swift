// The page for a refusal or a fault that no page of its own answers: 400, 403, 404, 413, 429, 500, 503 …

import HTTPTypes

package struct ErrorPage: Page {
    package static let template = "errors/show"

    package let title: String
    let sentence: String
    let icon: String
    /// What to do next: one or two ways out.
    let ways: [Way]
    /// Only where it helps someone find the trouble in our log.
    let reference: String?

    struct Way: Sendable {
        let label: String
        let address: String
    }

    package init(_ explanation: Explanation, on site: Site, reference: String) {
        title = explanation.status.vietnamesePhrase
        sentence = explanation.sentence
        icon = Icon.of(explanation.status).partial
        ways = Self.ways(explanation.status, on: site)
        self.reference = explanation.status.code >= 500 || explanation.status.code == 400 ? reference : nil
    }

    private static func ways(_ status: HTTPResponse.Status, on site: Site) -> [Way] {
        let home = Way(label: site.kind == .portal ? "Về trang chủ" : "Về trang làm việc", address: site.home)
        let search = Way(label: "Tra cứu phản ánh", address: "/tra-cuu")
        let help = Way(label: "Trang hỗ trợ", address: "/ho-tro")
        return switch status.code {
        case 404: [home, search]
        case 403, 500...: [home, help]
        default: [home]
        }
    }
}

extension Icon {
    fileprivate static func of(_ status: HTTPResponse.Status) -> Icon {
        switch status.code {
        case 401, 403: .lock
        case 404: .search
        case 429, 503: .clock
        default: .warning
        }
    }
}
