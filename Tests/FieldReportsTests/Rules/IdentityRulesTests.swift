import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: identity and consent")
struct IdentityRulesTests {
    private func asked() throws -> Story {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.askName, by: .officer, at: "2026-03-03 10:00")
        return story
    }

    @Test("REP-17: a request says what for, which fields, who will see and until when")
    func request() throws {
        let story = Story(sent("2026-03-03 09:15"))
        func ask(_ purpose: String, _ fields: [IdentityField], _ seenBy: String, _ until: Day? = nil) -> Command {
            .requestConsent(purpose: purpose, fields: fields, seenBy: seenBy, until: until)
        }
        #expect(story.denial(of: ask("", [.phone], "A"), by: .officer)?.field == "purpose")
        #expect(story.denial(of: ask("Gặp", [], "A"), by: .officer)?.field == "fields")
        #expect(story.denial(of: ask("Gặp", [.phone], ""), by: .officer)?.field == "seenBy")
        #expect(
            story.denial(of: ask("Gặp", [.phone], "A", day("2026-03-02")), by: .officer)
                == .expectedDayInPast(field: "until"))
        for viewer in [Viewer.manager, .dispatcher, .overseer, .department, .lan] {
            #expect(story.denial(of: .askName, by: viewer) == .notYours(.consentRequest))
        }
        let request = try #require(try asked().report.openConsent)
        #expect(request.until == day("2026-03-18") && request.fields == [.fullName, .phone])
        #expect(try asked().wasTold(.reporter, "quyền không đồng ý"))
    }

    @Test("REP-17: granted, whoever asked sees those fields, until that day, and each look is logged and told")
    func granted() throws {
        var story = try asked()
        try story.do(.answerConsent(id: 1, .granted), by: .lan, at: "2026-03-03 12:00")
        #expect(story.denial(of: .openIdentity(fields: [.email], reason: "Gửi thư"), by: .officer) == .noConsent)
        #expect(story.denial(of: .openIdentity(fields: [.phone], reason: ""), by: .officer)?.field == "reason")
        #expect(story.denial(of: .openIdentity(fields: [], reason: "x"), by: .officer)?.field == "fields")
        for viewer in [Viewer.manager, .overseer, .department, .otherOfficer, .inspector] {
            #expect(story.denial(of: .openPhone, by: viewer) == .notYours(.identityOpening))
        }
        #expect(story.denial(of: .openPhone, by: .dispatcher) == .noConsent)
        try story.do(.openPhone, by: .officer, at: "2026-03-04 09:00")
        try story.do(.openPhone, by: .officer, at: "2026-03-04 09:10")
        #expect(story.report.openings.map(\.ground) == [.consent, .consent])
        #expect(story.timeline(for: .reporter).count { $0.event == "identityOpened" } == 2)
        #expect(story.wasTold(.reporter, "đã được xem"))
        #expect(story.denial(of: .openPhone, by: .officer, at: "2026-03-18 23:59") == nil)
        #expect(story.denial(of: .openPhone, by: .officer, at: "2026-03-19 00:00") == .noConsent)
    }

    @Test(
        "A0.18: who has restricted it is opened to nobody, whatever they agreed to; who has no ground learns nothing of it"
    )
    func restricted() throws {
        var story = try asked()
        let open = Command.openIdentity(fields: [.phone], reason: "Gọi", restricted: true)
        #expect(story.denial(of: open, by: .officer) == .noConsent)
        try story.do(.answerConsent(id: 1, .granted), by: .lan, at: "2026-03-03 12:00")
        #expect(story.denial(of: open, by: .officer) == .identityRestricted)
        #expect(story.denial(of: open, by: .overseer) == .notYours(.identityOpening))
    }

    @Test("AMB-12: a consent is for whom the request named, and nobody beside them opens anything by it")
    func audience() throws {
        let colleague = Viewer(
            account: AccountID(rawValue: 881_019), appointments: [Appointment(.agencyOfficer, at: .paHam)])
        let may: [(ConsentAudience, [Viewer])] = [
            (.asker, [.officer]), (.leaders, [.leader, .delegate]),
            (.agency, [.officer, .leader, .delegate, colleague]),
        ]
        for (audience, viewers) in may {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(.ask(for: audience), by: .officer)
            #expect(story.report.openConsent?.audience == audience)
            #expect(story.timeline(for: .reporter).last?.words?.contains(audience.label.lowercased()) == true)
            try story.do(.answerConsent(id: 1, .granted), by: .lan)
            for viewer in [Viewer.officer, .leader, .delegate, colleague] {
                let denial = story.denial(of: .openPhone, by: viewer)
                #expect(denial == (viewers.contains(viewer) ? nil : .noConsent), "\(audience)")
            }
        }
    }

    @Test("AMB-12: what was asked before a consent named anybody is for the agency, as it was understood then")
    func storedBefore() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.ask(), by: .officer)
        try story.do(.answerConsent(id: 1, .granted), by: .lan)
        var report = story.report
        report.consents[0].audience = nil
        let opened = try report.decide(.openPhone, by: .leader, at: story.now, under: .starter)
        #expect(opened.events.count == 1)
    }

    @Test("REP-17: silence is no, a refusal is no, a withdrawal is no again")
    func no() throws {
        var silent = try asked()
        #expect(silent.denial(of: .openPhone, by: .officer) == .noConsent)
        #expect(silent.denial(of: .askName, by: .officer) == .alreadyDone(.consentRequest))
        // Once it has run out it cannot be granted, and a new one may be asked
        #expect(
            silent.denial(of: .answerConsent(id: 1, .granted), by: .lan, at: "2026-03-19 00:00")
                == .windowClosed(day("2026-03-18")))
        try silent.do(.askName, by: .officer, at: "2026-03-19 08:00")
        #expect(silent.report.consents.count == 2)

        var declined = try asked()
        try declined.do(.answerConsent(id: 1, .declined), by: .lan)
        #expect(declined.denial(of: .openPhone, by: .officer) == .noConsent)
        #expect(declined.denial(of: .answerConsent(id: 1, .granted), by: .lan) == .alreadyDone(.consent))

        var withdrawn = try asked()
        #expect(withdrawn.denial(of: .answerConsent(id: 1, .withdrawn), by: .lan) == .alreadyDone(.consent))
        #expect(withdrawn.denial(of: .answerConsent(id: 4, .granted), by: .lan) == .nothingToDecide(.consent))
        try withdrawn.do(.answerConsent(id: 1, .granted), by: .lan)
        try withdrawn.do(.answerConsent(id: 1, .withdrawn), by: .lan)
        #expect(withdrawn.denial(of: .openPhone, by: .officer) == .noConsent)
    }

    @Test("REP-17, A0.12: nobody consents in the reporter's place")
    func onlyTheReporter() throws {
        var story = Story(sent("2026-03-03 09:15", helpedBy: .villageHead))
        try story.do(.askName, by: .officer)
        for (name, viewer) in Viewer.everybody where name != "lan" {
            #expect(story.denial(of: .answerConsent(id: 1, .granted), by: viewer) == .notYours(.consent), "\(name)")
        }
    }

    @Test("AMB-12: consent is for the agency that asked, not for the next one")
    func anotherAgency() throws {
        var story = try asked()
        try story.do(.answerConsent(id: 1, .granted), by: .lan)
        try story.do(.route(.xaDung), by: .dispatcher)
        #expect(story.denial(of: .openPhone, by: .otherOfficer) == .noConsent)
        #expect(story.denial(of: .openPhone, by: .officer) == .notYours(.identityOpening))
    }

    @Test("REP-17, AMB-05: asking, declining and the relay move no date")
    func noPause() throws {
        var story = try asked()
        let before = story.report.round?.deadline
        try story.do(.answerConsent(id: 1, .declined), by: .lan)
        try story.do(.say, by: .officer)
        try story.do(.say, by: .lan)
        #expect(story.report.round?.deadline == before)
        story.wait(until: "2026-03-12 00:00")
        #expect(story.report.lateness(at: story.now) == .overdue)
    }

    @Test("REP-16: no report, notice, timeline or public face has a field for who reported")
    func noField() throws {
        var story = try asked()
        try story.do(.publish, by: .officer)
        let fields = Mirror(reflecting: PublicReport(story.report)).children.compactMap(\.label)
        for word in ["reporter", "account", "phone", "email", "name", "submittedBy", "person"] {
            #expect(!fields.contains { $0.lowercased().contains(word) }, "\(word)")
        }
        #expect(fields.count == 27, "a new public field is looked at here first")
    }

    @Test("REP-17: a request lasts to the end of its last day: until then it may be answered, and no other asked")
    func lastDay() throws {
        let story = try asked()
        #expect(story.denial(of: .answerConsent(id: 1, .granted), by: .lan, at: "2026-03-18 23:59") == nil)
        #expect(story.denial(of: .askName, by: .officer, at: "2026-03-18 23:59") == .alreadyDone(.consentRequest))
        #expect(story.denial(of: .askName, by: .officer, at: "2026-03-19 00:00") == nil)
    }

    @Test("REP-16: whoever has no ground to open a name is told that, whatever else their request lacks")
    func groundFirst() {
        let story = Story(sent("2026-03-03 09:15"))
        #expect(story.denial(of: .openIdentity(fields: [.phone], reason: ""), by: .officer) == .noConsent)
        #expect(story.denial(of: .openIdentity(fields: [], reason: ""), by: .officer) == .noConsent)
    }

    @Test("A0.8: «gọi cho tôi» is for the telephone, not for the name, and nor is an emergency with its legal basis")
    func telephoneAlone() {
        let law = Law.starter { $0.breakGlassLegalBasis = "Điều 5" }
        for (story, ground) in [
            (Story(sent("2026-03-03 09:15", urgent: .fire, mayCall: true)), "mayCall"),
            (Story(sent("2026-03-03 09:15", urgent: .fire), under: law), "breakGlass"),
        ] {
            #expect(story.denial(of: .openPhone, by: .dispatcher) == nil, "\(ground)")
            for fields in [[IdentityField.fullName], [.phone, .fullName], [.email]] {
                #expect(story.denial(of: .openIdentity(fields: fields, reason: "Gọi"), by: .dispatcher) == .noConsent)
            }
        }
    }

    @Test("AMB-12: what is consented to for all of an agency is for that one, not for all of the agency after it")
    func nextAgency() throws {
        for audience in [ConsentAudience.agency, .leaders] {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(.ask(for: audience), by: .officer)
            try story.do(.answerConsent(id: 1, .granted), by: .lan)
            try story.do(.route(.xaDung), by: .dispatcher)
            #expect(story.denial(of: .openPhone, by: .otherLeader) == .noConsent)
        }
    }
}
