/// The undertaking's words (REP-14). A new wording gets a new version; the old ones stay.
package enum Undertaking {
    package static let version = "2023-06-01"
    package static let text =
        "Tôi cam kết phản ánh đúng tình hình thực tế tại hiện trường và chịu trách nhiệm về tính trung thực, chính xác của thông tin đã gửi."
}
