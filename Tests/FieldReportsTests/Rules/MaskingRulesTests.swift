import Foundation
import LocalTime
import Office
import Territory
import Testing

@testable import FieldReports

@Suite("Rules: what is covered before it is shown")
struct MaskingRulesTests {
    private static let words = "Nhà ông Mùa A Páo, số 0912 345 678, xe 27B1-234.56 đổ rác ra suối đầu bản mỗi tối"

    private func story(_ words: String = words, media: [MediaItem] = []) -> Story {
        Story(sent("2026-03-03 09:15", words, media: media))
    }

    private func face(_ story: Story) throws -> PublicReport {
        try #require(SeenReport(story.report, by: .anyone)?.face)
    }

    @Test("REP-18, A0.25: each covered span shows its ground in its place; those inside read everything")
    func spans() throws {
        var story = story()
        try story.do(.cover(story.report, ("Mùa A Páo", .thirdPartyName), ("0912 345 678", .phoneNumber)), by: .officer)
        let face = try face(story)
        #expect(
            face.description
                == "Nhà ông [đã che: tên người khác], số [đã che: số điện thoại], xe 27B1-234.56 đổ rác ra suối đầu bản mỗi tối"
        )
        #expect(face.covers == [.thirdPartyName, .phoneNumber] && !face.isRewritten)
        #expect(face.words.allSatisfy { $0.ground == nil || $0.text.isEmpty })
        for viewer in [Viewer.officer, .lan] {
            let inside = try #require(SeenReport(story.report, by: viewer)?.face)
            #expect(inside.description == Self.words)
            #expect(inside.words.first { $0.ground == .phoneNumber }?.text == "0912 345 678")
        }
        #expect(story.wasTold(.reporter, "có 2 chỗ được che"))
        let line = story.history.last { $0.event.name == "moderated" }?.line(for: .reporter, in: .tests)
        #expect(line?.words == "Đã che 2 chỗ: tên người khác, số điện thoại.")
    }

    @Test("A0.25: the words of the reporter are replaced by nobody, whatever their office (adversary A6)")
    func neverRewritten() throws {
        for text in ["Đường sạch đẹp, cảm ơn UBND phường.", ".", ""] {
            for viewer in [Viewer.officer, .leader, .dispatcher, .manager] {
                let rewriting = Command.moderate(.approved(blurred: [], text: text))
                #expect(story().denial(of: rewriting, by: viewer) == .wordsAreTheReporters)
            }
        }
        #expect(Denial.wordsAreTheReporters.kind == .invalid && Denial.wordsAreTheReporters.field == "text")
        let whole = Command.moderate(.approved(blurred: ["a"], text: nil))
        #expect(story(media: [.photo("a")]).denial(of: whole, by: .officer)?.field == "blurred", "without a ground")
    }

    @Test("A0.25: to cover more than half of the letters is to hide, which takes two; the share is the rules' number")
    func mostOfIt() throws {
        let story = story("Mười chữ ab cdefghij")
        let half = Command.cover(story.report, ("cdefghij", .insult))
        #expect(story.denial(of: half, by: .officer) == nil)
        let more = Command.cover(story.report, ("ab cdefghij", .insult))
        #expect(story.denial(of: more, by: .officer) == .maskingIsHiding(percent: 50))
        #expect(Denial.maskingIsHiding(percent: 50).sentence.contains("đề nghị ẩn"))
        let strict = Story(
            sent("2026-03-03 09:15", "Mười chữ ab cdefghij"), under: .starter { $0.maskedMostPercent = 20 })
        #expect(strict.denial(of: half, by: .officer) == .maskingIsHiding(percent: 20))
        // Full stops are no letters, and pictographs speak where there are no letters at all
        let dots = Story(sent("2026-03-03 09:15", "Ông A ................................ bẩn"))
        #expect(
            dots.denial(of: .cover(dots.report, ("Ông A", .thirdPartyName)), by: .officer)
                == .maskingIsHiding(percent: 50))
        let signs = Story(sent("2026-03-03 09:15", "🔥🔥🔥🔥🔥 🚧🚧🚧"))
        #expect(
            signs.denial(of: .cover(signs.report, ("🔥🔥🔥🔥🔥", .insult)), by: .officer) == .maskingIsHiding(percent: 50))
    }

    @Test(
        "A0.25: the words about the place may be covered whole, and what an office corrects of them is for those inside"
    )
    func place() throws {
        var story = story()
        let spans = [Masking.Span(.placeWords, 0, 27, .address)]
        try story.do(.moderate(.published(Masking(spans: spans))), by: .officer)
        #expect(try face(story).placeWords == "[đã che: địa chỉ nhà riêng]")
        #expect(story.report.maskedWords == [MaskedWords("Gần cầu treo, bản Huổi Cang", .address)])
        try story.do(
            .classify(category: nil, place: PlaceChange(words: "Sau nhà ông Páo"), reason: "Ghi rõ chỗ"), by: .officer)
        #expect(try face(story).placeWords == "[đã che: địa chỉ nhà riêng]")
        #expect(SeenReport(story.report, by: .dispatcher)?.face.placeWords == "Sau nhà ông Páo")
        try story.do(.moderate(.published(Masking())), by: .officer)
        #expect(try face(story).placeWords == "Gần cầu treo, bản Huổi Cang")
    }

    @Test("A0.25: an office puts no words into the public line about the place; it corrects the unit")
    func officesWords() throws {
        for isPublicFirst in [true, false] {
            var story = story()
            if isPublicFirst { try story.do(.publish, by: .officer) }
            let unit = UnitKey(era: "2025-07-01", code: "03127")
            try story.do(
                .classify(
                    category: nil, place: PlaceChange(unit: .settled(unit), words: "Đường sạch đẹp, cảm ơn UBND xã"),
                    reason: "Ghi rõ chỗ"), by: .officer)
            if !isPublicFirst { try story.do(.publish, by: .officer) }
            let open = PublicReport(story.report)
            #expect(open.placeWords == "Gần cầu treo, bản Huổi Cang" && open.unit == unit)
            #expect(SeenReport(story.report, by: .officer)?.face.placeWords == "Đường sạch đẹp, cảm ơn UBND xã")
        }
        // Where the reporter said nothing the world reads nothing
        var submission = sent("2026-03-03 09:15")
        submission.scene.words = nil
        var silent = Story(submission)
        try silent.do(
            .classify(category: nil, place: PlaceChange(words: "Đường sạch đẹp"), reason: "Ghi rõ chỗ"), by: .officer)
        try silent.do(.publish, by: .officer)
        #expect(PublicReport(silent.report).placeWords == nil)
    }

    @Test("A0.25: what was published with an office's words about the place shows neither those nor what nobody saw")
    func publishedBefore() throws {
        var story = story()
        try story.do(
            .classify(category: nil, place: PlaceChange(words: "Đầu bản"), reason: "Ghi rõ chỗ"), by: .officer)
        let json = #"{"moderated":{"_0":{"approved":{"blurred":[]}}}}"#
        let record = RecordedEvent(
            code: story.report.code, sequence: story.history.count + 1, at: story.now,
            by: story.history[0].by, rules: "663-2023.1",
            event: try JSONDecoder().decode(ReportEvent.self, from: Data(json.utf8)))
        let report = try #require(Report(replaying: story.history + [record]))
        #expect(report.visibility == .public && PublicReport(report).placeWords == nil)
    }

    @Test(
        "A0.25: a mask that covers nothing, twice, half a letter, or what is not there is refused",
        arguments: [
            [.init(.description, 0, 0, .insult)], [.init(.description, -1, 2, .insult)],
            [.init(.description, 5_000, 1, .insult)], [.init(.description, 0, Int.max, .insult)],
            [.init(.description, Int.max, Int.max, .insult)], [.init(.description, 3, 1, .insult)],
            [.init(.description, 0, 3, .insult), .init(.description, 2, 3, .insult)],
            [.init(.description, 8, 1, .insult)], [.init(.description, 9, 1, .insult)],
            Array(repeating: .init(.description, 0, 1, .insult), count: 101),
        ] as [[Masking.Span]])
    func bad(spans: [Masking.Span]) {
        // At 8 stands an «e» whose mark, which no letter holds ready-made, follows at 9
        let story = story("Nhà ông e\u{033F} đổ rác xuống suối")
        let masking = Command.moderate(.published(Masking(spans: spans)))
        #expect(story.denial(of: masking, by: .officer)?.field == "masks", "\(spans.prefix(2))")
    }

    @Test("A0.25: masks may be added and lifted later; the same ones again are nothing new")
    func again() throws {
        var story = story()
        let name = Command.cover(story.report, ("Mùa A Páo", .thirdPartyName))
        try story.do(name, by: .officer)
        #expect(story.denial(of: name, by: .officer) == .alreadyDone(.moderation))
        try story.do(.cover(story.report, ("Mùa A Páo", .thirdPartyName), ("27B1-234.56", .plateNumber)), by: .leader)
        #expect(try face(story).covers.count == 2)
        try story.do(.publish, by: .officer)
        let open = try face(story)
        #expect(open.description == Self.words && open.covers.isEmpty)
        #expect(story.denial(of: .publish, by: .officer) == .alreadyDone(.moderation))
    }

    @Test("A0.25: what was stored before goes on being read: covered pictures whole, and words marked as replaced")
    func stored() throws {
        let story = story(media: [.photo("a"), .photo("b"), .film("c")])
        let json = #"{"moderated":{"_0":{"approved":{"blurred":["b"],"text":"Một hộ dân đổ rác"}}}}"#
        let record = RecordedEvent(
            code: story.report.code, sequence: story.history.count + 1, at: story.now,
            by: story.history[0].by, rules: "663-2023.1",
            event: try JSONDecoder().decode(ReportEvent.self, from: Data(json.utf8)))
        var report = try #require(Report(replaying: story.history + [record]))
        #expect(report.visibility == .public && report.shownDescription == "Một hộ dân đổ rác")
        #expect(report.shownPlaceWords == nil, "the reporter's own words about the place might name them again")
        let face = PublicReport(report)
        #expect(face.isRewritten && face.media.map(\.isBlurred) == [false, true, false])
        #expect(face.media.map(\.isPosterOnly) == [false, false, false])
        // Whoever looks at it again covers the reporter's own words
        let again = try report.decide(.publish, by: .officer, at: story.now, under: .starter)
        for event in again.events {
            var next = record
            next.event = event
            report.apply(next)
        }
        #expect(!report.isRewritten && report.shownDescription == Self.words)
    }

    @Test("A0.25: just half of the letters may be covered")
    func justHalf() {
        let story = story("ba em")
        #expect(story.denial(of: .cover(story.report, ("ba", .thirdPartyName)), by: .officer) == nil)
    }

    @Test("A0.25: a hundred places in words may be covered, one beside the other, and not one more")
    func hundredPlaces() {
        let story = story(String(repeating: "a bc ", count: 101))
        func covering(_ places: Int) -> Command {
            .moderate(.published(Masking(spans: (0..<places).map { .init(.description, $0 * 5, 1, .insult) })))
        }
        #expect(story.denial(of: covering(100), by: .officer) == nil)
        #expect(story.denial(of: covering(101), by: .officer)?.field == "masks")
        let touching = Masking(spans: [.init(.description, 0, 1, .insult), .init(.description, 1, 2, .address)])
        #expect(story.denial(of: .moderate(.published(touching)), by: .officer) == nil)
    }

    @Test("A0.25: words that an earlier program let replace come back as they were sent when it is moderated again")
    func rewrittenBefore() throws {
        var report = story().report
        report.moderation = .approved(blurred: [], text: "Đường sạch đẹp.")
        let again = try report.decide(
            .moderate(.published(Masking())), by: .officer, at: moment("2026-03-03 10:00"), under: .starter)
        var asSent = Masking()
        asSent.placeWords = report.sentPlaceWords
        #expect(again.events == [.moderated(.published(asSent))])
    }
}

@Suite("Rules: what is covered of pictures and films")
struct MaskedMediaTests {
    private static let plate = Masking.Area("a", left: 0.1, top: 0.2, width: 0.3, height: 0.1, .plateNumber)

    private func story() -> Story {
        Story(sent("2026-03-03 09:15", media: [.photo("a"), .photo("b"), .film("c", seconds: 12.5)]))
    }

    @Test("REP-18, A0.25: rectangles of a picture are covered each on its ground; a medium may be left out")
    func pictures() throws {
        var story = story()
        try story.do(
            .moderate(.published(Masking(areas: [Self.plate], leftOut: [.init(media: "b", ground: .child)]))),
            by: .officer)
        let face = try #require(SeenReport(story.report, by: .anyone)?.face)
        #expect(face.media.map(\.id) == ["a", "c"])
        #expect(face.media[0].areas == [Self.plate] && face.media[0].isBlurred)
        #expect(face.covers == [.plateNumber, .child])
        #expect(SeenReport(story.report, by: .lan)?.face.media.map(\.id) == ["a", "b", "c"])
    }

    @Test("A0.25: of a film the world sees the poster and its length, unless it was cleared as a whole")
    func films() throws {
        var story = story()
        try story.do(.publish, by: .officer)
        let film = PublicReport(story.report).media[2]
        #expect(film.isPosterOnly && film.seconds == 12.5)
        try story.do(.moderate(.published(Masking(wholeFilms: ["c"]))), by: .officer)
        #expect(!PublicReport(story.report).media[2].isPosterOnly)
        var part = Self.plate
        part.media = "c"
        let sentence = story.denial(of: .moderate(.published(Masking(areas: [part]))), by: .officer)?.sentence
        #expect(sentence?.contains("Phim không che được từng vùng") == true)
    }

    @Test("REP-18: only what is this report's can be covered or left out, and only once")
    func notOurs() {
        let story = story()
        func field(_ masking: Masking) -> String? {
            story.denial(of: .moderate(.published(masking)), by: .officer)?.field
        }
        let out = Masking.LeftOut(media: "a", ground: .face)
        for area in [
            Masking.Area.whole("elsewhere", .face), .whole("c", .face),
            .init("a", left: -0.1, top: 0, width: 0.5, height: 0.5, .face),
            .init("a", left: 0.6, top: 0, width: 0.5, height: 0.5, .face),
            .init("a", left: 0, top: 0, width: 0, height: 0.5, .face),
            .init("a", left: .nan, top: 0, width: 0.1, height: 0.5, .face),
        ] {
            #expect(field(Masking(areas: [area])) == "blurred", "\(area)")
        }
        #expect(field(Masking(areas: Array(repeating: Self.plate, count: 65))) == "blurred")
        #expect(field(Masking(leftOut: [.init(media: "elsewhere", ground: .face)])) == "leftOut")
        #expect(field(Masking(leftOut: [out, out])) == "leftOut")
        #expect(field(Masking(areas: [Self.plate], leftOut: [out])) == "leftOut")
        #expect(field(Masking(wholeFilms: ["a"])) == "wholeFilms")
        #expect(field(Masking(leftOut: [.init(media: "c", ground: .face)], wholeFilms: ["c"])) == "wholeFilms")
    }

    @Test("A0.25: a rectangle is kept to a ten-thousandth, outward, and settling it again moves nothing")
    func rounding() throws {
        let story = story()
        var dice = Dice(seed: 25)
        for _ in 0..<500 {
            let (left, top) = (Double.random(in: 0..<0.9, using: &dice), Double.random(in: 0..<0.9, using: &dice))
            let area = Masking.Area(
                "a", left: left, top: top, width: .random(in: 0.00001...(1 - left), using: &dice),
                height: .random(in: 0.00001...(1 - top), using: &dice), .face)
            let once = try story.report.settled(Masking(areas: [area]), under: .starter)
            #expect(try story.report.settled(once, under: .starter) == once)
            let kept = once.areas[0]
            #expect(kept.left <= left + 1e-9 && kept.top <= top + 1e-9)
            #expect(kept.left + kept.width >= left + area.width - 1e-9 && kept.left + kept.width <= 1 + 1e-9)
        }
    }
}
