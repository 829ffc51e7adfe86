// The child process in which hostile files are decoded. Run as: media-worker INPUT-FOLDER OUTPUT-FOLDER
// It reads jobs from standard input, one a line, and answers each on standard output, until its input ends.
// Before the first job it gives up what it does not need: memory, network, and the rest of the disk.

import FoundationEssentials
import Glibc
import MediaJobs
import VipsShim

@main
struct Worker {
    static func main() {
        let folders = CommandLine.arguments.dropFirst()
        guard folders.count == 2, let input = folders.first, let output = folders.last else { exit(64) }
        guard confine_resources() == 0, let answers = Answers(), picture_start() == 0 else { exit(70) }
        let walls = MediaWalls(network: confine_network() == 0, files: confine_files(input, output) == 0)
        while let line = readLine() {
            guard let job = try? JSONDecoder().decode(MediaJob.self, from: Data(line.utf8)) else { exit(65) }
            let reply = MediaReply(number: job.number, outcome: perform(job), walls: walls)
            guard answers.send(reply) else { exit(74) }
        }
    }

    private static func perform(_ job: MediaJob) -> MediaOutcome {
        guard confine_processor(UInt32(job.bounds.workSeconds)) == 0 else { return .refused(.timedOut) }
        do throws(MediaFault) {
            switch job.task {
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
