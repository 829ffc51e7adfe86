package import LocalTime
package import Office

/// What somebody wants done with a letter.
package enum LetterCommand: Sendable, Equatable {
    case revise(LetterText)
    case submit
    case sendBack(words: String)
    case approve
    /// With what the register gave, in the same transaction; by hand for what was issued on paper before.
    case issue(number: Int, day: Day, isByHand: Bool)
    case cancel(reason: String)
    case discard(reason: String)
    /// For each named unit; all of the viewer's own where none is named.
    case receive(units: [DirectoryUnit.Code], day: Day, said: String?)
    case actOn(units: [DirectoryUnit.Code], words: String)

    package var act: LetterAct {
        switch self {
        case .revise: .revise
        case .submit: .submit
        case .sendBack: .sendBack
        case .approve: .approve
        case .issue: .issue
        case .cancel: .cancel
        case .discard: .discard
        case .receive: .receive
        case .actOn: .actOn
        }
    }
}

/// What a decision on a letter rests on beside the letter.
package struct LetterGround: Sendable {
    package let directory: OutreachDirectory
    package let day: Day
    /// The agencies at which somebody can sign in.
    package let staffed: Set<AgencyCode>

    package init(directory: OutreachDirectory, day: Day, staffed: Set<AgencyCode> = []) {
        self.directory = directory
        self.day = day
        self.staffed = staffed
    }
}
