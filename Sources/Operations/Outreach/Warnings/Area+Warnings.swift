import Office
import Outreach
import Storage

extension Area {
    static let warnings = Area(
        of: Warning.self,
        elapse: { warning, now, _ in warning.elapse(to: now) },
        accounts: { recipient, warning, tx in
            // Those who asked to hear of one of its communes; an exercise has no face that they could hear of.
            guard recipient == .followers, let latest = warning.latest,
                LiveWarning(warning) ?? LiveWarning(calledBack: warning) != nil
            else { return [] }
            return try tx.warnings.interested(in: latest.content.units)
        })
}
