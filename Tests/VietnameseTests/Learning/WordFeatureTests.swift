import Testing
import Vietnamese

@Suite("What a text looks like to a model")
struct WordFeatureTests {
    @Test(
        "case, Unicode form and the place of the tone do not matter",
        arguments: [
            ("Hoà bình ở Thuỷ điện", "HÒA BÌNH Ở THỦY ĐIỆN"), ("sạt lở", "sa\u{323}t lo\u{31B}\u{309}"),
            ("cống tắc, hôi!", "cống   tắc hôi"), ("bị mất 3 con trâu", "bị mất 15 con trâu"),
        ])
    func same(_ pair: (String, String)) {
        #expect(wordFeatures(pair.0) == wordFeatures(pair.1))
    }

    @Test("a text without its marks has most in common with itself, and marks still tell words apart")
    func marks() {
        let marked = Set(wordFeatures("cháy nhà"))
        let bare = Set(wordFeatures("chay nha"))
        #expect(!marked.isDisjoint(with: bare))
        #expect(marked != Set(wordFeatures("chạy nhà")))
        #expect(wordFeatures("đường ko đi dc") == wordFeatures("đường không đi được"))
    }

    @Test("nothing, signs, emoji and long texts are read like any other")
    func odd() {
        #expect(wordFeatures("").isEmpty)
        #expect(wordFeatures("… !!! 😀").isEmpty)
        #expect(!wordFeatures("ꪹꪣꪉ ꪵꪔꪉ").isEmpty)
        #expect(!wordFeatures("tus ciaj sia").isEmpty)
        let long = String(repeating: "đường hỏng ", count: 450)
        #expect(wordFeatures(long).count < 60)
    }

    @Test("the numbers stay what they are: kept models rest on them")
    func stable() {
        #expect(wordFeatures("a") == wordFeatures("A"))
        #expect(cueFeature("giao_thong") == cueFeature("giao_thong"))
        #expect(cueFeature("giao_thong") != cueFeature("giao_duc"))
    }
}

@Suite("Telling phrases")
struct CueBookTests {
    private let book = CueBook([("fire", ["bốc cháy", "cháy nhà"]), ("water", ["mất nước"])])

    @Test(
        "are found by their words, with their marks where the text bears any",
        arguments: [
            ("Nhà đang bốc cháy", ["fire"]), ("NHA DANG BOC CHAY", ["fire"]), ("bọc chạy vội", []),
            ("mất nước, cháy nhà", ["fire", "water"]), ("mất hẳn nước", []), ("", []),
        ])
    func found(_ text: String, _ labels: [String]) {
        #expect(book.labels(in: text, bearsMarks: CueBook.bearsMarks(text)) == Set(labels))
    }
}
