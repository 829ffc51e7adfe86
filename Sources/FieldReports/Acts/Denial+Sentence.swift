import LocalTime
import Office
import Vietnamese

extension Denial {
    /// What the person reads: what is the matter and what to do.
    package var sentence: String {
        switch self {
        case .notYours(let act): "Ông/bà không có quyền thực hiện việc «\(act.label)» với phản ánh này."
        case .notFrom(let status, let act):
            "Không thể «\(act.label)» khi phản ánh đang ở trạng thái «\(status.label)»."
        case .missing(_, let sentence): sentence
        case .tooLong(_, let limit): "Nội dung quá dài, tối đa \(limit) ký tự."
        case .wrongGround(let code, let ground):
            "Lý do «\(code.label)» không thuộc căn cứ «\(ground.label)» mà thuộc «\(code.ground.label)»."
        case .answerDateMissing: "Trả lời «Có kế hoạch» phải có ngày hoàn thành."
        case .answerDateOutOfRange(let first, let last):
            "Ngày hoàn thành phải từ \(first.official) đến \(last.official)."
        case .planNeedsDeadlineChange(let last):
            "Kế hoạch chỉ được hẹn đến hết \(last.official). Hẹn xa hơn phải thay đổi thời hạn."
        case .tooManyChanges(let limit):
            "Đã thay đổi thời hạn \(limit) lần. Chỉ lãnh đạo UBND tỉnh có thể cho ý kiến thay đổi tiếp."
        case .tooManyWorkingDays(let limit): "Mỗi lần chỉ được kéo dài từ 1 đến \(limit) ngày làm việc."
        case .expectedDayInPast: "Ngày này phải là hôm nay hoặc sau hôm nay."
        case .dayTooFar(_, let last): "Ngày này không được sau \(last.official)."
        case .changedDayPassed: "Hạn mới theo đề nghị này cũng đã qua. Hãy không đồng ý, để cơ quan đề nghị lại."
        case .windowClosed(let day): "Đã hết thời gian cho việc này (hết ngày \(day.official))."
        case .nothingToDecide(let act): "Không còn gì để «\(act.label)»."
        case .alreadyDone(let act): "Việc «\(act.label)» đã được thực hiện trước đó."
        case .needsAnotherPerson: "Người đề nghị không được tự duyệt. Việc này cần người thứ hai xem xét."
        case .ownReport: "Phản ánh này do chính ông/bà gửi. Đồng nghiệp hoặc IOC sẽ xử lý."
        case .notTheReviewer: "Việc này do cấp khác rà soát: cơ quan giám sát không tự xét việc của mình."
        case .noConsent:
            "Chưa được xem thông tin người phản ánh: cần sự đồng ý của người phản ánh và chỉ trong phạm vi đã đồng ý."
        case .identityRestricted:
            "Người phản ánh đã yêu cầu hạn chế: không ai xem được danh tính cho đến khi họ bỏ hạn chế. Vui lòng trao đổi qua tin nhắn trong hệ thống."
        case .hiddenNeedsAnswer: "Phản ánh bị ẩn vẫn phải được trả lời hoặc từ chối đúng quy định trước khi đóng."
        case .notMergeable: "Không gộp được hai phản ánh này. Nếu cùng một sự việc, hãy dùng «Liên kết»."
        case .messagesEnded: "Người phản ánh đã rút khỏi công khai và tin nhắn, nên không nhắn tin được nữa."
        case .remitDispute: "Phản ánh đã bị trả lại nhiều lần. Cấp cao hơn phải quyết định cơ quan giải quyết."
        case .sameAgency: "Phản ánh đang do chính cơ quan này chủ trì giải quyết."
        case .stateSecretNeedsRestrictedQueue: "Nội dung liên quan bí mật Nhà nước không được công khai."
        case .secrecyTakesTwo:
            "Lần đánh dấu bí mật Nhà nước trước không ai xác nhận. Hãy đề nghị ẩn phản ánh: có người thứ hai đồng ý thì mới được giữ bí mật."
        case .notUrgent: "Phản ánh này không phải phản ánh khẩn."
        case .alreadyAnswered: "Phản ánh này đã được trả lời."
        case .wordsAreTheReporters:
            "Không được thay lời của người phản ánh. Chỉ được che từng chỗ trong lời đã gửi, mỗi chỗ nêu một căn cứ."
        case .maskingIsHiding(let percent):
            "Che quá \(percent) % lời phản ánh là ẩn phản ánh. Hãy đề nghị ẩn: cần người thứ hai đồng ý, cấp trên rà soát, người phản ánh được phản đối."
        case .badChoice(_, let sentence): sentence
        }
    }
}
