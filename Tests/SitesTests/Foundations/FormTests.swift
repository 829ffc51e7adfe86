import NIOCore
import Testing
import Web

@Suite("A posted form")
struct FormTests {
    @Test(
        "is read as a browser wrote it",
        arguments: [
            ("a=1&b=2", "a", ["1"]),
            ("a=1&a=2&a=", "a", ["1", "2", ""]),
            ("q=%C4%91%C6%B0%E1%BB%9Dng+b%E1%BA%A3n", "q", ["đường bản"]),
            ("a%3Db=c=d", "a=b", ["c=d"]),
            ("&&a&", "a", [""]),
            ("a=1%0D%0A2", "a", ["1\n2"]),
        ])
    func reading(text: String, name: String, values: [String]) throws {
        #expect(try Form(urlEncoded: text).all(name) == values)
    }

    @Test(
        "that cannot be text is refused with its reason",
        arguments: [
            ("a=%FF%FE", UnreadableForm.invalidUTF8), ("%C3=1", .invalidUTF8), ("a=%E1%BA", .invalidUTF8),
            ("a=%ED%A0%80", .invalidUTF8), ("a=%C0%AF", .invalidUTF8),
            ("a=%0", .brokenEscape), ("a=%zz", .brokenEscape), ("a=%", .brokenEscape),
            ("a=%00", .nul),
        ])
    func refused(text: String, reason: UnreadableForm) {
        #expect(throws: reason) { try Form(urlEncoded: text) }
    }

    @Test("with bytes that are no UTF-8 is refused before any handler sees it")
    func rawBytes() {
        #expect(throws: UnreadableForm.invalidUTF8) { try Form(urlEncoded: ByteBuffer(bytes: [0x61, 0x3D, 0xFF])) }
    }

    @Test("with more fields than any page has is refused")
    func tooMany() {
        let text = Array(repeating: "a=1", count: Form.mostFields + 1).joined(separator: "&")
        #expect(throws: UnreadableForm.tooManyFields) { try Form(urlEncoded: text) }
    }

    @Test("typed on another phone is the same text: composed letters")
    func composed() throws {
        let form = try Form(urlEncoded: "a=hu%E1%BA%BF&b=hue%CC%82%CC%81")
        #expect(form["a"].map { Array($0.utf8) } == form["b"].map { Array($0.utf8) })
    }

    @Test("keeps what was typed in the field, except a password")
    func sticky() throws {
        let form = try Form(urlEncoded: "phone=0912&password=bi-mat")
        let (phone, password) = (
            TextField("phone", "Số điện thoại", .phone, form: form),
            TextField("password", "Mật khẩu", .newPassword, form: form)
        )
        #expect(property("value", of: phone) == "0912")
        #expect(property("value", of: password) == "")
    }

    private func property(_ name: String, of value: Any) -> String? {
        Mirror(reflecting: value).children.first { $0.label == name }?.value as? String
    }
}
