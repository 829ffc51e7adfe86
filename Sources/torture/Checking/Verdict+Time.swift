import FieldReports
import LocalTime
import Office

/// What time does may happen once. A reminder may come once a day for each of its kinds, an alarm once for each step,
/// the passing of a limit once for each round; a step of the way to an answer once for the whole of this torture, in
/// which nobody routes, reopens or answers again.
extension Verdict {
    mutating func lookForTime(_ stock: Stock) {
        for (code, history) in stock.history {
            var seen: Set<String> = []
            for event in history {
                guard let matter = matter(of: event) else { continue }
                timed += event.account == nil ? 1 : 0
                if !seen.insert(matter).inserted {
                    blame("a thing that happens once happened twice: \(event.name)", "\(code)")
                }
            }
        }
    }

    private func matter(of event: Stock.Entry) -> String? {
        switch event.name {
        case "alerted", "flagged", "becameOverdue", "commitmentMissed": event.name + event.body
        case "reminded": event.name + event.body + event.at.day.description
        case "submitted", "routed", "received", "accepted", "answerProposed", "answered", "closed", "courtesyLineSent",
            "progressNoticeOwed":
            event.name
        default: nil
        }
    }
}
