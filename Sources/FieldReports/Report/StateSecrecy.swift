// What puts a report into the restricted queue (A0.11), and that no single person keeps it there (A0.26).

/// Where it was marked as a State secret.
package enum SecrecyGround: String, Sendable, Codable, CaseIterable {
    case moderation
    case hiding
    case refusal

    package var label: String {
        switch self {
        case .moderation: "Quyết định công khai"
        case .hiding: "Ẩn phản ánh"
        case .refusal: "Từ chối giải quyết"
        }
    }
}

extension Report {
    package var secrecyGrounds: [SecrecyGround] {
        SecrecyGround.allCases.filter { ground in
            switch ground {
            case .moderation: if case .keptBack(.stateSecret, _) = moderation { true } else { false }
            case .hiding: hiding?.code == .stateSecret
            case .refusal: refusal?.code == .stateSecret && refusal?.secrecyLifted != true
            }
        }
    }

    /// State secrecy: a restricted queue (A0.11).
    package var isRestricted: Bool { !secrecyGrounds.isEmpty }

    /// Marked by one person and confirmed by nobody yet.
    package var secrecyIsProvisional: Bool {
        secrecyGrounds.contains { ground in proposals.contains { $0.confirms(ground) } }
    }

    /// Nobody waits any more to confirm it there, for it is none any more.
    mutating func dropUnconfirmed(_ ground: SecrecyGround) {
        guard proposals.contains(where: { $0.confirms(ground) }) else { return }
        proposals.removeAll { $0.confirms(ground) }
        secrecyFailed = true
    }

    mutating func liftSecrecy(_ ground: SecrecyGround) {
        switch ground {
        case .moderation: (moderation, clearedMedia) = (.pending, [])
        case .refusal: refusal?.secrecyLifted = true
        // Two people hide: nobody waits to confirm it.
        case .hiding: break
        }
    }
}
