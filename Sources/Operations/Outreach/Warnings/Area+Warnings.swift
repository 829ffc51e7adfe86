import Office
import Outreach
import Storage

extension Area {
    static let warnings = Area(
        of: Warning.self,
        elapse: { warning, now, _ in warning.elapse(to: now) },
        accounts: { recipient, warning, tx in
            // Those who asked to hear of one of its communes; an exercise has no face that they could hear of.
            guard recipient == .followers, LiveWarning(warning) ?? LiveWarning(calledBack: warning) != nil
            else { return [] }
            // Also of those that an update left out: they were warned, and must hear that it is over.
            return try tx.warnings.interested(in: Array(Set(warning.messages.flatMap(\.content.units))))
        })
}
