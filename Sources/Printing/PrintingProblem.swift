/// Why nothing was printed.
package enum PrintingProblem: String, Error, Sendable, Equatable {
    /// The system has no LibreOffice.
    case notInstalled = "printingNotInstalled"
    /// Too many documents are waiting.
    case busy = "printingBusy"
    /// LibreOffice did not make it, or took too long.
    case failed = "printingFailed"
}

extension PrintingProblem {
    package var code: String { rawValue }

    package var sentence: String {
        switch self {
        case .notInstalled:
            "Máy chủ chưa có LibreOffice nên chưa in được. Quản trị cài gói libreoffice-writer-nogui và "
                + "libreoffice-calc-nogui rồi ông/bà tải lại."
        case .busy: "Đang có nhiều văn bản chờ in. Ông/bà tải lại sau một phút."
        case .failed: "Chưa in được văn bản này. Nội dung còn nguyên; ông/bà tải lại, hoặc báo quản trị."
        }
    }
}
