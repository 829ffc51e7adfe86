// How loud what is aired shall be (EBU R128), and in which formats it is kept.

package enum SoundLevel {
    /// LUFS.
    package static let target = -23.0
    /// LU, beside the target, within which nothing is evened again.
    package static let tolerance = 0.3
    /// The highest true peak: −1 dBTP, as a part of full scale.
    package static let peak = 0.891
    /// Under it a sound is not to be heard, in LUFS.
    package static let faintest = -50.0
}

package enum SoundFormat: String, Sendable, CaseIterable {
    case wav, mp3, opus

    /// Those that are made of the evened samples.
    package static let encoded: [SoundFormat] = [.mp3, .opus]
}
