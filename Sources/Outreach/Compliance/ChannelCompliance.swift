package import LocalTime

/// One of the three kinds of channel (CAM-09): weeks of the stations that belong to it, and confirmed evidence.
package struct ChannelCompliance: Sendable, Equatable {
    package let channel: CampaignChannel
    /// Weeks of stations that are over and ask for something.
    package let owed: Int
    package let met: Int
    package let evidence: Int

    /// Nil while nothing can be said yet.
    package var isMet: Bool? {
        if owed > 0 { return owed == met }
        return evidence > 0 ? true : channel == .portal ? false : nil
    }
}

extension Campaign {
    package func channels(_ compliance: Compliance, on day: Day) -> [ChannelCompliance] {
        terms.channels.map { channel in
            let judged = compliance.lines.filter { $0.station.kind.channel == channel }.map { $0.judged(on: day) }
            return ChannelCompliance(
                channel: channel, owed: judged.reduce(0) { $0 + $1.owed }, met: judged.reduce(0) { $0 + $1.met },
                evidence: evidence.count { $0.state == .confirmed && $0.content.form.channel == channel })
        }
    }
}

extension Station.Kind {
    package var channel: CampaignChannel {
        switch self {
        case .loudspeakers: .loudspeakers
        case .radio, .television: .massMedia
        }
    }

    fileprivate var form: CampaignForm { self == .loudspeakers ? .loudspeakers : .massMedia }
}

extension CampaignForm {
    fileprivate var channel: CampaignChannel? {
        switch self {
        case .loudspeakers: .loudspeakers
        case .portalArticle: .portal
        case .massMedia: .massMedia
        case .meeting, .poster, .message, .other: nil
        }
    }
}

// MARK: - Units

/// What one unit has done (CAM-04, CAM-08).
package struct CampaignUnitProgress: Sendable, Equatable {
    package let unit: DirectoryUnit.Code
    package let counts: [AudienceCount]
    /// Distinct forms that are shown by confirmed evidence, or were heard.
    package let forms: [CampaignForm]
    package let evidence: [EvidenceState: Int]
    /// Sent to it and not opened.
    package let unread: Int

    package var total: Int { counts.reduce(0) { $0 + $1.total } }
    package var reached: Int { counts.reduce(0) { $0 + $1.reached } }
}

extension Campaign {
    package func progress(of unit: DirectoryUnit.Code, heard stations: [StationLine] = []) -> CampaignUnitProgress {
        let own = evidence.filter { $0.content.unit == unit }
        let shown = own.filter { $0.state == .confirmed }.map(\.content.form)
        let heard = stations.filter { $0.station.unit == unit && $0.total.counted > 0 }.map(\.station.kind.form)
        return CampaignUnitProgress(
            unit: unit, counts: counts[unit] ?? [],
            forms: CampaignForm.allCases.filter { shown.contains($0) || heard.contains($0) },
            evidence: Dictionary(own.map { ($0.state, 1) }, uniquingKeysWith: +),
            unread: messages.count { $0.content.unit == unit && $0.receipt == nil })
    }

    package func progress(_ compliance: Compliance) -> [CampaignUnitProgress] {
        terms.units.map { progress(of: $0, heard: compliance.lines) }
    }
}
