import Testing
import Vietnamese

@Suite("Advice at the ends of a text")
struct AdviceEndsTests {
    @Test(
        "a text may end in the middle of anything",
        arguments: [
            "Xin xử lý bọn quan", "thằng quân", "bọn", "thằng trưởng", "bọn cán bộ", "ông", "bà Lò Thị", "số nhà",
            "27B1-",
            "0912", "QL", "xã", "đ", "ko", "k", "tổ", "@", "a@", "113", "12345678", "Km", "tk bọn quán",
        ])
    func ends(_ text: String) {
        for cut in [text, "Đường hỏng. " + text, text + " ", text + "."] {
            let advice = wordingAdvice(on: cut)
            #expect(advice.allSatisfy { $0.range.upperBound <= cut.count })
            _ = accepting(advice, in: cut)
        }
    }

    @Test("every beginning of a text that has everything in it is read")
    func beginnings() {
        let all =
            "Bọn quan xã, thằng trưởng thôn ko lm j, gọi 0912 345 678 hay a.b@c.vn, xe 27B1-123.45, CCCD 011099001234, ông Nguyễn Văn A, số nhà 12, tổ 3"
        for length in 0...all.count { _ = wordingAdvice(on: String(all.prefix(length))) }
    }
}
