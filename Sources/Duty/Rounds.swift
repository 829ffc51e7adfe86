package import Logging
package import Operations

/// Everything that runs by itself.
package enum Rounds {
    package static func all(of province: Province, log: Logger) -> [Round] {
        [
            // Reminders, overdue, escalation, deemed receipt, silent acceptance, closing: seconds matter to an alarm.
            Round("elapse", every: .seconds(1), log: log) { try await province.elapseDue() },
            Round("deliver", every: .milliseconds(500), log: log) { try await province.deliver() },
            // What another program changed beside this one is seen soon; what a node changes is told at once.
            Round("books", every: .seconds(5), log: log) { try await province.books.check() ? 0 : 1 },
            Round("classifier", every: .seconds(60), log: log) { try await province.classifiers.check() ? 0 : 1 },
            Round("rules", every: .seconds(1), log: log) { try await province.takeUpRules() },
            Round("succession", every: .seconds(600), log: log) { try await province.handOver() },
            // A day of standstill more or less: an hour is soon enough (IOC-02).
            Round("not missed", every: .seconds(3600), log: log) { try await province.noteUntouched() },
            // Eight days are kept planned; what has priority takes its slot within minutes.
            Round("programmes", every: .seconds(60), log: log) { try await province.airings.planAhead() },
            Round("sweep", every: .seconds(3600), log: log) { try await province.sweep() },
        ]
    }
}
