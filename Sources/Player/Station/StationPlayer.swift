import Foundation
package import LocalTime
import Outreach
import Synchronization

/// A small computer at a station: plays what the programme says, with network or without, and writes down what was heard.
///
/// Nothing that goes wrong with one airing ends it: that airing failed, with the reason, and the next one is waited for.
package final class StationPlayer: Sendable {
    let folder: SoundFolder
    let journal: PlayJournal
    let device: String
    let ffmpeg: String
    let now: @Sendable () -> Instant
    let say: @Sendable (String) -> Void
    private let known: Mutex<StationFeed?>

    package init(
        folder: SoundFolder, device: String, ffmpeg: String, now: @escaping @Sendable () -> Instant,
        say: @escaping @Sendable (String) -> Void
    ) throws {
        self.folder = folder
        self.device = device
        self.ffmpeg = ffmpeg
        self.now = now
        self.say = say
        journal = try PlayJournal(folder.journal)
        known = Mutex(folder.feed())
    }

    func learn(_ feed: StationFeed) throws {
        try folder.keep(feed)
        known.withLock { $0 = feed }
    }

    var schedule: Schedule? { known.withLock { $0 }.map { Schedule(feed: $0, history: journal.history) } }

    /// Plays until `isOver` says so; blocks its thread.
    package func play(on speakers: any Speakers, until isOver: () -> Bool) {
        while !isOver() {
            guard case .play(let airing, let position, let interruption)? = schedule?.next(at: now()) else {
                Thread.sleep(forTimeInterval: 0.1)
                continue
            }
            do {
                try play(airing, from: position, interruption: interruption, on: speakers)
            } catch {
                say("\(airing.number): \(error)")
                note(airing, .other, "\(error)")
            }
        }
    }

    func note(_ airing: StationFeed.Airing, _ failure: PlayFailure, _ detail: String) {
        do {
            try journal.append(
                .failed(
                    airing: airing.number, part: UUID().uuidString, at: now(), failure: failure,
                    detail: String(detail.prefix(200))))
        } catch {
            // A disk that takes nothing more: the station goes on playing, and says so where it can.
            say("\(airing.number): không ghi được nhật ký: \(error)")
            Thread.sleep(forTimeInterval: 1)
        }
    }
}
