// A sound to be aired: −23 LUFS, no silence at its ends, in three formats. A text is read by the machine's voice first.

import MediaJobs
import Sound

struct SoundWork {
    let job: MediaJob
    let tools: MediaTools

    func makeRecording(_ demuxer: String) throws(MediaFault) -> MediaMade {
        let probe = try Probe.read(job.input, demuxer: demuxer, tools: tools, seconds: seconds)
        guard probe.hasSound else { throw .noAudio }
        try refuseLonger(probe.seconds)
        let source = Transcoding.Source(path: job.input, demuxer: demuxer, maxPixels: job.bounds.videoPixels)
        try ffmpeg(Transcoding.samples(from: source, to: raw, seconds: job.bounds.airedSeconds + 2))
        return try even()
    }

    /// The words are read from a file: nobody sees them among the arguments of a program.
    func makeSpeech(_ voice: String, _ wordsPerMinute: Int) throws(MediaFault) -> MediaMade {
        let call = ["-v", voice, "-s", String(wordsPerMinute), "-b", "1", "-f", job.input, "-w", raw]
        _ = try Program.run([tools.espeak] + call, seconds: seconds)
        return try even()
    }

    private func even() throws(MediaFault) -> MediaMade {
        let before = try measure(raw)
        guard before.seconds > 0 else { throw .noAudio }
        try refuseLonger(before.seconds)
        guard before.isHeard else { throw .silentAudio }
        let after = try evened(before)
        guard after.silence <= SoundMeasure.mostSilence else { throw .silentAudio }
        for format in SoundFormat.encoded { try ffmpeg(SoundCommand.encoding(wav, as: format, to: path(format))) }
        var made = MediaMade(width: 0, height: 0, seconds: after.seconds, differenceHash: nil, outputs: [])
        made.outputs = SoundFormat.allCases.map { MediaOutput(name: "voice.\($0.rawValue)", width: 0, height: 0) }
        made.sound = MediaSound(
            seconds: after.seconds, loudness: after.loudness, silence: after.silence, loudnessBefore: before.loudness,
            silentHead: before.cut.head, silentTail: before.cut.tail)
        return made
    }

    /// One gain brings it to the level. Where peaks must be held down it comes out a little quieter than asked, and is
    /// raised again by what is missing.
    private func evened(_ before: SoundMeasure) throws(MediaFault) -> SoundMeasure {
        var gain = SoundLevel.target - before.loudness
        for _ in 1...3 {
            try ffmpeg(SoundCommand.evening(raw, cutting: before, gain: gain, to: wav))
            let after = try measure(wav)
            guard after.seconds > 0, after.isHeard else { throw .silentAudio }
            let missing = SoundLevel.target - after.loudness
            if abs(missing) <= SoundLevel.tolerance { return after }
            gain += missing
        }
        return try measure(wav)
    }

    private func measure(_ path: String) throws(MediaFault) -> SoundMeasure {
        let said = try Program.run(
            [tools.ffmpeg] + SoundCommand.measuring(path), seconds: seconds, capacity: SoundCommand.measuredBytes)
        let probe = try Probe.read(path, demuxer: "wav", tools: tools, seconds: seconds)
        return SoundMeasure(said, seconds: probe.seconds ?? 0)
    }

    private func refuseLonger(_ duration: Double?) throws(MediaFault) {
        // A recorder stopped at the last second writes a little more.
        if let duration, duration > Double(job.bounds.airedSeconds) + 1 { throw .airedTooLong }
    }

    private var seconds: Int { job.bounds.workSeconds }
    private var raw: String { "\(job.output)/raw.wav" }
    private var wav: String { path(.wav) }
    private func path(_ format: SoundFormat) -> String { "\(job.output)/voice.\(format.rawValue)" }

    private func ffmpeg(_ arguments: [String]) throws(MediaFault) {
        _ = try Program.run([tools.ffmpeg] + arguments, seconds: seconds)
    }
}
