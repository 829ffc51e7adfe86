import FieldReports
import Foundation
import Office
import Operations
import Testing
import Vietnamese

@Suite("The words that told a field")
struct TellingTests {
    private func told(_ text: String, _ code: CategoryCode) -> [String] {
        Classifier.starter.telling(text).words(for: code)
    }

    @Test("stand in the text, at most three, in its order, none twice")
    func bounds() {
        let text = "Cột điện trước cổng trường bị nghiêng, dây điện võng xuống, cột điện này đã báo nhiều lần."
        let words = told(text, Category.power)
        #expect((1...3).contains(words.count))
        let places = words.compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == words.count && places == places.sorted())
        #expect(Set(words.map(searchKey)).count == words.count)
        #expect(words.contains { searchKey($0).contains("dien") })
    }

    @Test("nothing told where there is nothing to tell", arguments: ["", "!!!", "😀"])
    func nothing(_ text: String) { #expect(told(text, Category.power).isEmpty) }

    @Test("a text of one word is that word or nothing")
    func oneWord() { #expect(told("điện", Category.power).allSatisfy { $0 == "điện" }) }

    @Test("a field that was never taught tells nothing")
    func unknown() { #expect(told("Cột điện bị nghiêng", CategoryCode(rawValue: "khong_co")).isEmpty) }
}

extension Category {
    fileprivate static let power = CategoryCode(rawValue: "dien_chieu_sang")
}
