// A video becomes an MP4 that any phone plays, with a poster; a voice becomes an M4A. Neither keeps any metadata.
// What a file says of its own length is believed only when it condemns it: the length of what was made decides.

import MediaJobs

struct RecordingWork {
    let job: MediaJob
    let demuxer: String
    let tools: MediaTools

    /// A recorder stopped at the sixtieth second writes a little more than sixty seconds.
    private let grace = 1.0

    func make() throws(MediaFault) -> MediaMade {
        let probe = try Probe.read(job.input, demuxer: demuxer, tools: tools, seconds: seconds)
        if let film = probe.film { return try makeVideo(probe, film) }
        guard probe.hasSound else { throw .damaged }
        return try makeVoice(probe)
    }

    private func makeVideo(_ probe: Probe, _ film: Probe.Stream) throws(MediaFault) -> MediaMade {
        guard let width = film.width, let height = film.height, width > 0, height > 0 else { throw .damaged }
        guard width <= 1 << 14, height <= 1 << 14, width * height <= job.bounds.videoPixels else {
            throw .tooManyPixels
        }
        let limit = job.bounds.videoSeconds
        try refuseLonger(probe.seconds, than: limit, .videoTooLong)
        let made = "\(job.output)/video.mp4"
        try run(Transcoding.video(from: source, stream: film.index, to: made, seconds: limit + 2))
        let result = try Probe.read(made, demuxer: "mov", tools: tools, seconds: seconds)
        guard let duration = result.seconds, duration > 0, let shown = result.film, let shownWidth = shown.width,
            let shownHeight = shown.height
        else { throw .damaged }
        try refuseLonger(duration, than: limit, .videoTooLong)
        var media = try makePoster(from: made, at: min(1, duration / 2))
        let upright = (shownWidth > shownHeight) == (width > height)
        (media.width, media.height) = upright ? (width, height) : (height, width)
        media.seconds = duration
        media.outputs.append(MediaOutput(name: "video.mp4", width: shownWidth, height: shownHeight))
        return media
    }

    private func makePoster(from video: String, at second: Double) throws(MediaFault) -> MediaMade {
        let frame = "\(job.output)/frame.jpg"
        try run(Transcoding.frame(of: video, at: second, to: frame))
        let picture = try UprightPicture(path: frame)
        return try picture.derivatives(in: job.output, of: (picture.width, picture.height))
    }

    private func makeVoice(_ probe: Probe) throws(MediaFault) -> MediaMade {
        let limit = job.bounds.voiceSeconds
        try refuseLonger(probe.seconds, than: limit, .voiceTooLong)
        let made = "\(job.output)/voice.m4a"
        try run(Transcoding.voice(from: source, to: made, seconds: limit + 2))
        let result = try Probe.read(made, demuxer: "mov", tools: tools, seconds: seconds)
        guard let duration = result.seconds, duration > 0 else { throw .damaged }
        try refuseLonger(duration, than: limit, .voiceTooLong)
        let output = MediaOutput(name: "voice.m4a", width: 0, height: 0)
        return MediaMade(width: 0, height: 0, seconds: duration, differenceHash: nil, outputs: [output])
    }

    private var source: Transcoding.Source {
        Transcoding.Source(path: job.input, demuxer: demuxer, maxPixels: job.bounds.videoPixels)
    }

    private var seconds: Int { job.bounds.workSeconds }

    private func refuseLonger(_ duration: Double?, than limit: Int, _ fault: MediaFault) throws(MediaFault) {
        if let duration, duration > Double(limit) + grace { throw fault }
    }

    private func run(_ arguments: [String]) throws(MediaFault) {
        _ = try Program.run([tools.ffmpeg] + arguments, seconds: seconds)
    }
}
