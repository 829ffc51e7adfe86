package import LocalTime

/// A warning as everybody may see it. Everything that leaves the house (pages, feeds, messages, loudspeakers) takes this
/// type, and it cannot be made of an exercise, of a draft, or with the names of those who composed it.
package struct LiveWarning: Sendable, Equatable {
    package let number: Int64
    package let alert: CAPAlert
    package let content: WarningContent
    package let isCancelled: Bool

    /// Nil for an exercise, for what nobody has let go, and for what was called back.
    package init?(_ warning: Warning) {
        guard let latest = warning.latest, latest.kind != .cancel else { return nil }
        self.init(warning, latest)
    }

    /// What is said when it is called back.
    package init?(calledBack warning: Warning) {
        guard let latest = warning.latest, latest.kind == .cancel else { return nil }
        self.init(warning, latest)
    }

    private init?(_ warning: Warning, _ latest: WarningMessage) {
        guard !warning.isExercise, let alert = CAPAlert(warning, message: warning.messages.count - 1) else {
            return nil
        }
        number = warning.number
        self.alert = alert
        content = latest.content
        isCancelled = latest.kind == .cancel
    }

    package func isInForce(at now: Instant) -> Bool { !isCancelled && now < content.expires }

    package var isUpdate: Bool { alert.kind == .update }
    package var sentAt: Instant { alert.sentAt }
    package var reason: String? { alert.reason }

    /// One line for a telephone.
    package var line: String {
        isCancelled
            ? "Đã hủy cảnh báo: \(content.headline)."
            : "\(isUpdate ? "Cập nhật cảnh báo" : "Cảnh báo"): \(content.headline). \(content.instruction)"
    }
}
