// What a password must be. Length counts; mixtures of signs are not demanded, for people then write them on the wall.

import Foundation

package enum PasswordObjection: String, Sendable, CaseIterable {
    case tooShort, tooLong, holdsPhone, holdsName, tooPlain, tooCommon

    package var code: String { "password" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    package var sentence: String {
        switch self {
        case .tooShort: "Mật khẩu cần ít nhất \(PasswordRules.shortest) ký tự. Một câu ngắn dễ nhớ là tốt nhất."
        case .tooLong: "Mật khẩu quá dài, chỉ nhận tối đa \(PasswordRules.longest) ký tự."
        case .holdsPhone: "Mật khẩu không được chứa số điện thoại của ông/bà."
        case .holdsName: "Mật khẩu không được chứa họ tên của ông/bà."
        case .tooPlain: "Mật khẩu quá đơn giản (lặp lại hoặc theo thứ tự). Mời ông/bà chọn mật khẩu khác."
        case .tooCommon: "Mật khẩu này quá phổ biến, người khác dễ đoán. Mời ông/bà chọn mật khẩu khác."
        }
    }
}

package enum PasswordRules {
    static let shortest = 10
    static let longest = 200

    /// The first reason against a password, or nil when it will do.
    /// - Parameter phone: as `Contact` writes it.
    package static func objection(to password: String, phone: String, fullName: String) -> PasswordObjection? {
        if password.count < shortest { return .tooShort }
        if password.count > longest { return .tooLong }
        let plain = folded(password)
        let number = String(phone.filter(\.isNumber).suffix(9))
        if number.count == 9, plain.contains(number) { return .holdsPhone }
        let name = folded(fullName)
        if name.count >= 4, plain.contains(name) { return .holdsName }
        if isPlain(plain) { return .tooPlain }
        return commonest.contains(plain) ? .tooCommon : nil
    }

    /// Few different signs («aaaaabbbbb»), or one run up or down («1234567890», «abcdefghij»).
    private static func isPlain(_ text: String) -> Bool {
        if Set(text).count < 4 { return true }
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        let isRun = Set(steps).count == 1 && abs(steps[0]) == 1
        return isRun || ["01234567890", "98765432109"].contains { ($0 + $0.dropFirst()).contains(text) }
    }

    /// Lower case, without marks or spaces: «Mật khẩu 123» is as easy to guess as «matkhau123».
    private static func folded(_ text: String) -> String {
        let letters = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !(0x300...0x36f).contains($0.value) && !$0.properties.isWhitespace }
            .map { $0 == "đ" ? "d" : $0 }
        return String(String.UnicodeScalarView(letters))
    }
}

/// The commonest of ten signs and more, here and abroad, folded.
private let commonest: Set<String> = [
    "0123456789a", "1122334455", "1234567890a", "12345678910", "123456789a", "123456789abc", "123456789q",
    "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc", "a123456789", "aa12345678", "aa123456789", "abc1234567",
    "abc123456789", "abcd123456", "abcd12345678", "admin12345", "admin123456", "administrator", "anhnhoem123",
    "anhyeuem123", "anhyeuem1234", "asdfghjkl1", "asdfghjkl123", "dienbien123", "dienbien2024", "dienbien2025",
    "dienbien2026", "dienbienphu", "dienbienphu1954", "emyeuanh123", "giadinh123", "hanoi123456", "iloveyou123",
    "khongbiet123", "khongcomatkhau", "matkhau123", "matkhau1234", "matkhau12345", "matkhau123456", "p@ssw0rd123",
    "passw0rd123", "password01", "password12", "password123", "password1234", "password@123", "phananh123",
    "phananh123456", "q1w2e3r4t5", "qwerty12345", "qwerty123456", "qwertyuiop", "qwertyuiop123", "saigon123456",
    "vietnam123", "vietnam123456", "vietnam1945", "vietnam1975", "vietnamvodich", "yeuemnhieulam", "yeuvietnam",
    "zxcvbnm123", "zxcvbnm1234",
]
