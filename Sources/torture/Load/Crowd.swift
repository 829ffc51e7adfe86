import Foundation
import Synchronization

/// Clients, each a thread that does one thing after the other, until they are told to rest or to go home.
final class Crowd: Sendable {
    private struct State {
        var mayWork = true
        var isOver = false
        var atRest = 0
        var present = 0
    }

    private let state = Mutex(State())

    /// What a client throws when it was told to go home in the middle of something.
    struct Over: Error {}

    var isOver: Bool { state.withLock { $0.isOver } }

    /// - Parameter work: what a client does once; it is done again and again.
    func add(_ work: @escaping @Sendable () throws -> Void) {
        state.withLock { $0.present += 1 }
        let thread = Thread { [self] in
            while goesOn() {
                do { try work() } catch { if isOver { break } }
            }
            state.withLock { $0.present -= 1 }
        }
        thread.stackSize = 1 << 20
        thread.start()
    }

    private func goesOn() -> Bool {
        guard state.withLock({ !$0.mayWork }) else { return !isOver }
        state.withLock { $0.atRest += 1 }
        defer { state.withLock { $0.atRest -= 1 } }
        while state.withLock({ !$0.mayWork && !$0.isOver }) { usleep(2000) }
        return !isOver
    }

    /// Everybody finishes what is under way.
    func rest() {
        state.withLock { $0.mayWork = false }
        while state.withLock({ $0.atRest < $0.present }) { usleep(2000) }
    }

    func work() { state.withLock { $0.mayWork = true } }

    /// Everybody goes home; what cannot be finished is left.
    func end() {
        state.withLock { ($0.mayWork, $0.isOver) = (true, true) }
        while state.withLock({ $0.present > 0 }) { usleep(2000) }
    }
}
