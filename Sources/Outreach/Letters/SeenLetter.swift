package import LocalTime
package import Office

/// A letter as far as somebody may see it: the supervising bodies the whole of it, a unit what it was sent and what it did
/// itself (CAM-07).
package struct SeenLetter: Sendable, Equatable {
    package let number: Int64
    package let version: Int
    package let status: LetterStatus
    package let text: LetterText
    package let issuer: DirectoryUnit.Code
    package let issue: LetterIssue?
    package let named: String
    package let reason: String?
    /// Nil for a unit: what was asked while it was drafted stays with those who draft it.
    package let asked: String?
    /// The units that this viewer sees: all, or their own.
    package let units: [AddressedUnit]
    package let progress: [DirectoryUnit.Code: UnitProgress]
    /// Of all units, or of the viewer's own.
    package let isWhole: Bool
    package let acts: [LetterAct]
    /// The units for which this viewer may say that they have it.
    package let receivable: [AddressedUnit]

    /// Nil where the viewer may not know of it.
    package init?(_ letter: Letter, by viewer: Viewer, in ground: LetterGround) {
        let own = letter.ownUnits(of: viewer, in: ground)
        isWhole = letter.isWhole(to: viewer)
        guard isWhole || (letter.status.wasIssued && !own.isEmpty) else { return nil }
        number = letter.number
        version = letter.version
        status = letter.status
        text = letter.text
        issuer = letter.issuer
        var shown = letter.issue
        if !isWhole { shown?.units = own }
        issue = shown
        named = letter.named
        reason = letter.status == .discarded && !isWhole ? nil : letter.reason
        asked = isWhole ? letter.asked : nil
        units = isWhole ? letter.units : own
        let codes = Set(units.map(\.code))
        progress = letter.progress.filter { codes.contains($0.key) }
        acts = letter.acts(of: viewer, in: ground)
        receivable = letter.missingReceipts.filter { letter.mayReceive($0, viewer, in: ground) != nil }
    }
}

extension SeenLetter {
    package var missingReceipts: [AddressedUnit] { units.filter { progress[$0.code]?.receipt == nil } }
    package var receivedCount: Int { units.count - missingReceipts.count }

    package func overdueReceipts(on day: Day) -> [AddressedUnit] {
        guard status == .issued, let issue, issue.receiptDay < day else { return [] }
        return missingReceipts
    }
}

extension Letter {
    /// Roles that read every letter.
    package static let readers: Set<Role> = [.outreachSupervisor, .iocManager, .provincialOverseer]

    func isWhole(to viewer: Viewer) -> Bool { viewer.holds(Self.readers) || viewer.leads(agency) }
}
