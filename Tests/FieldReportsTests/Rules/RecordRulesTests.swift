import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: records, codes and words")
struct RecordRulesTests {
    @Test("REP-01, IOC-05: two regulations on record; nothing is attributed to the one whose text is not supplied")
    func regulations() {
        let regulations = Regulation.starter
        #expect(regulations.map(\.id.rawValue) == ["663/QĐ-UBND", "QC-IOC"])
        #expect(regulations[0].issuedOn == day("2023-04-19") && !regulations[0].textSupplied)
        #expect(!regulations[1].textSupplied)
        #expect(RuleSet.starter.regulation == "663/QĐ-UBND")
        #expect(throughJSON(RuleSet.starter) == RuleSet.starter)
    }

    @Test("A3: the numbers of the letter and our own, as they stand in the starter")
    func numbers() {
        let rules = RuleSet.starter
        #expect(rules.resolutionWorkingDays == 6 && rules.refusalWorkingDays == 1)
        #expect(rules.triageWorkingDays == 1 && rules.returnWorkingDays == 1 && rules.moderationWorkingDays == 1)
        #expect(
            rules.extensionMaxCount == 2 && rules.extensionMaxWorkingDaysEach == 10 && rules.planMaxWorkingDays == 30)
        #expect(rules.urgentEscalationMinutes == [15, 30, 60])
        #expect(rules.urgentFirstActionMinutes == 60 && rules.urgentAnswerHours == 24)
        #expect(
            rules.feedbackWindowDays == 15 && rules.feedbackDecisionWorkingDays == 1 && rules.ratingWindowDays == 30)
        #expect(rules.hidingReviewWorkingDays == 1 && rules.objectionWorkingDays == 3)
        #expect(rules.duplicateRadiusMetres == 100 && rules.duplicateWindowHours == 72)
        #expect(rules.breakGlassLegalBasis == nil, "A0.8: off until configured")
        #expect(!rules.afterHoursMovesToNextWorkingDay)
    }

    @Test("REP-23: the numbers are parameters: another rule set counts otherwise and says so")
    func parameters() {
        var law = Law.starter { ($0.resolutionWorkingDays, $0.refusalWorkingDays) = (4, 2) }
        law.rules.version = "thử-2"
        let story = Story(sent("2026-03-03 09:15"), under: law)
        #expect(story.deadline == day("2026-03-09") && story.report.refusalLimit == day("2026-03-05"))
        #expect(story.report.round?.deadline.rules == "thử-2")
        #expect(story.history[0].rules == "thử-2")
    }

    @Test(
        "a code is read back from what people make of it",
        arguments: ["PA260303-7K3F9Q", "pa260303-7k3f9q", "PA2603037K3F9Q", " PA 260303 7K3F9Q "])
    func codeForgives(text: String) {
        #expect(ReportCode(text)?.description == "PA260303-7K3F9Q")
    }

    @Test("O and 0, I, L and 1 are the same in a code; anything else is no code")
    func codeLetters() {
        #expect(ReportCode("PA260303-OIL000") == ReportCode("PA260303-011000"))
        for text in [
            "", "PA", "PB260303-7K3F9Q", "PA260303-7K3F9", "PA260303-7K3F9QX", "PA26O303-7K3F9Q", "PA260303-7K3F9U",
            "PA-60303-7K3F9Q", String(repeating: "P", count: 99),
        ] {
            #expect(ReportCode(text) == nil, "\(text)")
        }
    }

    @Test("codes grow with their day and keep their thirty bits")
    func codeOrder() {
        var dice = Dice(seed: 3)
        for _ in 0..<200 {
            let date = Day(number: day("2023-06-01").number + Int(dice.next() % 5000))
            let code = ReportCode(day: date, random: dice.next())
            #expect(ReportCode(code.description) == code)
            #expect(throughJSON(code) == code)
            #expect(code < ReportCode(day: date + 1, random: dice.next()))
        }
        #expect(ReportCode(day: day("2026-03-03"), random: 1 << 30) == ReportCode(day: day("2026-03-03"), random: 0))
    }

    @Test("every refusal of an act has a stable code, a kind and a sentence in Vietnamese that ends like one")
    func denials() {
        let denials: [Denial] = [
            .notYours(.answer), .notFrom(.closed, .answer), .missing(field: "text", "Hãy ghi."),
            .tooLong(field: "text", limit: 9),
            .wrongGround(.insult, .unclear), .answerDateMissing,
            .answerDateOutOfRange(first: day("2026-03-03"), last: day("2026-04-14")),
            .planNeedsDeadlineChange(last: day("2026-04-14")), .tooManyChanges(2), .tooManyWorkingDays(10),
            .expectedDayInPast(field: "expected"), .dayTooFar(field: "to", last: day("2026-04-14")), .changedDayPassed,
            .ownReport, .messagesEnded,
            .windowClosed(day("2026-03-20")), .nothingToDecide(.approval), .alreadyDone(.hiding), .needsAnotherPerson,
            .notTheReviewer, .noConsent, .hiddenNeedsAnswer, .notMergeable, .remitDispute, .sameAgency,
            .stateSecretNeedsRestrictedQueue, .notUrgent, .alreadyAnswered, .badChoice(field: "media", "Hãy chọn lại."),
        ]
        #expect(Set(denials.map(\.code)).count == denials.count)
        for denial in denials {
            #expect(denial.sentence.hasSuffix(".") && denial.sentence.count > 6)
            #expect(denial.sentence.unicodeScalars.contains { $0.value > 127 }, "\(denial.sentence)")
            #expect(!denial.sentence.contains(/\d{4}-\d\d/), "dates as the province writes them")
        }
        #expect(Denial.notYours(.answer).kind == .forbidden)
        #expect(Denial.notFrom(.closed, .answer).kind == .conflict)
        #expect(Denial.missing(field: "text", "").kind == .invalid)
        #expect(Denial.planNeedsDeadlineChange(last: day("2026-04-14")).field == "plannedFor")
    }

    @Test("every act, status, role and standing has its Vietnamese name, and no two the same")
    func labels() {
        #expect(Set(Act.allCases.map(\.label)).count == Act.allCases.count)
        #expect(Set(Status.allCases.map(\.label)).count == Status.allCases.count)
        #expect(Set(Role.allCases.map(\.label)).count == Role.allCases.count)
        #expect(Set(Standing.allCases.map(\.label)).count == Standing.allCases.count)
        #expect(Set(Flag.allCases.map { $0.label(under: .starter) }).count == Flag.allCases.count)
        #expect(Set(Visibility.allCases.map(\.label)).count == Visibility.allCases.count)
        #expect(Lateness.allCases.map(\.label) == ["Trong hạn", "Sắp đến hạn", "Quá hạn"])
        #expect(DeadlineGround.allCases.count == 2, "REP-27, REP-28: there is no third ground")
    }
}
