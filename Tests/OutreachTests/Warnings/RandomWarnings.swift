import LocalTime
import Office
import Territory

@testable import Outreach

/// Chance that is the same every time.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension WarningStory {
    /// Begun, said anew a few times, called back or not.
    static func random(_ dice: inout Dice) -> WarningStory {
        var story = WarningStory()
        story.warning = Warning(number: Int64.random(in: 1...Int64.max, using: &dice))
        story.now = Instant(milliseconds: Int64.random(in: 1_700_000_000_000...1_900_000_000_000, using: &dice))
        let exercise = Int.random(in: 0..<5, using: &dice) == 0
        story.passes(.draft(.random(&dice, at: story.now), exercise: exercise), &dice)
        for _ in 0..<Int.random(in: 0...4, using: &dice) {
            story.waits(.minutes(Int.random(in: 1...600, using: &dice)))
            story.passes(.prepareUpdate(.random(&dice, at: story.now)), &dice)
        }
        if Bool.random(using: &dice) {
            if (try? story.does(.prepareCancel(reason: text(&dice)), composer)) != nil {
                try? story.does(.issue(communes: 0, sender: "canh-bao.example"), other)
            }
        }
        return story
    }

    private mutating func passes(_ command: WarningCommand, _ dice: inout Dice) {
        guard (try? does(command, Self.composer)) != nil else { return }
        try? does(.submit, Self.composer)
        let communes = warning.pending?.content.communes.count ?? 0
        try? does(.issue(communes: communes, sender: "canh-bao.example"), Self.lead)
    }

    fileprivate static func text(_ dice: inout Dice) -> String {
        let words = [
            "Mưa", "lũ & sạt lở", "<ngay>", "bà con", "\"Ế Ữ Ặ\"", "VH&TT", "không qua suối", "]]>", "'gió'", "🌧",
            "20:00",
        ]
        return (0..<Int.random(in: 1...12, using: &dice)).map { _ in words.randomElement(using: &dice)! }
            .joined(separator: " ")
    }
}

extension WarningContent {
    static func random(_ dice: inout Dice, at now: Instant) -> WarningContent {
        let content = WarningContent(
            hazard: WarningHazard.allCases.randomElement(using: &dice)!,
            urgency: WarningUrgency.allCases.randomElement(using: &dice)!,
            severity: WarningSeverity.allCases.randomElement(using: &dice)!,
            certainty: WarningCertainty.allCases.randomElement(using: &dice)!,
            onset: now + .minutes(Int.random(in: -600...600, using: &dice)),
            expires: now + .minutes(Int.random(in: 601...10_000, using: &dice)), headline: WarningStory.text(&dice),
            description: WarningStory.text(&dice), instruction: WarningStory.text(&dice),
            communes: (0..<Int.random(in: 1...12, using: &dice)).map { number in
                WarnedCommune(
                    unit: UnitKey(era: "2025-07-01", code: String(3000 + number)), name: "Xã \(number) & bản",
                    ring: number % 4 == 0 ? [] : .random(&dice))
            })
        return (try? content.checked(at: now)) ?? content
    }
}

extension [GeoPoint] {
    fileprivate static func random(_ dice: inout Dice) -> [GeoPoint] {
        Ring.around(
            (0..<Int.random(in: 3...30, using: &dice)).map { _ in
                point(Double.random(in: 21...22.5, using: &dice), Double.random(in: 102.2...103.5, using: &dice))
            })
    }
}
