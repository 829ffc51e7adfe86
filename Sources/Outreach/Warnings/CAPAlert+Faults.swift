package import Territory

/// What the schema of CAP lets pass and receivers do not: found before a message leaves.
package enum CAPFault: String, Sendable, CaseIterable {
    case identifierUnusable
    case identifierReused
    case senderUnusable
    case referencesMissing
    case referencesUnwanted
    case referenceUnusable
    case referenceLater
    case cancelledAlready
    case expiryMissing
    case areaMissing
    case ringOpen
    case ringCrossed
    case pointElsewhere
    case textEmpty
}

extension CAPAlert {
    /// - Parameters:
    ///   - earlier: the messages of the same warning before this one.
    ///   - box: the land of the province; a point outside it has its numbers turned round.
    package func faults(after earlier: [CAPAlert], within box: BoundingBox) -> [CAPFault] {
        var found: [CAPFault] = []
        func require(_ holds: Bool, _ fault: CAPFault) { if !holds { found.append(fault) } }
        require(Self.isUsable(identifier), .identifierUnusable)
        require(!earlier.contains { $0.identifier == identifier }, .identifierReused)
        require(Self.isUsable(sender), .senderUnusable)
        require(kind == .alert || !references.isEmpty, .referencesMissing)
        require(kind != .alert || references.isEmpty, .referencesUnwanted)
        require(
            references.allSatisfy { Self.isUsable($0.identifier) && Self.isUsable($0.sender) }
                && references.map(\.identifier) == earlier.map(\.identifier), .referenceUnusable)
        require(references.allSatisfy { $0.sentAt <= sentAt }, .referenceLater)
        require(!earlier.contains { $0.kind == .cancel }, .cancelledAlready)
        require(kind == .cancel || content.expires > sentAt, .expiryMissing)
        require(!content.communes.isEmpty && content.communes.allSatisfy { !$0.name.isEmpty }, .areaMissing)
        let rings = content.communes.map(\.ring).filter { !$0.isEmpty }
        require(rings.allSatisfy(Ring.isClosed), .ringOpen)
        require(rings.allSatisfy(Ring.isSimple), .ringCrossed)
        require(rings.joined().allSatisfy { box.contains($0) }, .pointElsewhere)
        require(![content.headline, content.description, content.instruction].contains(""), .textEmpty)
        return found
    }

    /// No white space, no comma, nothing that XML must escape (CAP 1.2, 3.2.1).
    private static func isUsable(_ text: String) -> Bool {
        !text.isEmpty && !text.contains { $0.isWhitespace || ",<&".contains($0) }
    }
}
