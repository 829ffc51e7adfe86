/// Why a telephone number was not taken.
package enum PhoneIssue: Error, Sendable, Hashable {
    case empty
    case strangeCharacters
    case wrongLength(Int, expected: Int)
    case unknownPrefix
    case foreign

    package var sentence: String {
        switch self {
        case .empty: "Mời ông/bà nhập số điện thoại."
        case .strangeCharacters: "Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678."
        case .wrongLength(let count, let expected):
            "Số điện thoại này cần \(expected) chữ số, hiện có \(count). Mời ông/bà kiểm tra lại."
        case .unknownPrefix:
            "Đầu số không đúng. Số di động bắt đầu bằng 03, 05, 07, 08 hoặc 09; số cố định bắt đầu bằng 02."
        case .foreign: "Hệ thống chỉ nhận số điện thoại Việt Nam (+84)."
        }
    }
}
