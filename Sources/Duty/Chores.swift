package import Logging
package import Operations

/// Everything that runs by itself.
package enum Chores {
    package static func all(of province: Province, log: Logger) -> [Chore] {
        [
            // Reminders, overdue, escalation, deemed receipt, silent acceptance, closing: seconds matter to an alarm.
            Chore("elapse", every: .seconds(1), log: log) { try await province.duties.elapseDue() },
            Chore("deliver", every: .milliseconds(500), log: log) { try await province.duties.deliver() },
            // What another program changed beside this one is seen soon; what a node changes is told at once.
            Chore("books", every: .seconds(5), log: log) { try await province.books.check() ? 0 : 1 },
            Chore("classifier", every: .seconds(60), log: log) { try await province.classifiers.check() ? 0 : 1 },
            // An editor waits for the voice that was asked for.
            Chore("sound", every: .seconds(1), log: log) { try await province.makeSound() },
            Chore("rules", every: .seconds(1), log: log) { try await province.rules.takeUp() },
            Chore("succession", every: .seconds(600), log: log) { try await province.duties.handOver() },
            // A day of standstill more or less: an hour is soon enough (IOC-02).
            Chore("not missed", every: .seconds(3600), log: log) { try await province.duties.noteUntouched() },
            // Eight days are kept planned; what has priority takes its slot within minutes.
            Chore("programmes", every: .seconds(60), log: log) { try await province.airings.planAhead() },
            Chore("sweep", every: .seconds(3600), log: log) { try await province.duties.sweep() },
        ]
    }
}
