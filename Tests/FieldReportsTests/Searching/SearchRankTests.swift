import FieldReports
import LocalTime
import Office
import Territory
import Testing
import Vietnamese

@Suite("The best first")
struct SearchRankTests {
    private static let unit = UnitKey(era: "2025-07-01", code: "03172")

    /// The texts, best first.
    private func ranked(_ typed: String, _ texts: [String], unit: UnitKey? = nil, number: Int64 = 0) -> [String] {
        let query = SearchQuery(typed, in: .starter, on: Day(number: 20_500))
        let ranks = query.ranks(
            of: texts.map { .init(number: number, text: FoldedText($0), unit: $0.hasPrefix("@") ? Self.unit : unit) })
        #expect(ranks.allSatisfy { (0..<SearchQuery.rankLimit).contains($0) })
        return zip(texts, ranks).sorted { $0.1 > $1.1 }.map(\.0)
    }

    @Test(
        "each pair in its order",
        arguments: [
            ("Nà Tòng", "Đường vào Nà Tòng bị sạt", "Đường vào Na Tông bị sạt"),
            ("Na Tông", "Đường vào Na Tông bị sạt", "Đường vào Nà Tòng bị sạt"),
            ("hòa bình", "phố Hoà Bình ngập", "phố hoa binh ngập"),
            ("cống tắc", "Có cống tắc lâu ngày", "Cống nước bị tắc lâu ngày"),
            ("cong tac", "Cống bị tắc", "Tắc đường ở chỗ cống"),
            ("cong tac", "Cống thoát tắc", "Cống ở đầu phố bên cạnh nhà văn hoá bị tắc"),
            ("rác", "Rác thải", "Rách bạt che"),
            ("na sang", "@ Đường hỏng", "Sang tận Pa Ham, na rụng đầy đường"),
            ("rác na sang", "@ Rác đổ bừa", "Rác đổ sang đường, quả na rụng"),
            ("rac", "Rác ở chợ, rác ở trường", "Rác ở chợ, bùn ở trường"),
        ])
    func order(typed: String, better: String, worse: String) {
        #expect(ranked(typed, [worse, better]) == [better, worse])
        #expect(ranked(typed, [better, worse]) == [better, worse])
    }

    @Test("the rarer word is worth more")
    func rarity() {
        let common = (0..<50).map { "Rác đầy \($0)" }
        let found = ranked("rác taluy", ["Rác rác taluy", "Rác taluy taluy"] + common)
        #expect(found.first == "Rác taluy taluy")
    }

    @Test("a whole code before the beginning of one, and both before words")
    func codes() throws {
        let code = try #require(ReportCode("PA260303-7K3F9Q"))
        func rank(_ typed: String, _ number: Int64, _ text: String) -> Int {
            SearchQuery(typed).ranks(of: [.init(number: number, text: FoldedText(text), unit: nil)])[0]
        }
        let (whole, part) = (rank("pa2603037k3f9q", code.number, ""), rank("260303", code.number, ""))
        #expect(whole > part)
        #expect(part > rank("260303", 1, "260303 260303 260303"))
    }

    @Test("what is pasted is read as far as anybody types")
    func long() {
        let query = SearchQuery(String(repeating: "cống tắc ", count: 600))
        #expect(query.words.count == SearchQuery.mostWords)
        #expect(SearchQuery("🚧").isEmpty)
        #expect(!SearchQuery("x").isEmpty)
    }
}
