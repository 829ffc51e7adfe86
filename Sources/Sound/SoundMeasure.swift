// What was measured of a sound, read from what ffmpeg prints.

package struct SoundMeasure: Sendable, Equatable {
    package var seconds: Double
    /// Integrated, in LUFS; −70 and less for nothing at all.
    package var loudness: Double
    /// The highest true peak as a part of full scale.
    package var peak: Double
    /// Each longer than a second and under −50 dB.
    package var silences: [Range<Double>]

    /// More than this part of silence is not an airing.
    package static let mostSilence = 0.2
}

extension SoundMeasure {
    /// - Parameter said: what `SoundCommand.measuring` printed.
    package init(_ said: String, seconds: Double) {
        (self.seconds, loudness, peak, silences) = (seconds, -70, 0, [])
        var begun: Double?
        for line in said.split(separator: "\n") {
            if let value = line.value(of: "lavfi.r128.I") { loudness = value.isFinite ? value : -70 }
            if let value = line.value(of: "lavfi.r128.true_peak"), value.isFinite { peak = max(peak, value) }
            if let value = line.value(of: "lavfi.silence_start") { begun = max(value, 0) }
            if let value = line.value(of: "lavfi.silence_end"), let start = begun {
                if value > start { silences.append(start..<value) }
                begun = nil
            }
        }
        // Silence that lasts to the end is not told again.
        if let begun, begun < seconds { silences.append(begun..<seconds) }
    }

    /// The silent part of it, 0…1.
    package var silence: Double {
        seconds > 0 ? min(silences.reduce(0) { $0 + $1.upperBound - $1.lowerBound } / seconds, 1) : 1
    }

    package var isHeard: Bool { loudness >= SoundLevel.faintest }

    /// Silent seconds to cut off at both ends; a breath of 0,3 s stays.
    package var cut: (head: Double, tail: Double) {
        guard silences != [0..<seconds] else { return (0, 0) }
        let head = silences.first.flatMap { $0.lowerBound < 0.1 ? $0.upperBound - breath : nil }
        let tail = silences.last.flatMap { $0.upperBound > seconds - 0.1 ? seconds - $0.lowerBound - breath : nil }
        return (max(head ?? 0, 0), max(tail ?? 0, 0))
    }
}

private let breath = 0.3

extension Substring {
    fileprivate func value(of key: String) -> Double? {
        guard hasPrefix(key), dropFirst(key.utf8.count).first == "=" else { return nil }
        return Double(dropFirst(key.utf8.count + 1))
    }
}
