extension AiringDenial {
    package var sentence: String {
        switch self {
        case .notYours: "Việc này thuộc về người khác. Ông/bà xem được nhưng không thực hiện được."
        case .notYourStation: "Lượt phát này thuộc đài khác. Ông/bà chỉ xác nhận cho đài của đơn vị mình."
        case .noSuchStation: "Không có đài này trong danh bạ."
        case .noSuchAiring: "Không tìm thấy lượt phát này."
        case .noSuchSlot: "Khung giờ này không còn trong lịch phát."
        case .unknownCluster: "Có cụm loa không thuộc đài này hoặc đã ngừng dùng. Hãy chọn lại cụm loa."
        case .missing(_, let sentence): sentence
        case .tooLong(_, let limit): "Nội dung dài quá \(limit) ký tự. Hãy viết ngắn lại."
        case .badLength(let most): "Thời lượng dành cho một lượt từ 1 đến \(most) phút."
        case .badRepeats(let most):
            "Mỗi ngày phát lại được 1 đến \(most) lần, cách nhau ít nhất bằng thời lượng và trong cùng ngày."
        case .endsBeforeItBegins: "Ngày kết thúc đứng trước ngày bắt đầu."
        case .dayInPast: "Ngày này đã qua. Lịch phát chỉ đổi được từ hôm nay trở đi."
        case .quietHours(let from, let to):
            "Từ \(from) đến \(to) loa giữ yên lặng; chỉ bản tin khẩn cấp được phát. Hãy chọn giờ khác."
        case .conflict(let one, let other):
            "Lượt \(one) chồng lên lượt \(other) trên cùng cụm loa. Hãy đổi giờ hoặc cụm loa."
        case .nothingToPlay: "Bản tin này không phát được: chưa duyệt, đã hết hạn hoặc chưa có âm thanh."
        case .longerThanSlot: "Bản tin dài hơn thời lượng dành cho khung giờ này."
        case .inTheFuture: "Thời điểm này chưa đến. Hãy xem lại ngày, giờ của máy."
        case .evidenceMissing: "Nhật ký phát thiếu độ lớn, tỷ lệ im lặng hoặc mã nội dung nên không tính được."
        case .unknownFile: "Không tìm thấy tệp đã tải lên. Hãy tải lại."
        case .unfitFile: "Minh chứng của một lượt phát là ảnh hoặc ghi âm. Hãy chọn tệp khác."
        case .alreadyBegun: "Lượt phát này đã đến giờ nên không hủy được; hãy ghi điều đã xảy ra."
        case .alreadyCancelled: "Lượt phát này đã hủy."
        case .notOverYet: "Lượt phát này chưa đến giờ nên chưa xác nhận được."
        case .needsAnotherPerson: "Bản tin khẩn cấp cần hai người: người thứ hai phải là tài khoản khác."
        case .notUrgent: "Chỉ bản tin khẩn cấp được phát ngay ngoài lịch."
        case .reportReused: "Số hiệu này đã dùng cho một nhật ký khác."
        case .keyUnknown: "Khóa của đài không đúng hoặc đã bị thu hồi."
        case .noSuchKey: "Không có khóa này, hoặc khóa đã được thu hồi."
        case .linkEnded: "Đường dẫn này đã hết hạn. Hãy tải lại lịch phát."
        }
    }
}
