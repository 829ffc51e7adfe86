package import Foundation
package import Outreach

/// Who tells the player what to play, and hears of it.
package protocol StationServer: Sendable {
    func feed() async throws -> StationFeed
    func sound(_ address: String) async throws -> Data
    func send(_ log: StationLog) async throws -> StationLog.Answer
}
