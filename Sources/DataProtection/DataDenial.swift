/// Why something about personal data did not happen: a stable code, and a sentence that says what happened and what to
/// do. Nothing was changed.
package struct DataDenial: Error, Sendable, Equatable {
    package let kind: Kind
    package let code: String
    package let sentence: String
    /// The form field or JSON member it is about.
    package let field: String?

    package init(_ kind: Kind, _ code: String, _ sentence: String, field: String? = nil) {
        self.kind = kind
        self.code = code
        self.sentence = sentence
        self.field = field
    }

    /// A person who may not do it is 403; what the subject does not allow now is 409; words to mend are 422.
    package enum Kind: Sendable { case forbidden, conflict, invalid }
}

extension DataDenial {
    package static let notYours = DataDenial(
        .forbidden, "forbiddenAct", "Việc này thuộc người có vai trò khác. Ông/bà không được phân công làm việc này.")

    /// A0.27: nobody answers for the office what they have asked for themselves.
    package static let ownRequest = DataDenial(
        .forbidden, "ownRequest", "Yêu cầu này do chính ông/bà gửi. Cán bộ bảo vệ dữ liệu khác sẽ trả lời.")

    package static func wrongStatus(_ status: String, for act: String) -> DataDenial {
        DataDenial(
            .conflict, "wrongStatus", "Đang ở trạng thái «\(status)» nên chưa thể «\(act)». Hãy tải lại trang.")
    }

    package static let alreadyAsked = DataDenial(
        .conflict, "alreadyAsked",
        "Ông/bà đã có một yêu cầu như thế đang được xem xét. Hãy chờ trả lời, hoặc rút yêu cầu ấy rồi gửi lại.")

    package static let mustUnderstand = DataDenial(
        .invalid, "mustUnderstand",
        "Hãy đọc xóa dữ liệu nghĩa là gì, nhất là với phản ánh chưa được trả lời, rồi đánh dấu là đã hiểu.",
        field: "understood")

    package static let officialAccount = DataDenial(
        .conflict, "officialAccount",
        "Tài khoản đang giữ vai trò nên không tự xóa được. Quản trị hệ thống cho thôi vai trò trước.")

    package static let nothingToCorrect = DataDenial(
        .invalid, "nothingToCorrect", "Hãy ghi họ tên mới hoặc thư điện tử mới.", field: "fullName")

    package static let alreadyRestricted = DataDenial(
        .conflict, "alreadyRestricted", "Danh tính của ông/bà đang được hạn chế xem theo một yêu cầu trước.")
    package static let notRestricted = DataDenial(
        .conflict, "notRestricted", "Chỉ yêu cầu hạn chế đã được thực hiện mới bỏ được.")

    /// What stands in a history stands there for ever.
    package static func personalData(in field: String) -> DataDenial {
        DataDenial(
            .invalid, "personalDataInWords",
            "Nội dung này được lưu mãi nên không ghi họ tên, số điện thoại, thư điện tử, giấy tờ của ai. Hãy bỏ các thông tin ấy.",
            field: field)
    }

    package static func missing(_ field: String, _ sentence: String) -> DataDenial {
        DataDenial(.invalid, "fieldMissing", sentence, field: field)
    }

    package static func badCharacters(_ field: String, _ sentence: String) -> DataDenial {
        DataDenial(.invalid, "badWords", sentence, field: field)
    }
}
