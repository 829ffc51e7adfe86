import Harness
import Synchronization

/// Where the two nodes listen.
final class Pair: Sendable {
    let ports: [Int]
    private let lost = Mutex<Set<Int>>([])

    init(_ one: Int, _ other: Int) { ports = [one, other] }

    /// Nobody goes there any more, as a balancer decides for a node that is to end.
    func leave(_ port: Int) { lost.withLock { _ = $0.insert(port) } }

    func isServed(_ port: Int) -> Bool { !lost.withLock { $0.contains(port) } }
}

/// To which node one client goes.
///
/// Unchecked because one thread of the crowd alone uses it.
final class Visits: @unchecked Sendable {
    private let pair: Pair
    private var dice: Dice
    private var place: Int

    init(_ pair: Pair, seed: UInt64) {
        (self.pair, dice, place) = (pair, Dice(seed: seed), Int(seed % 2))
    }

    var port: Int { pair.isServed(pair.ports[place]) ? pair.ports[place] : pair.ports[1 - place] }

    func maybeMove() { if dice.chance(0.2) { place = 1 - place } }

    func move() { place = 1 - place }
}
