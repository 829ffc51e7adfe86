package import LocalTime
package import Office
import Vietnamese

extension Breach {
    /// So many hours before the last one the officer is reminded.
    static let remindedHoursBefore = 24

    package func wakesAt(under law: Law) -> Instant? { next?.at }

    /// What time does: the first matter that has fallen due.
    package func elapse(to now: Instant) -> BreachDecision? {
        guard let next, next.at <= now else { return nil }
        return BreachDecision(by: Signature(account: nil, standing: .clock, agency: nil), events: [next.event])
    }

    private var next: (at: Instant, event: BreachEvent)? {
        guard status == .open else { return nil }
        if !wasReminded { return (notifyBy - .hours(Self.remindedHoursBefore), .notificationReminded) }
        return wasOverdue ? nil : (notifyBy, .notificationOverdue)
    }

    package func notices(of recorded: Recorded<Breach>, under law: Law) -> [Notice] {
        switch recorded.event {
        case .registered:
            both(.urgent, "Sự cố dữ liệu cá nhân được ghi sổ. Báo cơ quan chuyên trách trước \(notifyBy.official).")
        case .notificationReminded:
            [officer(.urgent, "Sự cố dữ liệu cá nhân phải được báo cơ quan chuyên trách trước \(notifyBy.official).")]
        case .notificationOverdue:
            both(.overdue, "Quá hạn báo cơ quan chuyên trách về một sự cố dữ liệu cá nhân (\(notifyBy.official)).")
        case .dismissed(let reason):
            both(.notice, "Một sự việc đã ghi sổ sự cố dữ liệu cá nhân được kết luận không phải là sự cố: \(reason)")
        case .closed: both(.notice, "Một sự cố dữ liệu cá nhân đã được khắc phục và kết thúc.")
        case .amended, .notified, .peopleTold: []
        }
    }

    /// The officer, and UBND tỉnh, which watches.
    private func both(_ kind: Notice.Kind, _ words: String) -> [Notice] {
        [officer(kind, words), Notice(to: .role(.provincialOverseer), kind: kind, words: words)]
    }

    private func officer(_ kind: Notice.Kind, _ words: String) -> Notice {
        Notice(to: .role(.dpo), kind: kind, words: words)
    }
}
