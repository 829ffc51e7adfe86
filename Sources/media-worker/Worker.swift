// The child process in which a hostile file is decoded. Run as: media-worker INPUT OUTPUT-FOLDER [--unconfined]
// It reads one job from standard input, a line, and answers it on standard output. Before that it gives up what it does
// not need: memory, network, other processes, and the rest of the disk. Where it cannot, it does nothing, unless it was
// told to.

import FoundationEssentials
import Glibc
import MediaJobs
import VipsShim

@main
struct Worker {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        guard words.count == 2 || words.count == 3 && words[2] == "--unconfined" else { exit(64) }
        guard confine_resources() == 0, let answers = Answers(), picture_start() == 0 else { exit(70) }
        let (hasNoNetwork, files) = (confine_network() == 0, confine_files(words[0], words[1]) == 0)
        guard let line = readLine() else { return }
        guard let job = try? JSONDecoder().decode(MediaJob.self, from: Data(line.utf8)) else { exit(65) }
        let calls = confine_calls(job.task.needsTools ? 1 : 0) == 0
        let walls = MediaWalls(network: hasNoNetwork || calls, files: files)
        let mayWork = walls.network && walls.files || words.count == 3
        let outcome = mayWork ? perform(job) : .refused(.unconfined)
        guard answers.send(MediaReply(number: job.number, outcome: outcome, walls: walls)) else { exit(74) }
    }

    private static func perform(_ job: MediaJob) -> MediaOutcome {
        guard confine_processor(UInt32(job.bounds.workSeconds)) == 0 else { return .refused(.timedOut) }
        do throws(MediaFault) {
            switch job.task {
            case .walls: return .made(MediaMade(width: 0, height: 0, seconds: nil, differenceHash: nil, outputs: []))
            case .photo: return .made(try PhotoWork(job: job).make())
            case .blurredPhoto(let areas): return .made(try PhotoWork(job: job).makeBlurred(areas))
            case .recording(let demuxer, let tools):
                return .made(try RecordingWork(job: job, demuxer: demuxer, tools: tools).make())
            case .airedRecording(let demuxer, let tools):
                return .made(try SoundWork(job: job, tools: tools).makeRecording(demuxer))
            case .airedSpeech(let voice, let wordsPerMinute, let tools):
                return .made(try SoundWork(job: job, tools: tools).makeSpeech(voice, wordsPerMinute))
            }
        } catch {
            return .refused(error)
        }
    }
}

/// Standard output, set aside: what a library prints by itself must not be read as an answer.
private struct Answers {
    private let descriptor: Int32

    init?() {
        descriptor = dup(1)
        let nowhere = open("/dev/null", O_WRONLY)
        guard descriptor >= 0, nowhere >= 0, dup2(nowhere, 1) == 1 else { return nil }
        close(nowhere)
    }

    func send(_ reply: MediaReply) -> Bool {
        guard var line = try? JSONEncoder().encode(reply) else { return false }
        line.append(UInt8(ascii: "\n"))
        while !line.isEmpty {
            let count = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            line = line.dropFirst(count)
        }
        return true
    }
}
