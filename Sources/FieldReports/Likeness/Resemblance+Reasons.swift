import LocalTime

/// Why two reports are held to be like each other, in words that a person can check with their own eyes.
extension Resemblance {
    /// From where one looks: while sending, «hôm qua» is yesterday; at the desk both reports lie in the past.
    package enum Glance: Sendable { case sending, desk }

    package func reasons(_ glance: Glance) -> [String] {
        [place, comparison.time(glance), category, words, picture, state(glance)].compactMap(\.self)
    }

    private var place: String? {
        let metres = comparison.metres
        guard metres.isFinite else { return comparison.isOfOneCommune ? "cùng xã, phường" : nil }
        if metres < 5 { return "cùng một chỗ" }
        let step = metres < 50 ? 5.0 : 10
        return "cách \(Int((metres / step).rounded() * step)) m"
    }

    private var category: String? { comparison.sameCategory ? "cùng lĩnh vực" : nil }

    private var words: String? {
        comparison.hasSameWords
            ? "nội dung gần như giống hệt" : comparison.hasLikeWords ? "nội dung gần giống" : nil
    }

    private var picture: String? {
        comparison.hasSamePicture ? "ảnh gần như giống hệt" : comparison.hasLikePicture ? "ảnh gần giống" : nil
    }

    private func state(_ glance: Glance) -> String? {
        if let doneFor = comparison.doneFor {
            let days = doneFor.wholeMinutes / (24 * 60)
            let ago = days == 0 ? "chưa đầy 1 ngày" : "\(days) ngày"
            return glance == .sending ? "đã giải quyết cách đây \(ago)" : "xảy ra lại \(ago) sau khi đã giải quyết"
        }
        return glance == .sending && comparison.status.owesAnswer ? "đang chờ trả lời" : nil
    }
}

extension Comparison {
    fileprivate func time(_ glance: Resemblance.Glance) -> String {
        switch (glance, days) {
        case (.sending, ...0): "gửi hôm nay"
        case (.sending, 1): "gửi hôm qua"
        case (.sending, let days): "gửi \(days) ngày trước"
        case (.desk, 0): "gửi cùng ngày"
        case (.desk, 1...): "gửi trước \(days) ngày"
        case (.desk, _): "gửi sau \(-days) ngày"
        }
    }
}
