import Foundation
import LocalTime
import Office
import Storage
import Territory
import TestKit

@testable import FieldReports

/// A small town for the tables: a few agencies, people and accounts, and reports in every state that chance gives them.
enum Town {
    static let agencies: [AgencyCode] = ["ubnd-1", "ubnd-2", "so-1", "tram-1"]
    static let people = (1...5).map { PersonID(rawValue: Int64($0)) }
    static let start = Day(number: 20_500).at(hour: 9)
    static let secretWord = "biensoxe"

    static func with(_ body: (any Store) async throws -> Void) async throws {
        try await TemporaryStore.with { temporary in
            try await temporary.store.migrate(Migration.all, at: start)
            try await temporary.store.write { tx in
                try tx.directory.put(Category(code: "khac", name: "Khác", group: "Khác", isActive: true), position: 1)
                for agency in agencies {
                    try tx.directory.put(Agency(code: agency, name: agency.rawValue, kind: .department))
                }
                for person in people {
                    try tx.people.insert(person, phoneDigest: nil, sealed: "x", at: start)
                    let id = AccountID(rawValue: person.rawValue + 100)
                    try tx.accounts.insert(
                        Account(id: id, person: person, kind: .individual, createdAt: start),
                        phoneDigest: "\(person.rawValue)")
                }
            }
            try await body(temporary.store)
        }
    }

    /// - Parameter number: of the report; its words hold it too, where no others are given.
    static func report(_ number: Int, _ dice: inout Dice, saying words: String? = nil, sent: Instant? = nil) throws
        -> Report
    {
        var form = SubmissionForm()
        form.description = words ?? "Cống bị lấp \(secretWord)\(number) nguyên văn"
        form.category = "khac"
        form.observedAt = sent ?? start
        form.undertaking = true
        form.placeWords = "Bản số \(number)"
        form.unit = UnitKey(era: "2025-07-01", code: "03193")
        if dice.isOne(in: 2) { form.point = Point(latitude: 21.5 + Double(number) / 1000, longitude: 103.1) }
        let now = sent ?? start + .minutes(dice.roll(40))
        let context = SubmissionContext(
            categories: ["khac"], otherCategory: "khac", unitExists: { _ in true }, finding: nil, now: now,
            rules: .starter)
        let isAssisted = dice.isOne(in: 3)
        var report = Report(
            try form.submission(
                code: ReportCode(day: now.day, random: UInt64(number)), reporter: dice.pick(people),
                submittedBy: AccountID(rawValue: dice.pick(people).rawValue + 100), isAssisted: isAssisted, in: context)
        )
        report.version = 1
        shuffle(&report, &dice)
        return report
    }

    /// Any state that the schema allows, reachable or not.
    static func shuffle(_ report: inout Report, _ dice: inout Dice) {
        report.status = dice.pick(Status.allCases.filter { $0 != .draft })
        let mayWait: Set<Status> = [.submitted, .refused, .merged, .withdrawn]
        report.leadAgency = mayWait.contains(report.status) && dice.isOne(in: 2) ? nil : dice.pick(agencies)
        report.secrecyRequested = dice.isOne(in: 6)
        report.publicityWithdrawn = dice.isOne(in: 12)
        report.moderation = dice.pick([
            .pending, .approved(blurred: [], text: nil), .approved(blurred: [], text: "Chữ đã che \(report.code)"),
            .published(covering(report)),
            .keptBack(code: .stateSecret, reason: "Thử"), .keptBack(code: .insult, reason: "Thử"),
        ])
        let author = Author(account: nil, standing: .iocManager, agency: nil)
        report.hidings =
            dice.isOne(in: 5)
            ? [
                Hiding(
                    code: .insult, interest: .community, reason: "Thử", proposedBy: author, approvedBy: author,
                    at: start)
            ] : []
        report.cooperations = agencies.filter { _ in dice.isOne(in: 4) }.map {
            Cooperation(agency: $0, externalPartner: nil, request: "Thử", at: start)
        }
        let deadline = Law(rules: .starter, calendar: .starter).resolutionDeadline(
            receivedAt: start + .days(dice.roll(9)))
        report.rounds = dice.isOne(in: 3) ? [] : [Round(number: 1, startedAt: start, deadline: deadline)]
    }

    /// The secret word and what follows it, and the whole place.
    private static func covering(_ report: Report) -> Masking {
        guard let secret = report.description.range(of: secretWord), let place = report.sentPlaceWords else {
            return Masking()
        }
        let words = report.description.unicodeScalars
        let start = words.distance(from: words.startIndex, to: secret.lowerBound)
        var masking = Masking(spans: [
            .init(.description, start, words.count - start, .plateNumber),
            .init(.placeWords, 0, place.unicodeScalars.count, .address),
        ])
        masking.placeWords = place
        return masking
    }

    /// Each part now and then, and sometimes none.
    private static func scope(_ dice: inout Dice) -> InspectionScope {
        let units = ["03193", "03127"].map { UnitKey(era: "2025-07-01", code: $0) }
        let codes = (1...60).filter { _ in dice.isOne(in: 3) }.map { ReportCode(day: start.day, random: UInt64($0)) }
        return InspectionScope(
            agency: dice.isOne(in: 2) ? dice.pick(agencies) : nil, unit: dice.isOne(in: 3) ? dice.pick(units) : nil,
            category: dice.isOne(in: 3) ? dice.pick(["khac", "dat_dai"]) : nil,
            reports: dice.isOne(in: 3) ? codes : nil)
    }

    static func viewer(_ dice: inout Dice) -> Viewer {
        if dice.isOne(in: 8) { return .anyone }
        let person = dice.pick(people)
        var appointments: [Appointment] = []
        for _ in 0..<dice.roll(3) {
            let role = dice.pick(Role.allCases)
            appointments.append(
                Appointment(
                    role, at: role.belongsToAgency ? dice.pick(agencies) : nil,
                    scope: role.needsScope || dice.isOne(in: 9) ? scope(&dice) : nil))
        }
        return Viewer(
            account: AccountID(rawValue: person.rawValue + 100), person: person,
            claimed: dice.isOne(in: 4) ? [dice.pick(people)] : [], appointments: appointments)
    }
}
