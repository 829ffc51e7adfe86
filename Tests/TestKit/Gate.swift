import Dispatch

/// Holds a synchronous body until a test lets it go on. For the order of two things, where a sleep would guess.
package struct Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    package init() {}

    package func wait() { semaphore.wait() }
    package func open() { semaphore.signal() }
}
