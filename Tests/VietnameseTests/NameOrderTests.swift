import Testing
import Vietnamese

@Suite("Names and their order")
struct NameOrderTests {
    @Test("the dictionary's order of letters and tones")
    func dictionary() {
        let ordered = [
            "An", "Ành", "Ảnh", "Ãnh", "Ánh", "Ạnh", "Ăn", "Ân", "Dương", "Đặng", "Oanh", "Ông", "Ơn", "Uyên", "Ước",
        ]
        #expect(ordered.reversed().sorted { collationKey($0) < collationKey($1) } == ordered)
        let alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".map(String.init)
        #expect(alphabet.shuffled(by: 5).sorted { collationKey($0) < collationKey($1) } == alphabet)
        let tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
        #expect(tones.reversed().sorted { collationKey($0) < collationKey($1) } == tones)
        #expect(collationKey("Hoà  Bình") == collationKey("HOÀ BÌNH"))
        #expect(collationKey("a 2") < collationKey("a b"))
    }

    @Test("people are listed by given name, then family, then middle")
    func people() throws {
        let ordered = [
            "Lò Văn An", "Tòng Thị An", "Giàng A Páo", "Lò A Páo", "Lò Thị Páo", "Vàng Páo", "Mùa Thị Sở",
            "Quàng Văn Út", "Y Ưng",
        ]
        let names = try ordered.reversed().map { try PersonName($0) }
        #expect(
            names.sorted().map(\.full) == [
                "Lò Văn An", "Tòng Thị An", "Giàng A Páo", "Lò A Páo", "Lò Thị Páo", "Vàng Páo", "Mùa Thị Sở",
                "Quàng Văn Út", "Y Ưng",
            ])
    }

    @Test("the parts of a name")
    func parts() throws {
        let name = try PersonName("  Giàng   A  Páo ")
        #expect(name.full == "Giàng A Páo")
        #expect((name.family, name.middle, name.given) == ("Giàng", "A", "Páo"))
        let single = try PersonName("Páo")
        #expect((single.family, single.middle, single.given) == ("", "", "Páo"))
    }

    @Test(
        "names of every people here are taken as written",
        arguments: [
            "Lò Thị Ún", "H'Hen Niê", "K’Brơi", "Nguyễn-Phạm T. Hòa", "mùa a sùng", "ĐẶNG Ý", "Bo",
            "Sùng Thị Mỷ Chư Seo Páo",
        ])
    func taken(name: String) throws {
        #expect(try PersonName(name).full == name)
    }

    @Test(
        "what is no name is refused",
        arguments: [
            ("", NameIssue.empty), (" ", .empty), ("A", .tooShort), ("Lò Văn 2", .strangeCharacters),
            ("<b>Lò</b>", .strangeCharacters), ("Lò\u{0}", .strangeCharacters), ("...", .strangeCharacters),
            ("Lò 😀", .strangeCharacters), (String(repeating: "a", count: 101), .tooLong),
            (String(repeating: "a", count: 1001), .tooLong),
        ])
    func refused(name: String, issue: NameIssue) {
        #expect(throws: issue) { try PersonName(name) }
        #expect(!issue.sentence.isEmpty)
    }

    @Test("NFD input is kept as NFC")
    func composedForm() throws {
        #expect(try PersonName("Lo\u{0300} Thi\u{0323} U\u{0301}n").full.utf8.elementsEqual("Lò Thị Ún".utf8))
    }
}

extension Array {
    /// Another order, always the same.
    fileprivate func shuffled(by step: Int) -> [Element] { indices.map { self[$0 * step % count] } }
}
