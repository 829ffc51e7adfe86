import FieldReports
import LocalTime
import Logging
import Office
import Storage
import Territory

/// An empty folder is a working province: the starter set is loaded once, at first start.
extension Province {
    /// Brings the store to what this program writes, and loads the books. Several nodes may do it at once.
    ///
    /// - Throws: `StorageError.newerSchema`, `StorageError.editedMigration`, and what else the store throws.
    package func prepare() async throws {
        let now = now()
        try await store.bringUpToDate(at: now) { [log] code, error in
            log.error(
                "a report was left as an earlier program wrote it", metadata: ["code": "\(code)", "error": "\(error)"])
        }
        try await store.writeInTurn { tx in
            guard try tx.reference.numbers(.rules).isEmpty else { return try tx.mendStarter(at: now) }
            try tx.putStarter(at: now)
        }
        try await books.refresh()
    }
}

extension Transaction {
    /// The first release said that the full text of 663 was at hand, and it is not (IOC-05). What a province has said
    /// itself since stays.
    fileprivate func mendStarter(at now: Instant) throws {
        var reader = BookReader(self)
        guard try reference.numbers(.regulations) == [1],
            let said = try reader.newest(.regulations, as: [Regulation].self)?.used
        else { return }
        var mended = said
        for index in mended.indices where mended[index].id == "663/QĐ-UBND" { mended[index].textSupplied = false }
        guard mended != said else { return }
        try reference.add(.regulations, mended, note: "Chưa có toàn văn Quyết định 663/QĐ-UBND", by: nil, at: now)
    }

    fileprivate func putStarter(at now: Instant) throws {
        let note = "Bộ dữ liệu khởi đầu"
        try reference.add(.rules, RuleSet.starter, note: note, by: nil, at: now)
        try reference.add(.regulations, Regulation.starter, note: note, by: nil, at: now)
        try reference.add(.calendar, CalendarDay.starter, note: note, by: nil, at: now)
        try reference.add(.routing, RoutingRule.starter, note: note, by: nil, at: now)
        for (position, category) in Category.starter.enumerated() { try directory.put(category, position: position) }
        for agency in Agency.starter(.starter, on: now.day) { try directory.put(agency) }
    }
}
