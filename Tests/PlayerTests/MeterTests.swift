import Foundation
import Player
import Testing

@Suite("A1: what passes to the speakers is measured")
struct MeterTests {
    private func tone(_ seconds: Double, amplitude: Double, frequency: Double = 1000) -> [Int16] {
        (0..<Int(seconds * Double(Meter.rate))).map {
            Int16(amplitude * 32_767 * sin(2 * .pi * frequency * Double($0) / Double(Meter.rate)))
        }
    }

    @Test("a full sine of 1 kHz is −3.01 LUFS, as BS.1770 has it, and ten times less is 20 LU less")
    func tones() {
        for (amplitude, loudness) in [(1.0, -3.01), (0.1, -23.01)] {
            var meter = Meter()
            meter.add(tone(3, amplitude: amplitude))
            #expect(abs(meter.measured.loudness - loudness) < 0.1)
            #expect(meter.measured.silence == 0 && meter.measured.seconds == 3)
        }
    }

    @Test("silence is silence, and half of it is half")
    func silence() {
        var meter = Meter()
        meter.add(tone(2, amplitude: 0))
        #expect(meter.measured.loudness < -100 && meter.measured.silence == 1)
        meter.add(tone(2, amplitude: 0.1))
        #expect(meter.measured.silence == 0.5)
        #expect(abs(meter.measured.loudness - -23) < 0.5, "what is silent is gated")
        #expect(Meter().measured == .nothing)
    }
}
