package import Logging
package import Operations

/// Everything that runs by itself.
package enum Rounds {
    package static func all(of province: Province, log: Logger) -> [Round] {
        [
            // Reminders, overdue, escalation, deemed receipt, silent acceptance, closing: seconds matter to an alarm.
            Round("elapse", every: .seconds(1), log: log) { try await province.elapseDue() },
            Round("deliver", every: .milliseconds(500), log: log) { try await province.deliver() },
            Round("succession", every: .seconds(600), log: log) { try await province.handOver() },
            Round("sweep", every: .seconds(3600), log: log) { try await province.sweep() },
        ]
    }
}
