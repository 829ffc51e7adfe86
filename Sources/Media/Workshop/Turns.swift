// Who is next at the workshop. Nobody's many or slow files hold another's: the last free place is kept for somebody who
// has nothing under way, and what is slow never takes all of them. Pure: who asks, who may begin, who has ended.

/// For whom a file is worked on.
package struct MediaOrder: Sendable, Hashable {
    package var owner: String
    /// It belongs to something urgent.
    package var isUrgent: Bool

    package init(owner: String, isUrgent: Bool = false) { (self.owner, self.isUrgent) = (owner, isUrgent) }

    /// What the house itself needs: a covered picture, a voice.
    package static let house = MediaOrder(owner: "house")
}

struct Turns {
    enum Pace: Sendable {
        /// A photo that has not yet shown to be slow.
        case quick
        case slow
    }

    struct Asking: Sendable {
        let number: Int
        let order: MediaOrder
        let pace: Pace
    }

    let places: Int
    private var waiting: [Asking] = []
    private var working: [Int: Asking] = [:]
    /// By owner, the how-manieth beginning was theirs last.
    private var lastTurn: [String: Int] = [:]
    private var beginnings = 0

    init(places: Int) { self.places = max(1, places) }

    mutating func ask(_ asking: Asking) { waiting.append(asking) }

    /// Gives its place to others, or waits no more.
    mutating func end(_ number: Int) {
        waiting.removeAll { $0.number == number }
        guard let owner = working.removeValue(forKey: number)?.order.owner else { return }
        // Who has nothing here any more is as good as new.
        if !(Array(working.values) + waiting).contains(where: { $0.order.owner == owner }) { lastTurn[owner] = nil }
    }

    /// Whoever may begin now, and begins; nil when nobody may.
    mutating func next() -> Int? {
        let free = waiting.indices.filter { mayBegin(waiting[$0]) }
        guard let first = free.min(by: { isBefore($0, $1) }) else { return nil }
        let asking = waiting.remove(at: first)
        working[asking.number] = asking
        beginnings += 1
        lastTurn[asking.order.owner] = beginnings
        return asking.number
    }

    private func mayBegin(_ asking: Asking) -> Bool {
        let free = places - working.count
        guard free > 0, places > 1 else { return free > 0 }
        if asking.pace == .slow, working.values.count(where: { $0.pace == .slow }) >= places - 1 { return false }
        return free > 1 || underWay(asking) == 0
    }

    /// Urgent things first; then whoever has least under way, then whoever was served longest ago, then who came first.
    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        let (a, b) = (waiting[one], waiting[other])
        guard a.order.isUrgent == b.order.isUrgent else { return a.order.isUrgent }
        let mine = [a, b].map { (underWay($0), lastTurn[$0.order.owner] ?? 0) }
        return mine[0] == mine[1] ? one < other : mine[0] < mine[1]
    }

    private func underWay(_ asking: Asking) -> Int {
        working.values.count { $0.order.owner == asking.order.owner }
    }
}
