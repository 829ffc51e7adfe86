package import LocalTime
package import Office

extension Bulletin {
    package typealias Event = BulletinEvent
    package typealias Standing = BulletinStanding
    package typealias Decision = BulletinDecision

    package func draft(_ words: String, airsAt: Instant, by viewer: Viewer) throws(NotThisOne) -> BulletinDecision {
        guard version == 0 else { throw NotThisOne() }
        return try decision(.drafted(words: words, airsAt: airsAt), by: viewer, as: .editor, holding: .bulletinEditor)
    }

    package func approve(by viewer: Viewer) throws(NotThisOne) -> BulletinDecision {
        guard approver == nil, viewer.account != editor else { throw NotThisOne() }
        return try decision(.approved, by: viewer, as: .approver, holding: .bulletinApprover)
    }

    /// What time does.
    package func elapse(to now: Instant) -> BulletinDecision? {
        guard approver != nil, airedAt == nil, let airsAt, airsAt <= now else { return nil }
        return BulletinDecision(by: Signature(account: nil, standing: .clock, agency: nil), events: [.aired])
    }

    private func decision(
        _ event: BulletinEvent, by viewer: Viewer, as standing: BulletinStanding, holding role: Role
    ) throws(NotThisOne) -> BulletinDecision {
        guard let account = viewer.account, viewer.holds([role]) else { throw NotThisOne() }
        return BulletinDecision(
            by: Signature(account: account, standing: standing, agency: viewer.agencies.first), events: [event])
    }
}
