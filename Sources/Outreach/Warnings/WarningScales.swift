// The three scales of CAP 1.2, without «Unknown»: whoever warns says what they hold for true.

package enum WarningUrgency: String, Sendable, Codable, CaseIterable {
    case immediate = "Immediate"
    case expected = "Expected"
    case future = "Future"
    case past = "Past"

    package var label: String {
        switch self {
        case .immediate: "Ngay bây giờ"
        case .expected: "Sắp tới, trong vài giờ"
        case .future: "Những ngày tới"
        case .past: "Đã qua"
        }
    }
}

package enum WarningSeverity: String, Sendable, Codable, CaseIterable {
    case extreme = "Extreme"
    case severe = "Severe"
    case moderate = "Moderate"
    case minor = "Minor"

    package var label: String {
        switch self {
        case .extreme: "Đặc biệt nghiêm trọng"
        case .severe: "Nghiêm trọng"
        case .moderate: "Vừa"
        case .minor: "Nhẹ"
        }
    }

    /// Wakes people: messages of it leave at any hour.
    package var isGrave: Bool { self == .extreme || self == .severe }
}

package enum WarningCertainty: String, Sendable, Codable, CaseIterable {
    case observed = "Observed"
    case likely = "Likely"
    case possible = "Possible"

    package var label: String {
        switch self {
        case .observed: "Đã thấy"
        case .likely: "Có khả năng"
        case .possible: "Có thể"
        }
    }
}
