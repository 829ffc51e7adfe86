import DataProtection
import FieldReports
import LocalTime
import Office
import Storage

/// Who has closed their account is not kept longer than the rules say: sealed for some days, for what is still to be asked
/// about their reports, and longer only while one of these is unanswered.
extension Duties {
    /// - Returns: how many people were erased.
    @discardableResult
    func eraseClosedAccounts() async throws -> Int {
        let (now, law) = (now(), try await books.current().law)
        let before = now - .days(law.rules.closedAccountKeptDays)
        let due = try await store.read { try $0.accounts.closedAndKept(since: before) }
        var erased = 0
        for account in due {
            let number = province.freshNumber()
            let files = try await store.read { try $0.media.unattachedContents(of: account) }
            erased += try await store.write { tx in
                let people = try tx.people(of: account)
                guard try !tx.reports.owesAnswer(to: people) else { return 0 }
                _ = try tx.erase(account, people, at: now)
                try tx.lapseRequests(of: account, at: now, under: law)
                try tx.audit.append(.personErased, of: "\(account.rawValue)", by: nil, at: now, number: number)
                return 1
            }
            await province.forgetUnnamed(files)
        }
        return erased
    }
}
