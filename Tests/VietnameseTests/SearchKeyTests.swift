import Testing
import Vietnamese

@Suite("Search keys")
struct SearchKeyTests {
    @Test(
        "case, marks, đ, Unicode form and the placement of the tone are levelled",
        arguments: [
            ("Đường Hoà Bình", "duong hoa binh"), ("đường hòa bình", "duong hoa binh"),
            ("ĐƯỜNG HÒA BÌNH", "duong hoa binh"), ("đu\u{031B}o\u{031B}\u{0300}ng", "duong"),
            ("Ngập  nước\t\nlớn ", "ngap nuoc lon"), ("Nguyễn Huệ", "nguyen hue"),
            ("QL.12 Km 135+800", "ql.12 km 135+800"),
            ("Ẳng Nưa", "ang nua"), ("Façade Über", "facade uber"), ("", ""), (" \u{00A0} ", ""),
            ("thoả  mãn", "thoa man"), ("ỹ Ỵ ữ Ặ", "y y u a"), ("xe 🚗", "xe 🚗"),
        ])
    func fold(text: String, key: String) {
        #expect(searchKey(text) == key)
    }

    @Test("folding twice changes nothing")
    func idempotent() {
        for text in ["Đặng Văn Bí", "ﬁ Ω ß Ⅷ", "a\u{0301}\u{0301}b"] {
            #expect(searchKey(searchKey(text)) == searchKey(text))
        }
    }

    @Test("the marked key joins both placements of the tone and both Unicode forms, and nothing else")
    func marked() {
        #expect(markedKey("Hoà Bình") == markedKey("HÒA BÌNH"))
        #expect(markedKey("thuỷ") == markedKey("thu\u{0309}y"))
        #expect(markedKey("Nà Tòng") != markedKey("Na Tông"))
        #expect(markedKey("hoa") != markedKey("hoà"))
        #expect(markedKey("  Mường   Chà ") == markedKey("mường chà"))
    }
}
