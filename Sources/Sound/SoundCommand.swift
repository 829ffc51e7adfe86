// The command lines given to ffmpeg for samples of our own. They print what they measure to standard output.

package enum SoundCommand {
    /// How much `measuring` prints at most of ten minutes.
    package static let measuredBytes = 4 << 20

    /// Prints loudness, peak and silences, a line each: `SoundMeasure` reads them.
    package static func measuring(_ path: String) -> [String] {
        let filters = "ebur128=metadata=1:peak=true,silencedetect=n=-50dB:d=1,ametadata=mode=print:file=-"
        return quiet + ["-i", "file:" + path, "-map", "0:a:0", "-af", filters, "-f", "null", "-"]
    }

    /// Cuts the silence at both ends and raises or lowers all of it by one gain (dB); peaks that would pass the limit are
    /// held down.
    package static func evening(_ path: String, cutting measure: SoundMeasure, gain: Double, to result: String)
        -> [String]
    {
        let end = measure.seconds - measure.cut.tail
        var filters = "atrim=start=\(measure.cut.head):end=\(end),asetpts=PTS-STARTPTS,volume=\(gain)dB"
        if measure.peak * decibels(gain) > SoundLevel.peak {
            // Peaks between samples are higher than the samples: 1 dB below the limit.
            filters += ",alimiter=limit=0.79:attack=2:release=80:level=disabled"
        }
        return quiet + ["-i", "file:" + path, "-map", "0:a:0", "-af", filters] + bare
            + ["-c:a", "pcm_s16le", "-ac", "1", "-ar", "48000", "-f", "wav", "-y", "file:" + result]
    }

    package static func encoding(_ path: String, as format: SoundFormat, to result: String) -> [String] {
        let coder =
            switch format {
            case .wav: ["-c:a", "pcm_s16le", "-f", "wav"]
            case .mp3: ["-c:a", "libmp3lame", "-b:a", "96k", "-write_xing", "1", "-id3v2_version", "0", "-f", "mp3"]
            case .opus: ["-c:a", "libopus", "-b:a", "48k", "-f", "opus"]
            }
        return quiet + ["-i", "file:" + path, "-map", "0:a:0"] + bare + coder + ["-y", "file:" + result]
    }

    private static let quiet = ["-nostdin", "-hide_banner", "-v", "error", "-threads", "2"]
    /// Without words, and the same bytes each time.
    private static let bare = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
}

/// `20` is a factor of ten.
func decibels(_ gain: Double) -> Double {
    // 10^(gain/20) without a library: e^(x) by its series, halved until it is small.
    let exponent = gain / 20 * 2.302_585_092_994_046
    var (sum, term) = (1.0, 1.0)
    let small = exponent / 1024
    for step in 1...8 {
        term *= small / Double(step)
        sum += term
    }
    for _ in 1...10 { sum *= sum }
    return sum
}
