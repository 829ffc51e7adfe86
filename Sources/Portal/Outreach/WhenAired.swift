import Operations
import Vietnamese

extension PortalSite {
    /// When a bulletin was heard last, station by station, in words, the newest first.
    func whenAired(_ bulletin: Int64) async throws -> [String] {
        try await province.airings.heard(of: bulletin).map { "\($0.station), \($0.at.official)" }
    }
}
