import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Territory
import TestKit
import Testing

@Suite("What tells of the same thing", .bothEngines)
struct ResemblingTests {
    @Test("REP-20: before sending anybody sees what is public near by, and why; signed in, their own as well")
    func beforeSending() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            let form = SubmissionForm.bridge(at: test.clock.now, east: 40)
            #expect(try await test.province.cases.resembling(form, by: .anyone).isEmpty)
            #expect(try await test.province.cases.resembling(form, by: street.neighbour).isEmpty)
            let own = try await test.province.cases.resembling(form, by: street.citizen)
            #expect(own.map(\.summary.code) == [street.code])

            try await street.publish(street.code)
            test.clock.advance(.days(1))
            for viewer in [Viewer.anyone, street.neighbour, street.citizen] {
                let found = try await test.province.cases.resembling(form, by: viewer)
                #expect(found.map(\.summary.code) == [street.code])
                #expect(found.first?.resemblance.kind == .sameIncident)
                let reasons = found.first?.resemblance.reasons(.sending) ?? []
                #expect(reasons.prefix(3) == ["cách 40 m", "gửi hôm qua", "cùng lĩnh vực"])
            }
            for (elsewhere, why) in [(180.0, "too far"), (-140, "too far")] {
                let far = SubmissionForm.bridge(at: test.clock.now, east: elsewhere)
                #expect(try await test.province.cases.resembling(far, by: street.neighbour).isEmpty, "\(why)")
            }
            var nowhere = form
            (nowhere.point, nowhere.unit) = (nil, nil)
            #expect(try await test.province.cases.resembling(nowhere, by: street.neighbour).isEmpty)
        }
    }

    @Test("REP-20: where one of them shows no point, commune, words and time find it; for strangers, public ones alone")
    func withoutPoint() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            var words = SubmissionForm.bridge(at: test.clock.now, east: 0)
            words.point = nil
            let told = try await test.send(words, by: street.citizen)
            #expect(try await test.province.cases.resembling(words, by: street.neighbour).isEmpty)
            let own = try await test.province.cases.resembling(words, by: street.citizen)
            #expect(Set(own.map(\.summary.code)) == [street.code, told])

            for code in [street.code, told] { try await street.publish(code) }
            test.clock.advance(.days(1))
            let found = try await test.province.cases.resembling(words, by: street.neighbour)
            #expect(Set(found.map(\.summary.code)) == [street.code, told])
            #expect(
                found.first?.resemblance.reasons(.sending).prefix(4) == [
                    "cùng xã, phường", "gửi hôm qua", "cùng lĩnh vực", "nội dung gần như giống hệt",
                ])
            // With a point: what is near it by metres, and what shows none by commune
            let near = try await test.province.cases.resembling(
                .bridge(at: test.clock.now, east: 40), by: street.neighbour)
            #expect(Set(near.map(\.summary.code)) == [street.code, told])
            let far = try await test.province.cases.resembling(
                .bridge(at: test.clock.now, east: 900), by: street.neighbour)
            #expect(far.map(\.summary.code) == [told])

            var other = words
            other.description = "Trạm y tế hết thuốc sốt rét đã hai tuần."
            #expect(try await test.province.cases.resembling(other, by: street.neighbour).isEmpty)
            let communes = try await test.province.books.current().atlas.gazetteer.communes(on: test.clock.now.day)
            var elsewhere = words
            elsewhere.unit = communes.first { $0.key != .paHam }?.key
            #expect(try await test.province.cases.resembling(elsewhere, by: street.neighbour).isEmpty)
            #expect(
                try await test.province.cases.resembling(told, for: street.officer).map(\.summary.code) == [street.code]
            )
        }
    }

    @Test("REP-20, AMB-25: what was told of a commune that became part of this one is of the same land")
    func formerUnit() async throws {
        try await withProvince(at: "2025-06-25T09:15:00+07:00") { test in
            let citizen = try await test.citizen()
            let gazetteer = try await test.province.books.current().atlas.gazetteer
            var words = SubmissionForm.bridge(at: test.clock.now, east: 0)
            words.point = nil
            words.unit = try #require(gazetteer.predecessors(of: .paHam).first).key
            let before = try await test.send(words, by: citizen)
            test.clock.set("2025-07-02T09:15:00+07:00")
            words.unit = .paHam
            #expect(try await test.province.cases.resembling(words, by: citizen).map(\.summary.code) == [before])
        }
    }

    @Test("REP-31, REP-43: what is secret, hidden or not yet public is suggested to no stranger, not even an official")
    func secrets() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            var secret = SubmissionForm.bridge(at: test.clock.now, east: 10)
            secret.secrecyRequested = true
            let secretCode = try await test.send(secret, by: street.citizen)
            let waiting = try await test.send(.bridge(at: test.clock.now, east: 20), by: street.citizen)
            try await street.publish(street.code)
            try await street.hide(street.code)
            let form = SubmissionForm.bridge(at: test.clock.now, east: 0)
            let elsewhere = try await test.official(.agencyOfficer, at: "so-y-te", phone: "0912000031")
            // An official who sends is a citizen, whatever they know at their desk.
            for viewer in [Viewer.anyone, street.neighbour, elsewhere, street.officer, street.dispatcher] {
                #expect(try await test.province.cases.resembling(form, by: viewer).isEmpty)
            }
            // Nor does sending betray them, by a link, a flag or an error that differs.
            var unknown: [InvalidSubmission] = []
            for code in [secretCode, waiting, street.code, ReportCode(number: 7)] {
                var sameAs = form
                sameAs.sameAs = code
                let sent = sameAs
                let failure = await #expect(throws: InvalidSubmission.self) {
                    try await test.province.intake.submit(sent, by: street.neighbour)
                }
                if let failure { unknown.append(failure) }
            }
            #expect(unknown.count == 4 && unknown.allSatisfy { $0 == unknown[0] })
            let sent = try await test.send(form, by: street.neighbour)
            #expect(try await test.stored(sent)?.links == [])
            // The desk compares what it may know: the commune has all of them in hand, another office none.
            let known = try await test.province.cases.resembling(sent, for: street.dispatcher).map(\.summary.code)
            #expect(Set(known) == [secretCode, waiting, street.code])
            await #expect(throws: NoSuchReport.self) {
                try await test.province.cases.resembling(sent, for: elsewhere)
            }
            for viewer in [Viewer.anyone, street.neighbour] {
                await #expect(throws: AccountProblem.self) {
                    try await test.province.cases.resembling(sent, for: viewer)
                }
            }
        }
    }

    @Test("A0.11: a restricted report is compared for those alone who are cleared")
    func restricted() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            try await test.province.cases.handle(
                .moderate(.keptBack(code: .stateSecret, reason: "Có nội dung mật.")), on: street.code,
                by: street.dispatcher)
            let other = try await test.send(.bridge(at: test.clock.now, east: 15), by: street.neighbour)
            let manager = try await test.official(.iocManager, phone: "0912000032")
            #expect(try await test.province.cases.resembling(other, for: street.dispatcher).isEmpty)
            #expect(try await test.province.cases.resembling(other, for: street.officer).isEmpty)
            #expect(try await test.province.cases.resembling(other, for: manager).map(\.summary.code) == [street.code])
        }
    }

    @Test("AMB-26, REP-33: joined people each keep their code, their day and their answer")
    func joined() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            try await street.publish(street.code)
            test.clock.advance(.days(1))
            var form = SubmissionForm.bridge(at: test.clock.now, east: 30)
            form.sameAs = street.code
            let second = try await test.send(form, by: street.neighbour)
            let (one, two) = (try #require(await test.stored(street.code)), try #require(await test.stored(second)))
            #expect(one.links == [second] && two.links == [street.code])
            #expect(one.status.owesAnswer && two.status.owesAnswer && one.mergedInto == nil && two.mergedInto == nil)
            let (first, own) = (try #require(one.round?.deadline.day), try #require(two.round?.deadline.day))
            #expect(first < own)

            // The other's history does not say whose word it was.
            let mirrored = try await test.province.store.read { try $0.events.of(street.code) }.last
            #expect(mirrored?.event == .linked(to: second) && mirrored?.by == .clock)

            // The first answer closes nothing of the second.
            try await test.answer(street.code, by: street.officer, and: street.leader)
            #expect(try await test.stored(street.code)?.status == .answered)
            #expect(try await test.stored(second)?.round?.answer == nil)
            try await test.province.cases.handle(.accept, on: second, by: street.officer)
            try await test.answer(second, by: street.officer, and: street.leader)
            #expect(try await test.stored(second)?.status == .answered)
            try await test.province.cases.handle(.rate(.satisfied, comment: nil), on: second, by: street.neighbour)
            #expect(try await test.stored(street.code)?.lastAnsweredRound?.rating == nil)
            #expect(try await test.differences() == [])
        }
    }

    @Test("a reporter is told of so many linked ones as they may know of; a secret one is not counted")
    func counted() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            try await street.publish(street.code)
            var form = SubmissionForm.bridge(at: test.clock.now, east: 30)
            form.sameAs = street.code
            form.secrecyRequested = true
            let secret = try await test.send(form, by: street.neighbour)
            func links(_ code: ReportCode, _ viewer: Viewer) async throws -> Int {
                try await test.province.reports.find(code, for: viewer).face.links
            }
            #expect(try await links(street.code, street.citizen) == 0)
            #expect(try await links(street.code, .anyone) == 0)
            #expect(try await links(street.code, street.officer) == 1)
            #expect(try await links(secret, street.neighbour) == 1)
            form.secrecyRequested = false
            let open = try await test.send(form, by: street.neighbour)
            try await street.publish(open)
            #expect(try await links(street.code, street.citizen) == 1)
        }
    }

    @Test("the same request sent again links once")
    func onceOnly() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            try await street.publish(street.code)
            var form = SubmissionForm.bridge(at: test.clock.now, east: 30)
            form.sameAs = street.code
            let (sent, key) = (form, RequestKey(key: "một", digest: "x"))
            for _ in 1...2 { _ = try await test.province.intake.submit(sent, by: street.neighbour, request: key) }
            #expect(try await test.stored(street.code)?.links.count == 1)
            #expect(try await test.events(street.code)["linked"] == 1)
        }
    }
}
