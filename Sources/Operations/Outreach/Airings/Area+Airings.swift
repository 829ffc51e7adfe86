import Outreach
import Storage

extension Area {
    /// Airings: `verify` also holds the rows that lists and figures ask against their histories.
    static let airings: Area = {
        let plain = Area(of: Airing.self) { airing, now, _ in airing.elapse(to: now) }
        return Area(
            kind: plain.kind, elapse: plain.elapse, accounts: plain.accounts, unclaimed: plain.unclaimed,
            differences: { law, tx in try plain.differences(law, tx) + tx.airings.differences() })
    }()
}
