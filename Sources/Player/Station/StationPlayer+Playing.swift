import Foundation
import LocalTime
import Outreach

extension StationPlayer {
    func play(
        _ airing: StationFeed.Airing, from position: Double, interruption: Double, on speakers: any Speakers
    ) throws {
        guard airing.tracks.allSatisfy({ folder.file($0.hash) != nil }), !airing.tracks.isEmpty else {
            return note(airing, .fileMissing, "Chưa tải được tệp âm thanh.")
        }
        guard airing.tracks.allSatisfy({ folder.isWhole($0.hash) }) else {
            return note(airing, .fileDamaged, "Tệp âm thanh không còn nguyên.")
        }
        let part = UUID().uuidString
        try journal.append(
            .begun(
                airing: airing.number, part: part, at: now(), position: position, content: airing.content,
                interruption: interruption))
        var stretch = Stretch(airing: airing, part: part)
        do {
            try run(&stretch, from: position, on: speakers)
        } catch {
            (stretch.failure, stretch.detail) = (.amplifierBroken, "\(error)")
        }
        try journal.append(
            .ended(
                part: part, at: now(), measured: stretch.meter.measured, failure: stretch.failure,
                detail: stretch.detail))
    }

    private struct Stretch {
        let airing: StationFeed.Airing
        let part: String
        var meter = Meter()
        var failure: PlayFailure?
        var detail: String?
        var noted = 0.0
    }

    /// Track after track, from where it goes on.
    private func run(_ stretch: inout Stretch, from position: Double, on speakers: any Speakers) throws {
        var skipped = position
        for track in stretch.airing.tracks {
            guard skipped < track.seconds else {
                skipped -= track.seconds
                continue
            }
            guard let file = folder.file(track.hash) else { continue }
            let decoder = try Decoder(file, from: skipped, ffmpeg: ffmpeg)
            skipped = 0
            defer { decoder.end() }
            while let samples = decoder.next() {
                try speakers.play(samples)
                stretch.meter.add(samples)
                try mark(&stretch)
                if let stop = schedule?.stop(stretch.airing, at: now()) {
                    (stretch.failure, stretch.detail) = (stop.failure, stop.detail)
                    return
                }
            }
        }
    }

    /// Twice a second, so that a kill costs no more than that of what was heard.
    private func mark(_ stretch: inout Stretch) throws {
        let measured = stretch.meter.measured
        guard measured.seconds >= stretch.noted + 0.5 else { return }
        stretch.noted = measured.seconds
        try journal.append(.reached(part: stretch.part, at: now(), measured: measured))
    }
}
