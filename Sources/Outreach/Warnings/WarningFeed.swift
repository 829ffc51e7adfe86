package import LocalTime

/// The warnings in force as an Atom feed (RFC 4287), each with the way to its CAP message.
package struct WarningFeed: Sendable {
    private let live: [LiveWarning]
    private let now: Instant

    package init(_ live: [LiveWarning], at now: Instant) { (self.live, self.now) = (live, now) }

    /// - Note: addresses are tag URIs and paths: the feed does not know under which name it is served.
    package var xml: String {
        let updated = live.map(\.sentAt).max() ?? now
        let head = [
            element("id", "tag:\(CAPAlert.sender),2023:canh-bao"), element("title", "Cảnh báo – tỉnh Điện Biên"),
            element("updated", updated.cap), #"<link rel="self" href="/canh-bao.atom"/>"#,
            "<author>" + element("name", "Trung tâm Điều hành thông minh tỉnh Điện Biên") + "</author>",
        ]
        return #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
            + #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">"#
            + (head + live.map(entry)).joined() + "</feed>"
    }

    private func entry(_ live: LiveWarning) -> String {
        let address = "/canh-bao/\(live.alert.identifier).xml"
        return "<entry>"
            + [
                element("id", "tag:\(CAPAlert.sender),2023:\(live.alert.identifier)"),
                element("title", live.content.headline), element("updated", live.sentAt.cap),
                #"<link rel="alternate" type="application/cap+xml" href="\#(address)"/>"#,
                element("summary", live.content.instruction),
            ].joined() + "</entry>"
    }

    private func element(_ name: String, _ text: String) -> String { "<\(name)>\(escapedForXML(text))</\(name)>" }
}
