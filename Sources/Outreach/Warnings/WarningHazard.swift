/// What a warning is of, in the words of the Law on natural disaster prevention and of the five urgent kinds.
package enum WarningHazard: String, Sendable, Codable, CaseIterable {
    case heavyRain
    case flashFlood
    case landslide
    case flood
    case thunderstorm
    case cold
    case frost
    case drought
    case wildfire
    case fire
    case earthquake
    case epidemic
    case animalDisease
    case roadClosed
    case damWater
    case other
}

extension WarningHazard {
    package var label: String {
        switch self {
        case .heavyRain: "Mưa lớn"
        case .flashFlood: "Lũ quét"
        case .landslide: "Sạt lở đất"
        case .flood: "Lũ, ngập lụt"
        case .thunderstorm: "Dông, lốc, sét, mưa đá"
        case .cold: "Rét đậm, rét hại"
        case .frost: "Sương muối"
        case .drought: "Hạn hán, nắng nóng"
        case .wildfire: "Cháy rừng"
        case .fire: "Cháy, nổ"
        case .earthquake: "Động đất"
        case .epidemic: "Dịch bệnh ở người"
        case .animalDisease: "Dịch bệnh vật nuôi"
        case .roadClosed: "Đường bị chia cắt"
        case .damWater: "Xả lũ hồ chứa"
        case .other: "Việc khác"
        }
    }

    /// The category of CAP 1.2 under which it goes.
    package var category: String {
        switch self {
        case .heavyRain, .flashFlood, .flood, .thunderstorm, .cold, .frost, .drought: "Met"
        case .landslide, .earthquake: "Geo"
        case .wildfire, .fire: "Fire"
        case .epidemic, .animalDisease: "Health"
        case .roadClosed: "Transport"
        case .damWater: "Infra"
        case .other: "Safety"
        }
    }
}
