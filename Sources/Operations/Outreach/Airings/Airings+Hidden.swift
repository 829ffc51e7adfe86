import LocalTime
import Outreach
import Storage

extension Airings {
    /// What tells of a report that not everybody may see any more is heard no more: it may be played no longer, and every
    /// airing of it that is to come, or under way, is taken back. The words say nothing of why.
    func silenceHidden() async throws {
        let now = province.now()
        let hidden = try await province.store.read { tx in
            try tx.playables.all(on: now.day).map(\.bulletin).filter { number in
                guard let source = try Bulletin.load(number, in: tx)?.content.source else { return false }
                return try !tx.mayStillBeTold(source)
            }
        }
        for bulletin in hidden {
            try await province.store.write { try $0.playables.end(bulletin, at: now) }
            let open = try await province.store.read { try $0.airings.open(of: bulletin) }
            try await revoke(open, reason: "Bản tin không còn được phát.", by: nil)
        }
    }
}
