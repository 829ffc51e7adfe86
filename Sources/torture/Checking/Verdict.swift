/// What became of what was acknowledged, and everything that should not have been found.
struct Verdict: Sendable {
    struct Tally: Sendable {
        var reports = 0
        var acts = 0
        var photos = 0
        var found = 0
        var lost = 0
        var doubled = 0
    }

    var tallies: [Kill: Tally] = [:]
    /// Sentences, each with how often and one example.
    private(set) var faults: [String: (count: Int, example: String)] = [:]
    /// Messages that left again after a kill: the node did not live to note that they had left.
    var sentAgain = 0
    var messages = 0
    var lines = 0
    var notices = 0
    var timed = 0

    var isGood: Bool { faults.isEmpty && tallies.values.allSatisfy { $0.lost == 0 && $0.doubled == 0 } }

    mutating func blame(_ fault: String, _ example: @autoclosure () -> String = "", times: Int = 1) {
        if let known = faults[fault] {
            faults[fault] = (known.count + times, known.example)
        } else {
            faults[fault] = (times, example())
        }
    }

    /// One promise was looked for, and so many keep it.
    mutating func count(_ keeping: Int, _ kill: Kill, _ what: String, _ example: @autoclosure () -> String) {
        switch keeping {
        case 0:
            tallies[kill, default: Tally()].lost += 1
            blame("\(what) is lost", example())
        case 1: tallies[kill, default: Tally()].found += 1
        default:
            tallies[kill, default: Tally()].doubled += 1
            blame("\(what) is there \(keeping) times", example())
        }
    }
}
