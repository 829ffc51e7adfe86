import LocalTime
import Office
import TestKit
import Testing

@testable import FieldReports
@testable import Storage

@Suite("What stands near a place", .bothEngines)
struct NearbyTests {
    private static let spot = Point(latitude: 21.5, longitude: 103.1)
    private static let whole = ReportFilter.Box(west: 102, south: 20, east: 104, north: 23)

    @Test("REP-16, REP-31: nobody is shown, or compared with, what they may not know of", arguments: 1...3)
    func sight(seed: UInt64) async throws {
        var dice = Dice(seed)
        let reports = try (1...60).map { number in
            var report = try Town.report(number, &dice)
            report.cooperations = []
            return report
        }
        let viewers = (1...30).map { _ in Town.viewer(&dice) }
        let box = ReportFilter.Box(west: 103.09, south: 21.49, east: 103.11, north: 21.57)
        try await Town.with { store in
            try await store.write { tx in
                for report in reports { _ = try tx.reports.insert(report, wakesAt: nil, request: nil, at: Town.start) }
            }
            for viewer in viewers {
                let near = try await near(box, for: viewer, in: store)
                let known = reports.filter { report in
                    report.scene.point != nil && report.isVisible(to: viewer) && !Status.ended.contains(report.status)
                }
                #expect(Set(near.map(\.summary.code)) == Set(known.map(\.code)), "\(viewer)")
            }
        }
    }

    @Test("the box is kept to the metre, wherever it lies, also across the edges of large cells")
    func box() async throws {
        try await Town.with { store in
            // The middle of the world's cells at each level runs through such points.
            for (number, east) in [102.65625, 103.0078125, 103.1, 103.359375].enumerated() {
                let middle = Point(latitude: 21.94304553343818, longitude: east)
                let box = ReportFilter.Box(
                    west: east - 0.001, south: middle.latitude - 0.001, east: east + 0.001,
                    north: middle.latitude + 0.001)
                var inside: Set<ReportCode> = []
                var reports: [Report] = []
                var dice = Dice(UInt64(number + 1))
                for step in 0..<40 {
                    let point = Point(
                        latitude: middle.latitude + Double(dice.roll(41) - 20) / 10_000,
                        longitude: middle.longitude + Double(dice.roll(41) - 20) / 10_000)
                    let report = try Self.published(number * 100 + step, at: point)
                    reports.append(report)
                    let holds =
                        (box.south...box.north).contains(point.latitude)
                        && (box.west...box.east).contains(point.longitude)
                    if holds { inside.insert(report.code) }
                }
                let kept = reports
                try await store.write { tx in
                    for report in kept {
                        _ = try tx.reports.insert(report, wakesAt: nil, request: nil, at: Town.start)
                    }
                }
                let near = try await near(box, for: .anyone, in: store)
                #expect(!inside.isEmpty && Set(near.map(\.summary.code)) == inside)
                #expect(MapPosition.pieces(of: box).count <= 4)
                // However long the one range would be, the pieces are as short as the box is small.
                #expect(MapPosition.pieces(of: box).allSatisfy { $0.count <= 1 << 18 })
            }
        }
    }

    @Test("fifty at most, those nearest in time, and none from before the window unless answered in it")
    func bounded() async throws {
        try await Town.with { store in
            try await store.write { tx in
                for number in 0..<70 {
                    let report = try Self.published(number, at: Self.spot, sent: Town.start + .hours(number))
                    _ = try tx.reports.insert(report, wakesAt: nil, request: nil, at: Town.start)
                }
            }
            let box = ReportFilter.Box(west: 103, south: 21, east: 104, north: 22)
            let middle = Town.start + .hours(60)
            let near = try await store.read {
                try $0.reports(visibleTo: .anyone).near(box, around: middle, since: Town.start, limit: 500)
            }
            #expect(near.count == 50)
            #expect(near.map(\.summary.submittedAt).allSatisfy { $0 >= Town.start + .hours(20) })
            #expect(near.first?.summary.submittedAt == middle)
            let late = try await store.read {
                try $0.reports(visibleTo: .anyone).near(box, around: middle, since: Town.start + .hours(66))
            }
            #expect(late.count == 4)
            let done = try await store.read {
                try $0.reports(visibleTo: .anyone).near(box, around: middle, since: Town.start, answered: true)
            }
            #expect(done.isEmpty)
        }
    }

    @Test("REP-18: only a picture that the viewer sees is compared: not one uncleared, covered, or another account's")
    func pictures() async throws {
        try await Town.with { store in
            var report = try Self.published(1, at: Self.spot)
            report.media = ["shown", "covered", "waiting", "flat"].map {
                MediaItem(id: $0, kind: .photo, addedAt: Town.start, addedBy: .reporter)
            }
            report.clearedMedia = ["shown", "covered", "flat"]
            report.moderation = .approved(blurred: ["covered"], text: nil)
            let kept = report
            let owner = report.submittedBy
            try await store.write { tx in
                _ = try tx.reports.insert(kept, wakesAt: nil, request: nil, at: Town.start)
                for (id, hash) in [("shown", 1), ("covered", 2), ("waiting", 4), ("flat", 0)] as [(String, Int64)] {
                    try tx.media.insert(
                        MediaRecord(
                            id: id, owner: owner, sha256: id, kind: .photo, contentType: "image/jpeg", bytes: 1,
                            width: 1, height: 1, seconds: nil, likeness: hash, createdAt: Town.start))
                    _ = try tx.media.attach(id, to: kept.code.subject, owner: owner)
                }
            }
            func hashes(_ viewer: Viewer) async throws -> Set<UInt64> {
                Set(try await near(Self.whole, for: viewer, in: store).flatMap(\.pictures).map(\.rawValue))
            }
            #expect(try await hashes(.anyone) == [1])
            #expect(try await hashes(Viewer(person: report.reporter)) == [1, 2, 4])
            #expect(try await hashes(Viewer(appointments: [Appointment(.iocManager)])) == [1, 2, 4])
            let ids = ["shown", "waiting"]
            let (own, others) = try await store.read { tx in
                (
                    try tx.media.hashes(of: ids, owner: owner),
                    try tx.media.hashes(of: ids, owner: AccountID(rawValue: owner.rawValue == 101 ? 102 : 101))
                )
            }
            #expect(Set(own.map(\.rawValue)) == [1, 4] && others.isEmpty)
        }
    }

    private func near(
        _ box: ReportFilter.Box, for viewer: Viewer, in store: any Store
    ) async throws -> [NearbyReport] {
        try await store.read {
            try $0.reports(visibleTo: viewer).near(
                box, around: Town.start, since: Town.start - .days(400), limit: 50)
        }
    }

    /// A report that everybody may see.
    private static func published(_ number: Int, at point: Point, sent: Instant = Town.start) throws -> Report {
        var form = SubmissionForm()
        form.description = "Cống bị lấp"
        form.category = "khac"
        form.observedAt = Town.start - .days(1)
        form.undertaking = true
        form.point = point
        let context = SubmissionContext(
            categories: ["khac"], otherCategory: "khac", unitExists: { _ in true }, finding: nil, now: sent,
            rules: .starter)
        var report = Report(
            try form.submission(
                code: ReportCode(day: Town.start.day, random: UInt64(5000 + number)), reporter: Town.people[0],
                submittedBy: AccountID(rawValue: 101), isAssisted: false, in: context))
        report.version = 1
        (report.status, report.leadAgency) = (.inProgress, Town.agencies[0])
        report.moderation = .approved(blurred: [], text: nil)
        return report
    }
}
