import Foundation

/// Measures what passes to the speakers: integrated loudness by ITU-R BS.1770-4 (which EBU R128 asks), mono at 48 kHz, and
/// the share of silence. What is measured is the signal, not the speaker.
package struct Meter: Sendable {
    package static let rate = 48_000
    /// A tenth of a second.
    static let step = rate / 10

    private var shelf = Biquad(
        (1.535_124_859_586_97, -2.691_696_189_406_38, 1.198_392_810_852_85),
        (-1.690_659_293_182_41, 0.732_480_774_215_85))
    private var highPass = Biquad((1, -2, 1), (-1.990_047_454_833_98, 0.990_072_250_366_21))
    /// Mean square of each tenth of a second, weighted, and the same unweighted.
    private var weighted: [Double] = []
    private var plain: [Double] = []
    private var sums = (weighted: 0.0, plain: 0.0, count: 0)
    private var samples = 0

    package init() {}

    package mutating func add(_ block: some Sequence<Int16>) {
        for sample in block {
            let value = Double(sample) / 32_768
            let heard = highPass.pass(shelf.pass(value))
            sums.weighted += heard * heard
            sums.plain += value * value
            sums.count += 1
            samples += 1
            if sums.count == Self.step {
                weighted.append(sums.weighted / Double(Self.step))
                plain.append(sums.plain / Double(Self.step))
                sums = (0, 0, 0)
            }
        }
    }

    package var measured: Measured {
        Measured(seconds: Double(samples) / Double(Self.rate), loudness: loudness, silence: silence)
    }

    /// Blocks of 0.4 s that overlap by three quarters, gated at −70 LUFS and at 10 LU under what is left.
    private var loudness: Double {
        guard !weighted.isEmpty else { return faintest }
        let width = min(4, weighted.count)
        let blocks = (0...(weighted.count - width)).map { start in
            weighted[start..<start + width].reduce(0, +) / Double(width)
        }
        let loud = blocks.filter { level($0) > -70 }
        guard !loud.isEmpty else { return faintest }
        let gate = level(loud.reduce(0, +) / Double(loud.count)) - 10
        let counted = loud.filter { level($0) > gate }
        return counted.isEmpty ? faintest : level(counted.reduce(0, +) / Double(counted.count))
    }

    private func level(_ power: Double) -> Double { power > 0 ? -0.691 + 10 * log10(power) : faintest }

    /// Tenths of a second under −50 dBFS.
    private var silence: Double {
        guard !plain.isEmpty else { return 1 }
        return Double(plain.count(where: { $0 < 1e-5 })) / Double(plain.count)
    }
}

private let faintest = -120.0

/// A filter of second order.
private struct Biquad: Sendable {
    private let (b0, b1, b2, a1, a2): (Double, Double, Double, Double, Double)
    private var first = 0.0
    private var second = 0.0

    init(_ b: (Double, Double, Double), _ a: (Double, Double)) { (b0, b1, b2, a1, a2) = (b.0, b.1, b.2, a.0, a.1) }

    mutating func pass(_ x: Double) -> Double {
        let y = b0 * x + first
        first = b1 * x - a1 * y + second
        second = b2 * x - a2 * y
        return y
    }
}
