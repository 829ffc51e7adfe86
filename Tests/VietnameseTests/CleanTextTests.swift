import Testing
import Vietnamese

@Suite("Text fit to keep")
struct CleanTextTests {
    @Test("NFC, trimmed, one kind of line end, nothing invisible")
    func cleaning() throws {
        let text = try cleaned(
            " \u{FEFF}Nga\u{0323}p\r\nnu\u{031B}o\u{031B}\u{0301}c\u{200B}\tlớn\n ", lines: .many, atMost: 100)
        #expect(text.utf8.elementsEqual("Ngạp\nnước\tlớn".utf8))
        #expect(try cleaned("a\r\nb\tc", lines: .one, atMost: 10) == "a b c")
        #expect(try cleaned("cột đèn 👨‍👩‍👧", lines: .one, atMost: 20) == "cột đèn 👨‍👩‍👧")
        #expect(try cleaned("   ", lines: .one, atLeast: 0, atMost: 10) == "")
    }

    @Test(
        "what cannot be kept is refused with its reason",
        arguments: [
            ("", TextIssue.empty), (" \n\t ", .empty), ("a\u{0}b", .controlCharacters), ("a\u{7}b", .controlCharacters),
            ("a\u{1B}[31mb", .controlCharacters), ("a\u{202E}gpj.exe", .directionOverrides),
            ("a\u{2066}b", .directionOverrides), ("ab", .tooShort(count: 2, least: 3)),
            ("12345678901", .tooLong(count: 11, limit: 10)),
        ])
    func refused(text: String, issue: TextIssue) {
        #expect(throws: issue) { try cleaned(text, lines: .many, atLeast: 3, atMost: 10) }
        #expect(!issue.sentence.isEmpty)
    }

    @Test("characters are counted as a reader counts them, yet marks without end are too long")
    func counting() throws {
        #expect(try cleaned("nước", lines: .one, atLeast: 4, atMost: 4) == "nước")
        #expect(try cleaned("nu\u{031B}o\u{031B}\u{0301}c", lines: .one, atMost: 4) == "nước")
        #expect(throws: TextIssue.tooLong(count: 1, limit: 4)) {
            try cleaned("a" + String(repeating: "\u{0301}", count: 500), lines: .one, atMost: 4)
        }
    }
}
