/// What can be wrong with an account or a sign-in: a code and a sentence. Signing in and recovery tell a stranger
/// nothing of whether an account exists; `phoneTaken` does, because whoever registers has to be told.
package enum AccountProblem: String, Error, Sendable, CaseIterable {
    case notSignedIn
    case wrongCredentials
    case secondFactorRequired
    case phoneTaken
    case codeWrong
    case codeExpired
    case tooManyTries
    case accountClosed
    case forbidden
    case passwordMustChange
    case gatewayMissing
    case ownAccount
    case needsAnotherPerson
    case secondFactorMissing
    case notFound
}

extension AccountProblem {
    package var sentence: String {
        switch self {
        case .notSignedIn: "Hãy đăng nhập để tiếp tục."
        case .wrongCredentials: "Số điện thoại, mật khẩu hoặc mã xác thực không đúng."
        case .secondFactorRequired: "Hãy nhập mã xác thực 6 số từ ứng dụng."
        case .phoneTaken: "Số điện thoại này đã có tài khoản. Hãy đăng nhập hoặc lấy lại mật khẩu."
        case .codeWrong: "Mã không đúng hoặc đã hết hạn. Hãy kiểm tra lại hoặc xin mã mới."
        case .codeExpired: "Mã đã hết hạn. Hãy xin mã mới."
        case .tooManyTries: "Đã nhập sai quá nhiều lần. Hãy xin mã mới."
        case .accountClosed: "Tài khoản đã đóng."
        case .forbidden: "Ông/bà không có quyền thực hiện việc này."
        case .passwordMustChange: "Hãy đổi mật khẩu dùng một lần trước khi làm việc."
        case .gatewayMissing: "Hệ thống chưa nối cổng gửi tin nhắn nên chưa xác minh được số điện thoại mới."
        case .ownAccount:
            "Không ai tự bổ nhiệm, tự thôi vai trò, tự khóa hay tự cấp lại tài khoản của mình. Hãy nhờ quản trị hệ thống khác."
        case .needsAnotherPerson:
            "Việc này cần người khác xác nhận: người đề nghị và người có việc không tự xác nhận."
        case .secondFactorMissing:
            "Tài khoản của người gửi thay không có khóa xác thực hai lớp nên không giữ được vai trò này. Hãy tạo tài khoản cán bộ với số điện thoại khác."
        case .notFound: "Không tìm thấy."
        }
    }
}
