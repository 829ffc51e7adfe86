// components/timeline: what happened, in order, and by whom.

package import LocalTime
import Vietnamese

package struct Timeline: Sendable {
    let entries: [Entry]

    package struct Entry: Sendable {
        let title: String
        /// An agency or a role; never the person who reported.
        let by: String?
        let text: String?
        let when: String
        let iso: String
        let icon: String
        /// `neutral`, `done`, `refused`, `urgent`: the dot's colour; the words say the same.
        let tone: String
        /// The article it rests on.
        let rule: String?

        package init(
            _ title: String, at instant: Instant, by: String? = nil, text: String? = nil, icon: Icon = .check,
            tone: StatusTag.Tone = .neutral, rule: String? = nil
        ) {
            self.title = title
            self.by = by
            self.text = text
            when = "\(instant.officialClock) ngày \(instant.day.official)"
            iso = instant.description
            self.icon = icon.partial
            self.tone = tone.rawValue
            self.rule = rule
        }
    }

    package init(_ entries: [Entry]) { self.entries = entries }
}
