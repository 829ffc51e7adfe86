/// Phrases that tell, written down as rules are. Each becomes one more thing the classifier may weigh; none decides.
enum Cue {
    static let all: [(label: String, phrases: [String])] =
        infrastructure + order + society + urgency + exclusion

    /// Phrases divided by commas and lines.
    static func list(_ label: String, _ text: String) -> (label: String, phrases: [String]) {
        (
            label,
            text.split { $0 == "," || $0.isNewline }.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
        )
    }
}
