import FieldReports
import Operations
import Storage

/// A province with people and a past, which nobody has served yet.
struct Prepared: Sendable {
    let ground: Ground
    let cast: Cast
    /// Up to which version each old report had come: nobody is told of what happened before.
    let past: [ReportCode: Int]

    /// - Parameter span: over how many seconds more falls due.
    init(_ ground: Ground, citizens: Int, past reports: Int, span: Double, seed: UInt64) async throws {
        self.ground = ground
        (cast, past) = try await Opened.with(ground) { opened in
            let cast = try await opened.cast(citizens: citizens)
            let now = opened.province.now()
            var made = PastReports(cast, now: now, span: Int(span), seed: seed)
            try await opened.province.intake.writePast(of: made.make(reports), PastReports.lives(until: now))
            let versions = try await opened.province.store.read { tx in
                try tx.rows("SELECT id, version FROM report").map {
                    (ReportCode(number: try $0.get("id")), try $0.get("version") as Int)
                }
            }
            return (cast, Dictionary(versions) { first, _ in first })
        }
    }
}
