import Sound
import Testing

@Suite("What ffmpeg prints of a sound is read")
struct SoundMeasureTests {
    private let said = """
        frame:0    pts:0       pts_time:0
        lavfi.r128.I=-70.000
        lavfi.silence_start=0
        lavfi.silence_end=9
        lavfi.silence_duration=9
        lavfi.r128.I=-31.400
        lavfi.r128.true_peak=0.250
        lavfi.r128.true_peak=0.125
        lavfi.silence_start=95.5
        """

    @Test("the last loudness, the highest peak, each silence, and the one that lasts to the end")
    func read() {
        let measure = SoundMeasure(said, seconds: 100)
        #expect(measure.loudness == -31.4 && measure.peak == 0.25)
        #expect(measure.silences == [0..<9, 95.5..<100])
        #expect(abs(measure.silence - 0.135) < 1e-9)
        #expect(measure.cut.head == 8.7 && abs(measure.cut.tail - 4.2) < 1e-9)
    }

    @Test("nothing printed, and a loudness that is no number, are silence")
    func nothing() {
        #expect(!SoundMeasure("", seconds: 0).isHeard && SoundMeasure("", seconds: 0).silence == 1)
        #expect(!SoundMeasure("lavfi.r128.I=nan\nlavfi.r128.I=-inf", seconds: 3).isHeard)
        #expect(SoundMeasure("lavfi.silence_start=0", seconds: 3).cut == (0, 0))
    }
}
