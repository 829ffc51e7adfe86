// Gives files to worker processes, a few at a time, and takes back what they made. Hostile files are decoded there and
// never here. A worker that dies loses only its job, which is tried once more; one that is late is ended.

package import Logging
import MediaJobs

package actor MediaWorkshop {
    private let settings: WorkshopSettings
    private let limits: MediaLimits
    private let logger: Logger

    private var idle: [(worker: WorkerProcess, jobs: Int)] = []
    private var busy: [Int: WorkerProcess] = [:]
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var count = 0
    private var warned = false
    /// Taken at the first job.
    private var scratch: Scratch?
    private var isClosed = false

    package init(settings: WorkshopSettings, limits: MediaLimits = MediaLimits(), logger: Logger) {
        (self.settings, self.limits, self.logger) = (settings, limits, logger)
        free = max(settings.size, 1)
    }

    /// Ends every worker. Jobs under way and waiting throw `WorkshopError.closed`, and so do later ones.
    package func close() {
        isClosed = true
        for (worker, _) in idle { worker.end() }
        idle = []
        for worker in busy.values { worker.kill() }
    }

    // MARK: - Jobs

    /// Runs the task on the file that `place` puts at the path given to it (a second name costs nothing), and hands the
    /// results to `use`; they are gone when that returns.
    func make<Result: Sendable>(
        _ task: MediaTask, placing place: @Sendable (String) async throws -> Void,
        _ use: @Sendable (Workpiece) async throws -> Result
    ) async throws -> Result {
        let scratch = try open()
        await takeTurn()
        defer { passTurn() }
        count += 1
        let number = count
        let bench = try scratch.bench(number)
        defer { bench.clear() }
        try await place(bench.input)
        let job = MediaJob(
            number: number, task: task, input: bench.input, output: bench.output, bounds: bounds(task))
        let made = try await run(job, in: scratch)
        guard let workpiece = bench.workpiece(made) else {
            logger.error("media worker made something else than it should", metadata: ["job": "\(number)"])
            throw MediaRefusal.damaged
        }
        return try await use(workpiece)
    }

    private func run(_ job: MediaJob, in scratch: Scratch) async throws -> MediaMade {
        for _ in 1...2 {
            switch try await attempt(job, in: scratch) {
            case .answered(let reply):
                warnOnce(reply.walls)
                switch reply.outcome {
                case .made(let made): return made
                case .refused(let fault): throw refusal(fault)
                }
            case .timedOut: throw MediaRefusal.timedOut
            case .died: logger.warning("media worker died", metadata: ["job": "\(job.number)"])
            }
        }
        throw MediaRefusal.damaged
    }

    private func attempt(_ job: MediaJob, in scratch: Scratch) async throws -> WorkerProcess.Outcome {
        guard !isClosed else { throw WorkshopError.closed }
        let (worker, jobs) = try idle.popLast() ?? (WorkerProcess(settings: settings, folders: scratch), 0)
        busy[job.number] = worker
        let outcome = await worker.perform(job, withinSeconds: job.bounds.workSeconds)
        busy[job.number] = nil
        guard !isClosed else {
            worker.end()
            throw WorkshopError.closed
        }
        if case .answered = outcome, jobs + 1 < settings.jobsPerWorker {
            idle.append((worker, jobs + 1))
        } else {
            worker.end()
        }
        return outcome
    }

    private func warnOnce(_ walls: MediaWalls) {
        guard !warned else { return }
        warned = true
        guard !walls.network || !walls.files else { return }
        logger.warning(
            "media workers are not fully confined: the kernel or the account does not allow it",
            metadata: ["network": "\(walls.network)", "files": "\(walls.files)"])
    }

    // MARK: - Turns

    private func open() throws -> Scratch {
        guard !isClosed else { throw WorkshopError.closed }
        if let scratch { return scratch }
        let taken = try Scratch(in: settings.scratch)
        scratch = taken
        return taken
    }

    private func takeTurn() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func passTurn() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }

    // MARK: - Bounds

    private func bounds(_ task: MediaTask) -> MediaBounds {
        let isPhoto =
            switch task {
            case .photo, .blurredPhoto: true
            case .recording, .airedRecording, .airedSpeech: false
            }
        return MediaBounds(
            photoPixels: limits.photoPixels, photoSide: limits.photoSide, videoPixels: limits.videoPixels,
            videoSeconds: limits.videoSeconds, voiceSeconds: limits.voiceSeconds, airedSeconds: limits.airedSeconds,
            workSeconds: isPhoto ? limits.photoWorkSeconds : limits.recordingWorkSeconds)
    }

    private func refusal(_ fault: MediaFault) -> MediaRefusal {
        switch fault {
        case .damaged: .damaged
        case .tooManyPixels: .tooManyPixels
        case .videoTooLong: .tooLong(limitSeconds: limits.videoSeconds)
        case .voiceTooLong: .tooLong(limitSeconds: limits.voiceSeconds)
        case .timedOut: .timedOut
        case .toolsMissing: .recordingsUnavailable
        case .noAudio: .noAudio
        case .silentAudio: .silentAudio
        case .airedTooLong: .tooLong(limitSeconds: limits.airedSeconds)
        }
    }

    func recording(_ format: MediaFormat) -> MediaTask { .recording(demuxer: format.demuxer, tools: tools) }

    func airedRecording(_ format: MediaFormat) -> MediaTask { .airedRecording(demuxer: format.demuxer, tools: tools) }

    func airedSpeech(_ voice: String, wordsPerMinute: Int) -> MediaTask {
        .airedSpeech(voice: voice, wordsPerMinute: wordsPerMinute, tools: tools)
    }

    private var tools: MediaTools {
        MediaTools(ffmpeg: settings.ffmpeg, ffprobe: settings.ffprobe, espeak: settings.espeak)
    }
}
