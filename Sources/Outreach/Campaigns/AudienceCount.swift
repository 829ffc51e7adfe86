/// Whom each unit reaches within itself (CAM-04), as the letter lists them.
package enum AudienceClass: String, Sendable, Codable, CaseIterable {
    case officials, civilServants, publicEmployees, soldiers, workers
}

extension AudienceClass {
    package var label: String {
        switch self {
        case .officials: "Cán bộ"
        case .civilServants: "Công chức"
        case .publicEmployees: "Viên chức"
        case .soldiers: "Chiến sĩ"
        case .workers: "Người lao động"
        }
    }
}

/// How many there are, and how many have been reached.
package struct AudienceCount: Sendable, Equatable, Codable {
    package var audience: AudienceClass
    package var total: Int
    package var reached: Int

    package init(_ audience: AudienceClass, total: Int, reached: Int) {
        self.audience = audience
        self.total = total
        self.reached = reached
    }
}
