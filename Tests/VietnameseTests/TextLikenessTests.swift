import Testing
import Vietnamese

@Suite("How much two texts say the same")
struct TextLikenessTests {
    private static let culvert = "Cống thoát nước qua đường đầu bản Huổi Hạ bị đất đá lấp kín, nước tràn vào nhà dân"

    @Test(
        "the same words are the same, however they are typed",
        arguments: [
            culvert, "cong thoat nuoc qua duong dau ban huoi ha bi dat da lap kin, nuoc tran vao nha dan",
            "CỐNG THOÁT NƯỚC QUA ĐƯỜNG ĐẦU BẢN HUỔI HẠ BỊ ĐẤT ĐÁ LẤP KÍN. NƯỚC TRÀN VÀO NHÀ DÂN!!!",
            "Cống thoát nước\nqua đường đầu bản Huổi Hạ\tbị đất đá lấp kín – nước tràn vào nhà dân.",
        ])
    func same(other: String) {
        #expect(likeness(Self.culvert, other) > 0.999)
    }

    @Test(
        "another order, other polite words and the tone on the other vowel leave them near",
        arguments: [
            (culvert, "Nước tràn vào nhà dân do cống thoát nước qua đường đầu bản Huổi Hạ bị đất đá lấp kín", 0.75),
            (
                culvert,
                "Kính đề nghị các cơ quan xem giúp: cống thoát nước qua đường ở đầu bản Huổi Hạ bị lấp kín đất đá ạ",
                0.6
            ),
            ("Hoà bình, thuý, khoẻ", "Hòa bình, thúy, khỏe", 0.99),
            ("Cột điện đổ chắn đường vào trường học", "cot dien do, chan duong vao truong hoc", 0.99),
        ])
    func near(one: String, other: String, least: Double) {
        #expect(likeness(one, other) >= least)
        #expect(likeness(other, one) == likeness(one, other))
    }

    @Test(
        "another matter is far, however many small words it shares",
        arguments: [
            (culvert, "Đèn đường ở tổ dân phố 5 không sáng từ tuần trước"),
            (culvert, "Rác thải chưa được thu gom ba ngày nay, bốc mùi hôi"),
            (
                "Kính gửi các cơ quan, tôi xin phản ánh việc đèn chiếu sáng không hoạt động, đề nghị xem xét",
                "Kính gửi các cơ quan, tôi xin phản ánh việc chó thả rông cắn người, đề nghị xem xét"
            ),
        ])
    func far(one: String, other: String) {
        #expect(likeness(one, other) < 0.4, "\(likeness(one, other))")
    }

    @Test("nothing is like nothing", arguments: ["", "   ", "…!?", "–"])
    func empty(text: String) {
        #expect(likeness(text, Self.culvert) == 0)
        #expect(likeness(text, text) == 0)
    }

    @Test("it never leaves 0…1, and a text of five thousand characters costs no more than its beginning")
    func bounds() {
        let long = String(repeating: "cống lấp nước tràn đường bản ", count: 180)
        for other in [long, Self.culvert, "cống", String(repeating: "x", count: 5000)] {
            let found = likeness(long, other)
            #expect(found >= 0 && found <= 1)
        }
    }
}
