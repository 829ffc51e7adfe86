import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Histories: what the public reads is the reporter's words, less what is covered")
struct MaskedWordsTests {
    private static let letters: [String] =
        "Đường sạt lở, nhà ông Páo 0912-345 … [đã che: ]".map(String.init)
        + ["e\u{033F}", "🔥", "👨‍👩‍👧‍👦", "🇻🇳", "\n", "  ", "ꪹꪎꪸꪉ", "o\u{031B}\u{0309}", "\u{0301}"]

    @Test("A0.25: for any words and any masks, nothing covered is public and everything else stands in its order")
    func anyMasks() throws {
        var dice = Dice(seed: 25)
        var tried = (refused: 0, covered: 0)
        for number in 0..<1_500 {
            let words = "Ở " + (0..<Int.random(in: 1...60, using: &dice)).map { _ in dice.pick(Self.letters) }.joined()
            let story = Story(sent("2026-03-03 09:15", words, number: UInt64(number)))
            let spans = Self.spans(in: words, &dice)
            do throws(Denial) {
                var later = story
                try later.do(.moderate(.published(Masking(spans: spans))), by: .officer)
                if !spans.isEmpty { tried.covered += 1 }
                let face = PublicReport(later.report)
                let scalars = Array(words.unicodeScalars)
                let covered = Set(spans.flatMap { $0.start..<$0.start + $0.length })
                let open = scalars.indices.filter { !covered.contains($0) }.map { scalars[$0] }
                #expect(
                    face.words.filter { $0.ground == nil }.flatMap(\.text.unicodeScalars) == open,
                    "\(words.debugDescription)")
                #expect(face.words.filter { $0.ground != nil }.allSatisfy { $0.text.isEmpty })
                #expect(face.covers.count == spans.count)
                // Taken apart at its blocks, the public text is the open words and nothing else
                let pieces = face.words.map { $0.ground?.block ?? $0.text }
                #expect(pieces.joined() == face.description)
                #expect(later.report.words.map(\.text).joined().unicodeScalars.elementsEqual(scalars))
            } catch {
                tried.refused += 1
                #expect(error.field == "masks", "\(error)")
            }
        }
        #expect(tried.covered > 200 && tried.refused > 200, "\(tried)")
    }

    /// Mostly spans as they should be; some cut a letter, lie on one another or cover too much.
    private static func spans(in words: String, _ dice: inout Dice) -> [Masking.Span] {
        var spans: [Masking.Span] = []
        var place = 0
        var start: Int?
        for letter in words {
            if dice.oneIn(6) {
                if let begun = start {
                    spans.append(.init(.description, begun, place - begun, dice.pick(MaskGround.ofWords)))
                    start = nil
                } else {
                    start = place
                }
            }
            place += letter.unicodeScalars.count
            if dice.oneIn(200) { place += 1 }
        }
        return spans
    }

    @Test("REP-18: typed words are covered wherever they stand, as whole words, whatever the case and the breaks")
    func typed() {
        let report = Story(
            sent("2026-03-03 09:15", "Anh An gọi 0912\n345 678. AN không nghe, 0912345 thì có; nhà An ở bản.")
        ).report
        func covered(_ wanted: (String, MaskGround)...) -> String {
            Masking(spans: report.spans(of: wanted.map(MaskedWords.init)).spans).pieces(
                of: report.description, .description
            ).shown
        }
        #expect(
            covered(("an", .thirdPartyName))
                == "Anh [đã che: tên người khác] gọi 0912\n345 678. [đã che: tên người khác] không nghe, 0912345 thì có; nhà [đã che: tên người khác] ở bản."
        )
        #expect(covered(("0912 345 678", .phoneNumber)).contains("gọi [đã che: số điện thoại]. AN"))
        // Where it stands nowhere by itself, a part of a word is covered
        #expect(covered(("12345", .phoneNumber)).contains("09[đã che: số điện thoại] thì"))
        // Of two that overlap the longer stays, and blanks between are no place
        let both = report.spans(of: [MaskedWords("gọi 0912", .phoneNumber), MaskedWords("An gọi", .thirdPartyName)])
        #expect(both.spans.count == 2 && both.notFound.isEmpty)
        #expect(throws: Never.self) { try report.settled(Masking(spans: both.spans), under: .starter) }
        #expect(
            report.spans(of: [MaskedWords("Bình", .thirdPartyName), MaskedWords(" ", .insult)]).notFound == [0, 1])
        // What is covered comes back as the words that were typed
        var story = Story(sent("2026-03-03 09:15", "Anh An gọi 0912\n345 678 báo đường hỏng nặng"))
        let wanted = [MaskedWords("An", .thirdPartyName), MaskedWords("0912 345 678", .phoneNumber)]
        _ = try? story.do(.moderate(.published(Masking(spans: story.report.spans(of: wanted).spans))), by: .officer)
        #expect(story.report.maskedWords == wanted)
    }
}
