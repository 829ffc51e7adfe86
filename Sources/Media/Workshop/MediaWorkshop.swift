// Gives files to worker processes, a few at a time, and takes back what they made. Hostile files are decoded there and
// never here, each by a process of its own that reaches nothing but that file. A worker that dies loses only its job,
// which is tried once more; one that is late is ended.

import Glibc
package import Logging
import MediaJobs

package actor MediaWorkshop {
    private let settings: WorkshopSettings
    private let limits: MediaLimits
    private let logger: Logger

    private var turns: Turns
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var busy: [Int: WorkerProcess] = [:]
    private var count = 0
    private var asked = 0
    private var allowsUnconfined: Bool
    private var warned = false
    /// Taken at the first job.
    private var scratch: Scratch?
    private var isClosed = false

    package init(settings: WorkshopSettings, limits: MediaLimits = MediaLimits(), logger: Logger) {
        (self.settings, self.limits, self.logger) = (settings, limits, logger)
        turns = Turns(places: settings.size)
        allowsUnconfined = settings.allowsUnconfined
    }

    /// Somebody has said in so many words that pictures may be decoded by a process that reaches everything.
    package func allowUnconfined() { allowsUnconfined = true }

    /// Ends every worker. Jobs under way and waiting throw `WorkshopError.closed`, and so do later ones.
    package func close() {
        isClosed = true
        for worker in busy.values { worker.kill() }
        for turn in waiting.values { turn.resume() }
        waiting = [:]
    }

    // MARK: - Jobs

    /// Starts a worker and has it tell how it is walled.
    /// - Throws: `WorkshopError`, `.unconfined` where it cannot be walled and nobody has allowed that.
    package func checkWalls() async throws {
        count += 1
        let bench = try open().bench(count)
        defer { bench.clear() }
        try OpenFile(bench.input, O_WRONLY | O_CREAT | O_EXCL).sync()
        _ = try await run(job(.walls, count, on: bench, withinSeconds: 30))
    }

    /// Runs the task on the file that `place` puts at the path given to it (a second name costs nothing), and hands the
    /// results to `use`; they are gone when that returns.
    func make<Result: Sendable>(
        _ task: MediaTask, for order: MediaOrder, placing place: @Sendable (String) async throws -> Void,
        _ use: @Sendable (Workpiece) async throws -> Result
    ) async throws -> Result {
        let scratch = try open()
        count += 1
        let number = count
        let bench = try scratch.bench(number)
        defer { bench.clear() }
        try await place(bench.input)
        let made = try await work(task, number, on: bench, for: order)
        guard let workpiece = bench.workpiece(made) else {
            logger.error("media worker made something else than it should", metadata: ["job": "\(number)"])
            throw MediaRefusal.damaged
        }
        return try await use(workpiece)
    }

    /// A photo is quick until it shows that it is not: then it waits once more, among the slow.
    private func work(
        _ task: MediaTask, _ number: Int, on bench: Workbench, for order: MediaOrder
    ) async throws -> MediaMade {
        let seconds = task.isPhoto ? limits.photoWorkSeconds : limits.recordingWorkSeconds
        if task.isPhoto, settings.quickSeconds < seconds {
            do {
                return try await inTurn(order, .quick) {
                    try await run(job(task, number, on: bench, withinSeconds: settings.quickSeconds))
                }
            } catch MediaRefusal.timedOut {}
            bench.empty()
        }
        return try await inTurn(order, task.isPhoto && settings.quickSeconds >= seconds ? .quick : .slow) {
            try await run(job(task, number, on: bench, withinSeconds: seconds))
        }
    }

    private func run(_ job: MediaJob) async throws -> MediaMade {
        for _ in 1...2 {
            switch try await attempt(job) {
            case .answered(let reply):
                warnOnce(reply.walls)
                switch reply.outcome {
                case .made(let made): return made
                case .refused(.unconfined): throw WorkshopError.unconfined
                case .refused(let fault): throw refusal(fault)
                }
            case .timedOut: throw MediaRefusal.timedOut
            case .died: logger.warning("media worker died", metadata: ["job": "\(job.number)"])
            }
        }
        throw MediaRefusal.damaged
    }

    private func attempt(_ job: MediaJob) async throws -> WorkerProcess.Outcome {
        guard !isClosed else { throw WorkshopError.closed }
        let worker = try WorkerProcess(settings: settings, job: job, unconfined: allowsUnconfined)
        busy[job.number] = worker
        let outcome = await worker.perform(job, withinSeconds: job.bounds.workSeconds)
        busy[job.number] = nil
        worker.end()
        guard !isClosed else { throw WorkshopError.closed }
        return outcome
    }

    private func warnOnce(_ walls: MediaWalls) {
        guard !warned else { return }
        warned = true
        guard !walls.network || !walls.files else { return }
        logger.warning(
            "media workers are not confined, as the settings allow: the kernel or the account cannot do it",
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

    private func inTurn<Result>(
        _ order: MediaOrder, _ pace: Turns.Pace, _ body: () async throws -> Result
    ) async throws -> Result {
        guard !isClosed else { throw WorkshopError.closed }
        asked += 1
        let number = asked
        await withCheckedContinuation { turn in
            waiting[number] = turn
            turns.ask(Turns.Asking(number: number, order: order, pace: pace))
            call()
        }
        defer {
            turns.end(number)
            call()
        }
        guard !isClosed else { throw WorkshopError.closed }
        return try await body()
    }

    /// For tests: how many files are worked on.
    var underWay: Int { busy.count }

    private func call() {
        while let number = turns.next() { waiting.removeValue(forKey: number)?.resume() }
    }

    // MARK: - Bounds

    private func job(_ task: MediaTask, _ number: Int, on bench: Workbench, withinSeconds seconds: Int) -> MediaJob {
        MediaJob(
            number: number, task: task, input: bench.input, output: bench.output,
            bounds: MediaBounds(
                photoPixels: limits.photoPixels, photoSide: limits.photoSide, videoPixels: limits.videoPixels,
                videoSeconds: limits.videoSeconds, voiceSeconds: limits.voiceSeconds,
                airedSeconds: limits.airedSeconds, workSeconds: seconds))
    }

    private func refusal(_ fault: MediaFault) -> MediaRefusal {
        switch fault {
        case .damaged, .unconfined: .damaged
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
