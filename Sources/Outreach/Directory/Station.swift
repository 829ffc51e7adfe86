package import LocalTime

/// Whoever is obliged to broadcast: a commune's station, or the centre's own radio and television (CAM-10, A0.14).
package struct Station: Sendable, Equatable, Codable {
    package var code: Code
    package var name: String
    package var kind: Kind
    /// Whose it is: the head of this unit answers for it (CAM-12).
    package var unit: DirectoryUnit.Code
    package var from: Day
    package var to: Day?
    /// Between these minutes of the local day nothing is aired but what is urgent; the night may be spanned.
    package var quiet: QuietHours
    /// Of whoever runs it. Nil where nobody has written it down, and in directories from before it was asked.
    package var phone: String?

    package init(
        code: Code, name: String, kind: Kind = .loudspeakers, unit: DirectoryUnit.Code, from: Day, to: Day? = nil,
        quiet: QuietHours = .night, phone: String? = nil
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.unit = unit
        self.from = from
        self.to = to
        self.quiet = quiet
        self.phone = phone
    }

    package func isInForce(on day: Day) -> Bool { from <= day && day <= (to ?? day) }

    package struct Code: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }
    }

    package enum Kind: String, Sendable, Codable, CaseIterable { case loudspeakers, radio, television }
}

/// Speakers that play together, and the villages (bản) that hear them (CAM-06).
package struct SpeakerCluster: Sendable, Equatable, Codable {
    package var code: Code
    package var station: Station.Code
    package var name: String
    package var villages: [String]
    package var from: Day
    package var to: Day?

    package init(
        code: Code, station: Station.Code, name: String, villages: [String] = [], from: Day, to: Day? = nil
    ) {
        self.code = code
        self.station = station
        self.name = name
        self.villages = villages
        self.from = from
        self.to = to
    }

    package func isInForce(on day: Day) -> Bool { from <= day && day <= (to ?? day) }

    package struct Code: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }
    }
}

/// When a station keeps quiet, in minutes since local midnight.
package struct QuietHours: Sendable, Equatable, Codable {
    package var from: Int
    package var to: Int

    package init(from: Int, to: Int) { (self.from, self.to) = (from, to) }

    /// 21:00 to 05:00.
    package static let night = QuietHours(from: 21 * 60, to: 5 * 60)

    package func contains(minute: Int) -> Bool {
        from <= to ? from <= minute && minute < to : minute >= from || minute < to
    }
}
