import Dispatch
import Foundation
import Synchronization

/// What must be taken away when the torture ends: at its end, or when somebody interrupts it. What runs ends by itself,
/// since the kernel watches; folders would stay.
final class Ending: Sendable {
    static let shared = Ending()

    private let steps = Mutex<[@Sendable () -> Void]>([])
    private let watches = Mutex<[Watch]>([])

    func add(_ step: @escaping @Sendable () -> Void) { steps.withLock { $0.append(step) } }

    /// From now on an interruption takes away what there is, and then ends this process.
    func watch() {
        let all = [SIGINT, SIGTERM, SIGHUP].map { number in
            Watch(number) {
                self.takeAway()
                exit(128 + number)
            }
        }
        watches.withLock { $0 = all }
    }

    func takeAway() {
        let steps = steps.withLock { steps in
            defer { steps = [] }
            return steps
        }
        for step in steps.reversed() { step() }
    }

    /// Unchecked because the source is only held: nothing is asked of it after it was set up.
    private final class Watch: @unchecked Sendable {
        private let source: any DispatchSourceSignal

        init(_ number: Int32, _ body: @escaping @Sendable () -> Void) {
            signal(number, SIG_IGN)
            source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: body)
            source.resume()
        }
    }
}
