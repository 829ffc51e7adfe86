import LocalTime
package import Office

/// Whether two reports speak of one matter: REP-20 wants the same thing not told again and again, and nobody may lose
/// their own report over it (AMB-26). So this only proposes; people say so, and what they say is a link.
package struct Resemblance: Sendable, Equatable {
    package enum Kind: String, Sendable, Codable {
        /// Both speak of what is there now.
        case sameIncident
        /// It was done, and the same matter is at the same spot again.
        case recurrence
        case none
    }

    package var kind: Kind
    /// 0…1; from a half on it is worth a person's look.
    package var score: Double
    package var comparison: Comparison
}

extension Resemblance {
    package init(_ comparison: Comparison, under rules: RuleSet) {
        self.comparison = comparison
        let hours = Span.hours(rules.duplicateWindowHours)
        let days = Span.days(rules.recurrenceWindowDays)
        let doneFor = comparison.doneFor
        let nearness = doneFor.map { Self.nearness($0, in: days) } ?? Self.nearness(comparison.apart, in: hours)
        score = comparison.score(radius: Double(rules.duplicateRadiusMetres), nearness: nearness)
        let isNear = comparison.metres <= Double(rules.duplicateRadiusMetres)
        let isOneMatter = isNear ? comparison.isOfOneMatter : comparison.isOfOneMatterInCommune
        guard isOneMatter, score >= 0.5, !Status.ended.contains(comparison.status) else {
            kind = .none
            return
        }
        if let doneFor {
            // That it is there again can be said of a spot, not of a commune.
            kind = isNear && doneFor <= days ? .recurrence : .none
        } else {
            // What nobody has put right yet is still the same after the window, if words or pictures say so too.
            let stillThere = (isNear ? comparison.isAlike : comparison.isTheSame) && comparison.apart <= days
            kind = comparison.apart <= hours || stillThere ? .sameIncident : .none
        }
    }

    private static func nearness(_ span: Span, in window: Span) -> Double {
        guard window.milliseconds > 0 else { return 0 }
        return max(0, 1 - Double(span.milliseconds) / Double(window.milliseconds))
    }
}

extension Comparison {
    var hasLikePicture: Bool { picture.map { $0 <= PictureHash.near } ?? false }
    var hasSamePicture: Bool { picture.map { $0 <= PictureHash.nearlySame } ?? false }
    var hasLikeWords: Bool { words >= 0.4 }
    var hasSameWords: Bool { words >= 0.75 }

    /// Neighbours in place and time alone are two matters: something of the matter itself must be common.
    fileprivate var isOfOneMatter: Bool { sameCategory || isAlike }
    fileprivate var isAlike: Bool { hasLikeWords || hasLikePicture }
    fileprivate var isTheSame: Bool { hasSameWords || hasLikePicture }

    /// A commune is wide: there, like words must be of one field to count, or be nearly the same.
    fileprivate var isOfOneMatterInCommune: Bool {
        isOfOneCommune && (isTheSame || hasLikeWords && sameCategory)
    }

    /// Place weighs most, then words; a like picture makes up for most of what is missing.
    fileprivate func score(radius: Double, nearness: Double) -> Double {
        guard metres.isFinite && radius > 0 || isOfOneCommune else { return 0 }
        let place = isOfOneCommune ? 0.4 : max(0, 1 - metres / radius)
        let plain =
            0.35 * place + 0.3 * min(1, words / 0.75) + 0.2 * (sameCategory ? 1 : 0) + 0.15 * nearness
        let picture = hasSamePicture ? 0.7 : hasLikePicture ? 0.5 : 0
        return 1 - (1 - plain) * (1 - picture)
    }
}
