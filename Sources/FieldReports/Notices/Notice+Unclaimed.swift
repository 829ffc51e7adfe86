package import Office

extension Notice {
    static let howToClaim =
        "Hãy vào trang Phản ánh hiện trường của tỉnh, mục «Nhận phản ánh gửi thay», với mã ghi trên phiếu."

    /// What leaves for the telephone of somebody who has not claimed the report that was sent for them: neither its
    /// code nor a word of it (A0.29).
    package var wordsForUnclaimed: String {
        switch kind {
        case .claim: words
        case .answer: "Phản ánh được gửi thay ông/bà đã có trả lời. \(Self.howToClaim)"
        case .urgent, .overdue, .notice, .reminder, .followed:
            "Phản ánh được gửi thay ông/bà có thông báo mới. \(Self.howToClaim)"
        }
    }
}
