import LocalTime
import Outreach

/// How a station of the demonstration keeps at it.
enum StationManner: Sendable {
    /// Every evening, and some mornings.
    case often
    case steady
    /// As often as is asked, so that what fails is missing at the week's end.
    case exact
    /// Where the power fails and the amplifier is old.
    case shaky
    /// From which nothing has been heard for three weeks.
    case gone

    init(at place: Int) {
        self =
            switch place {
            case 20, 33: .gone
            case _ where place % 9 == 4: .shaky
            case _ where place % 4 == 0: .often
            case _ where place % 4 == 1: .steady
            default: .exact
            }
    }

    /// The days and minutes of its slots.
    var slots: [(weekdays: Weekdays, minute: Int)] {
        let (morning, evening) = (6 * 60, 17 * 60 + 30)
        return switch self {
        case .often: [(.all, evening)]
        case .steady:
            [
                (Weekdays([.monday, .wednesday, .friday]), evening), (Weekdays([.tuesday, .saturday]), morning),
            ]
        case .exact, .gone: [(Weekdays([.monday, .wednesday, .friday]), evening)]
        case .shaky: [(Weekdays([.tuesday, .thursday, .saturday, .sunday]), evening)]
        }
    }

    /// - Parameter today: the day on which the demonstration begins.
    func fate(on day: Day, before today: Day, _ dice: Dice) -> AiringFate {
        if self == .gone, day > today - 21 { return .nothingSaid }
        let heard = self == .shaky ? 0.55 : self == .exact ? 0.93 : 0.96
        guard !dice.chance(heard) else { return dice.chance(0.05) ? .heardLate : .heard }
        return dice.one(of: [.powerCut, .powerCut, .silent, .brokenOff, .nothingSaid, .calledOff, .heardAfterAll])
            ?? .nothingSaid
    }
}

/// What becomes of one airing.
enum AiringFate: Sendable {
    case heard
    /// The log came hours later.
    case heardLate
    /// The machine said no, and somebody who was there said yes.
    case heardAfterAll
    case silent
    case brokenOff
    case powerCut
    case calledOff
    case nothingSaid
}
