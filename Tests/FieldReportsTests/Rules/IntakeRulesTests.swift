import LocalTime
import Office
import Territory
import Testing

@testable import FieldReports

@Suite("Rules: what may be sent")
struct IntakeRulesTests {
    private let now = moment("2026-03-03 09:15")

    private func form(_ spoil: (inout SubmissionForm) -> Void = { _ in }) -> SubmissionForm { .culvert(spoil) }

    private func context(_ finding: PlaceFinding? = nil, rules: RuleSet = .starter) -> SubmissionContext {
        .ofTest(at: now, finding: finding, rules: rules)
    }

    private func codes(_ form: SubmissionForm, _ finding: PlaceFinding? = nil) -> [String] {
        form.problems(in: context(finding)).map(\.code)
    }

    @Test("REP-09, REP-13: a form with description, time and place is a report")
    func whole() throws {
        let submission = try form().submission(
            code: ReportCode(day: now.day, random: 1), reporter: Viewer.lan.person!, submittedBy: Viewer.lan.account!,
            isAssisted: false, in: context())
        #expect(submission.submittedAt == now)
        #expect(submission.scene.unit == .paHam)
        #expect(submission.undertaking == Undertaking.version)
        #expect(submission.channel == .webPortal)
        #expect(!submission.isPilot)
    }

    @Test("REP-09: without description, time or place it is none, and all that is wrong is said at once")
    func missing() {
        #expect(
            codes(SubmissionForm()) == [
                "descriptionMissing", "observedAtMissing", "placeMissing", "undertakingMissing",
            ])
        #expect(codes(form { $0.description = " \n\t " }) == ["descriptionMissing"])
        #expect(codes(form { $0.observedAt = nil }) == ["observedAtMissing"])
        #expect(codes(form { $0.placeWords = nil }) == ["placeWordsMissing"])
        #expect(codes(form { $0.description = String(repeating: "a", count: 5001) }) == ["descriptionTooLong"])
        #expect(codes(form { $0.description = String(repeating: "ở", count: 5000) }) == [])
        for problem in SubmissionForm().problems(in: context()) {
            #expect(problem.sentence.hasPrefix("Hãy") && problem.sentence.hasSuffix("."))
        }
    }

    @Test("REP-10: words alone are refused as before, with what they may mean")
    func wordsAlone() {
        var context = context()
        context.said = ["Xã Na Sang", "Xã Mường Chà"]
        let problems = form { $0.unit = nil }.problems(in: context)
        #expect(problems.map(\.code) == ["placeMissing"])
        #expect(problems.first?.sentence.hasSuffix("Theo lời tả, có thể là Xã Na Sang, Xã Mường Chà.") == true)
    }

    @Test("REP-13: the time of the scene is not in the future; five minutes forgive a fast clock")
    func future() {
        #expect(codes(form { $0.observedAt = now + .minutes(5) }) == [])
        #expect(codes(form { $0.observedAt = now + .minutes(6) }) == ["observedAtInFuture"])
        #expect(codes(form { $0.capturedAt = now + .days(2) }) == ["capturedAtInFuture"])
    }

    @Test("A0.28: the time of the scene is at most a year back from sending, to the second, as the rules say")
    func longAgo() throws {
        let oldest = now - .days(365)
        #expect(codes(form { $0.observedAt = oldest }) == [])
        #expect(codes(form { $0.observedAt = oldest - .seconds(1) }) == ["observedAtTooLongAgo"])
        let ahead = now + .minutes(5)
        #expect(codes(form { $0.observedAt = ahead }) == [])
        #expect(codes(form { $0.observedAt = ahead + .seconds(1) }) == ["observedAtInFuture"])
        var rules = RuleSet.starter
        (rules.observedMaxDaysBack, rules.observedGraceMinutes) = (30, 0)
        func strict(_ observed: Instant) -> [String] {
            form { $0.observedAt = observed }.problems(in: context(rules: rules)).map(\.code)
        }
        #expect(strict(now) == [] && strict(now + .seconds(1)) == ["observedAtInFuture"])
        #expect(strict(now - .days(30)) == [] && strict(now - .days(31)) == ["observedAtTooLongAgo"])
        let told = form { $0.observedAt = oldest - .days(1) }.problems(in: context()).first
        #expect(told?.field == "observedAt" && told?.sentence.contains("03/03/2025") == true)
    }

    @Test("REP-10, A0.13: surely outside is refused, doubt asks, an urgent report never waits for the map")
    func place() {
        let outside = PlaceFinding(
            unit: nil, surelyOutside: true, approximate: false, needsConfirmation: false, mapVersion: "1")
        let doubtful = PlaceFinding(
            unit: .paHam, surelyOutside: false, approximate: true, needsConfirmation: true, mapVersion: "1")
        let point = Point(latitude: 21.9, longitude: 103.2)
        #expect(codes(form { $0.point = point }, outside) == ["outsideProvince"])
        #expect(codes(form { $0.point = point }, doubtful) == ["placeUnconfirmed"])
        #expect(codes(form { ($0.point, $0.placeConfirmed) = (point, true) }, doubtful) == [])
        #expect(codes(form { ($0.point, $0.urgentKind) = (point, .accident) }, outside) == [])
        #expect(codes(form { ($0.point, $0.urgentKind) = (point, .accident) }, doubtful) == [])
        #expect(codes(form { $0.point = Point(latitude: .nan, longitude: 0) }).contains("pointInvalid"))
        #expect(codes(form { $0.point = Point(latitude: 91, longitude: 103) }).contains("pointInvalid"))
        #expect(codes(form { $0.unit = UnitKey(era: "2025-07-01", code: "99999") }) == ["unitUnknown"])
    }

    @Test("REP-14: the undertaking is never ticked beforehand, and its version is kept")
    func undertaking() {
        #expect(SubmissionForm().undertaking == false)
        #expect(SubmissionForm().mayCall == false && SubmissionForm().secrecyRequested == false)
        #expect(codes(form { $0.undertaking = false }) == ["undertakingMissing"])
        #expect(Undertaking.text.contains("trung thực, chính xác"))
    }

    @Test("REP-11: no valid scene is unclassifiable: without a field it is «Lĩnh vực khác»")
    func category() throws {
        #expect(codes(form { $0.category = "khong_co" }) == ["categoryUnknown"])
        let submission = try form { $0.category = nil }.submission(
            code: ReportCode(day: now.day, random: 1), reporter: Viewer.lan.person!, submittedBy: Viewer.lan.account!,
            isAssisted: false, in: context())
        #expect(submission.category == Category.other)
        #expect(Category.starter.contains { $0.code == Category.other && $0.isActive })
    }

    @Test("REP-13: five photos, one film, one voice clip, and no more")
    func media() {
        let photos = (0..<5).map { MediaItem.photo("p\($0)") }
        #expect(codes(form { $0.media = photos }) == [])
        #expect(codes(form { $0.media = photos + [.photo("p6")] }) == ["tooManyMedia"])
        #expect(codes(form { $0.media = [.voice("a"), .voice("b")] }) == ["tooManyMedia"])
    }

    @Test("REP-07, A0.15: the same checks and the same result on every channel", arguments: Channel.allCases)
    func channels(channel: Channel) throws {
        let spoiled = form { ($0.channel, $0.observedAt) = (channel, nil) }
        #expect(codes(spoiled) == ["observedAtMissing"])
        let submission = try form { $0.channel = channel }.submission(
            code: ReportCode(day: now.day, random: 1), reporter: Viewer.lan.person!, submittedBy: Viewer.lan.account!,
            isAssisted: false, in: context())
        #expect(submission.channel == channel)
    }

    @Test(
        "REP-06: before 01/06/2023 it is a pilot, from that day official",
        arguments: [("2023-05-31 23:59", true), ("2023-06-01 00:00", false)])
    func pilot(time: String, pilot: Bool) throws {
        var context = context()
        context.now = moment(time)
        let early = form { $0.observedAt = moment("2023-05-31 08:00") }
        let submission = try early.submission(
            code: ReportCode(day: now.day, random: 1), reporter: Viewer.lan.person!, submittedBy: Viewer.lan.account!,
            isAssisted: false, in: context)
        #expect(submission.isPilot == pilot)
        #expect(RuleSet.starter.officialStart == day("2023-06-01"))
    }

    @Test("A0.12, A0.8: an assisted report says so, and «cho phép gọi cho tôi» belongs to urgent ones")
    func assisted() throws {
        let submission = try form { $0.mayCall = true }.submission(
            code: ReportCode(day: now.day, random: 1), reporter: Viewer.lan.person!,
            submittedBy: Viewer.villageHead.account!,
            isAssisted: true, in: context())
        #expect(submission.channel == .assisted)
        #expect(!submission.mayCall)
        let report = Report(submission)
        #expect(report.standings(of: .villageHead) == [.assistant])
        #expect(report.standings(of: .lan) == [.reporter])
    }

    @Test("REP-13: words keep their line breaks and lose what cannot be read")
    func cleaning() throws {
        let submission = try form { $0.description = "  Dòng một\r\nDòng hai  " }.submission(
            code: ReportCode(day: now.day, random: 1), reporter: Viewer.lan.person!, submittedBy: Viewer.lan.account!,
            isAssisted: false, in: context())
        #expect(submission.description == "Dòng một\nDòng hai")
        #expect(codes(form { $0.description = "a\u{202E}b" }) == ["descriptionInvalid"])
        #expect(codes(form { $0.placeWords = String(repeating: "x", count: 501) }) == ["placeWordsInvalid"])
    }

    @Test("A0.24: as much again of each kind may be added, and one kind takes no room from another")
    func added() throws {
        let film = MediaItem.film("f")
        var story = Story(sent("2026-03-03 09:15", media: (1...5).map { .photo("p\($0)") } + [film]))
        for number in 6...10 { try story.do(.addMedia(.photo("p\(number)")), by: .lan) }
        #expect(story.denial(of: .addMedia(.photo("p11")), by: .lan)?.field == "media")
        try story.do(.addMedia(.film("g")), by: .lan)
        try story.do(.addMedia(.voice("v")), by: .lan)
        #expect(story.denial(of: .addMedia(.film("h")), by: .lan)?.field == "media")
    }
}
