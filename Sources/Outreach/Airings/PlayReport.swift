package import LocalTime

/// What a device says of one stretch of playing. Its own number makes it the same report however often it comes, and the
/// device's clock when it was sent shows how far its times can be believed.
package struct PlayReport: Sendable, Equatable, Codable {
    package var id: String
    package var device: String
    package var started: Instant
    package var ended: Instant
    /// What the device's clock showed when it sent this.
    package var sent: Instant
    /// Where in what was to be played this stretch began, in seconds: another than 0 after an interruption.
    package var position: Double
    /// How much of it left the device.
    package var heard: Double
    /// Integrated loudness in LUFS of what left the device.
    package var loudness: Double?
    /// 0…1
    package var silence: Double?
    /// `Playable.content` of the files that were played.
    package var content: String?
    /// 0…1, where the device knows it.
    package var volume: Double?
    package var failure: Told<PlayFailure>?
    /// In the device's words.
    package var detail: String?
    /// For how long something urgent had the speakers in between, in seconds.
    package var interruption: Double
    /// It came by hand, days after it was written down: when it was sent says nothing of the device's clock.
    package var carried: Bool?

    package init(
        id: String, device: String, started: Instant, ended: Instant, sent: Instant, position: Double = 0,
        heard: Double, loudness: Double? = nil, silence: Double? = nil, content: String? = nil, volume: Double? = nil,
        failure: PlayFailure? = nil, detail: String? = nil, interruption: Double = 0
    ) {
        self.id = id
        self.device = device
        self.started = started
        self.ended = ended
        self.sent = sent
        self.position = position
        self.heard = heard
        self.loudness = loudness
        self.silence = silence
        self.content = content
        self.volume = volume
        self.failure = failure.map(Told.init)
        self.detail = detail
        self.interruption = interruption
    }
}

extension PlayReport {
    /// What this program does not know is another reason, in the device's own words.
    package var reason: PlayFailure? { failure.map { $0.value ?? .other } }
}

/// Why nothing, or not all, was heard.
package enum PlayFailure: String, Sendable, Codable, CaseIterable {
    case noPower
    case noNetwork
    case amplifierBroken
    case speakerBroken
    case fileMissing
    case fileDamaged
    case wrongContent
    case playerStopped
    case preempted
    case revoked
    case nobodyThere
    case other
}

extension PlayFailure {
    package var label: String {
        switch self {
        case .noPower: "Mất điện"
        case .noNetwork: "Mất mạng"
        case .amplifierBroken: "Hỏng tăng âm"
        case .speakerBroken: "Hỏng loa hoặc đứt dây"
        case .fileMissing: "Chưa có tệp âm thanh"
        case .fileDamaged: "Tệp âm thanh hỏng"
        case .wrongContent: "Phát không đúng bản tin"
        case .playerStopped: "Máy phát bị ngắt giữa chừng"
        case .preempted: "Bị bản tin khẩn cấp cắt"
        case .revoked: "Bản tin bị thu hồi khi đang phát"
        case .nobodyThere: "Không có người trực"
        case .other: "Lý do khác"
        }
    }

    /// What an operator chooses among.
    package static let ofPeople: [PlayFailure] = [
        .noPower, .amplifierBroken, .speakerBroken, .noNetwork, .fileMissing, .nobodyThere, .other,
    ]
}
