import Testing

@testable import Vietnamese

@Suite("A text as a search sees it")
struct FoldedTextTests {
    private func words(_ text: String) -> [String] {
        let folded = FoldedText(text)
        return (0..<folded.count).map(folded.word)
    }

    @Test(
        "words are what stands between everything else, folded as search keys are",
        arguments: [
            ("Đường Hoà-Bình, số 3,5m!", ["duong", "hoa", "binh", "so", "3", "5m"]), ("", []), (" \n🚧🚧 ", []),
            ("cống🚧tắc", ["cong", "tac"]), ("pa260303-7K3F9Q", ["pa260303", "7k3f9q"]),
            ("đu\u{031B}o\u{031B}\u{0300}ng", ["duong"]), ("Façade OR \"x\"*", ["facade", "or", "x"]),
            ("\u{0301}\u{0301}", []), ("a\0b", ["a", "b"]),
        ])
    func cut(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(
        "every word is its search key, in other scripts too",
        arguments: ["Lương Ủy Ỷ Ẵ", "ꪎꪱꪫ ꪹꪎꪸꪉ", "𞄀𞄩𞄰", "Straße Ω Ⅷ ﬁ", "ĐIỆN BIÊN PHỦ"])
    func likeKeys(text: String) {
        #expect(words(text).joined(separator: " ") == searchKey(text))
    }

    @Test("marks agree wherever the tone stands and in both Unicode forms, and nowhere else")
    func marks() {
        func marks(_ word: String) -> UInt64 { FoldedText(word).marks(0) }
        for (one, other) in [("hoà", "HÒA"), ("thuỷ", "thu\u{0309}y"), ("đường", "đu\u{031B}o\u{031B}\u{0300}ng")] {
            #expect(marks(one) == marks(other))
        }
        for (one, other) in [
            ("tòng", "tông"), ("hoa", "hoà"), ("ương", "uơng"), ("đa", "da"), ("ă", "â"), ("ủy", "ũy"),
        ] {
            #expect(marks(one) != marks(other), "\(one) \(other)")
        }
        #expect(marks("nha") == 0)
    }

    @Test("a word is another one, begins with it, or is not it")
    func matches() {
        let (text, asked) = (FoldedText("Đường sá"), FoldedText("duong du s"))
        #expect(text.word(0, is: 0, of: asked) == .whole)
        #expect(text.word(0, is: 1, of: asked) == .beginning)
        #expect(text.word(1, is: 0, of: asked) == nil)
        #expect(text.word(1, is: 2, of: asked) == .beginning)
    }
}
