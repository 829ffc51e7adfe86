import Foundation
import Media
import Testing

@Suite("The workshop outlives its workers")
struct WorkshopTests {
    let folder: TestFolder
    let realWorker = WorkshopSettings.workerBesideThisProgram

    init() throws { folder = try TestFolder() }

    /// A worker whose first `lives` run the given lines, and whose later ones are real.
    private func worker(_ lines: String, lives: Int) throws -> String {
        let log = folder.path + "/lives"
        return try folder.program(
            "worker",
            """
            echo alive >> \(log)
            if [ $(wc -l < \(log)) -le \(lives) ]; then
            \(lines)
            fi
            exec \(realWorker) "$@"
            """)
    }

    private func library(_ worker: String, photoSeconds: Int = 90) -> MediaLibrary {
        var limits = MediaLimits()
        limits.photoWorkSeconds = photoSeconds
        var settings = WorkshopSettings(scratch: folder.path + "/scratch", worker: worker)
        settings.size = 1
        return folder.library(limits: limits, settings: settings)
    }

    private var lives: Int { (try? contents(folder.path + "/lives").count / 6) ?? 0 }

    @Test("a worker killed in the middle of a job: the job is done by the next one")
    func killedOnce() async throws {
        let library = library(try worker("read job; kill -9 $$", lives: 1))
        #expect(try await library.take(PNG.halves(30, 20)).width == 30)
        #expect(lives == 2)
    }

    @Test("a file that kills two workers is refused, and the next file is taken")
    func killedTwice() async throws {
        let library = library(try worker("read job; kill -9 $$", lives: 2))
        await #expect(throws: MediaRefusal.damaged) { try await library.take(PNG.halves(30, 20)) }
        #expect(try await library.take(PNG.halves(40, 20)).width == 40)
        #expect(lives == 3)
    }

    @Test("a worker that never answers is ended in time, with what it started")
    func late() async throws {
        let library = library(
            try worker("sleep 1000 & echo $! > \(folder.path)/child; read job; wait", lives: 2), photoSeconds: 12)
        await #expect(throws: MediaRefusal.timedOut) { try await library.take(PNG.halves(30, 20)) }
        #expect(try await library.take(PNG.halves(40, 20)).width == 40)
        let child = String(decoding: try contents(folder.path + "/child"), as: UTF8.self)
        let number = child.trimmingCharacters(in: .whitespacesAndNewlines)
        let state = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)) ?? "gone Z"
        #expect(state.contains(" Z"), "neither gone nor waiting to be collected: \(state)")
    }

    @Test(
        "a worker that lies is not believed",
        arguments: [
            #"{"number":1,"outcome":{"made":{"_0":{"width":9,"height":9,"outputs":[{"name":"../../../etc/passwd","width":1,"height":1}]}}},"walls":{"network":true,"files":true}}"#,
            #"{"number":1,"outcome":{"made":{"_0":{"width":9,"height":9,"outputs":[{"name":"display.jpg","width":1,"height":1}]}}},"walls":{"network":true,"files":true}}"#,
            #"{"number":2,"outcome":{"refused":{"_0":"timedOut"}},"walls":{"network":true,"files":true}}"#,
            "not JSON",
        ])
    func lies(answer: String) async throws {
        let library = library(try worker("while read job; do echo '\(answer)'; done", lives: 2))
        await #expect(throws: MediaRefusal.damaged) { try await library.take(PNG.halves(30, 20)) }
        #expect(folder.names(in: "media/derived") == [])
    }

    @Test("a symbolic link among the results is not followed")
    func link() async throws {
        let answer =
            #"{"number":1,"outcome":{"made":{"_0":{"width":9,"height":9,"outputs":[{"name":"display.jpg","width":1,"height":1}]}}},"walls":{"network":true,"files":true}}"#
        let library = library(
            try worker("read job; ln -s /etc/passwd $2/display.jpg; echo '\(answer)'; read job", lives: 2))
        await #expect(throws: MediaRefusal.damaged) { try await library.take(PNG.halves(30, 20)) }
        #expect(folder.names(in: "media/derived") == [])
    }

    @Test("each file has a worker of its own, which is given that file and no other")
    func ownWorker() async throws {
        let seen = folder.path + "/seen"
        let library = library(try worker("echo $1 >> \(seen)", lives: 99))
        for width in 10..<15 { #expect(try await library.take(PNG.halves(width, 10)).width == width) }
        #expect(lives == 5)
        let inputs = String(decoding: try contents(seen), as: UTF8.self).split(separator: "\n")
        #expect(Set(inputs).count == 5 && inputs.allSatisfy { $0.contains("/in/") })
    }

    @Test("many files at once wait their turn with few workers")
    func turns() async throws {
        var settings = WorkshopSettings(scratch: folder.path + "/scratch", worker: try worker(":", lives: 0))
        settings.size = 2
        let library = folder.library(settings: settings)
        try await withThrowingTaskGroup(of: Int?.self) { group in
            for width in 10..<30 { group.addTask { try await library.take(PNG.halves(width, 10)).width } }
            var widths: Set<Int> = []
            for try await width in group { widths.insert(width ?? 0) }
            #expect(widths == Set(10..<30))
        }
        #expect(lives == 20)
    }

    @Test("two nodes over one folder work at once, and neither takes the other's pictures")
    func nodes() async throws {
        let settings = WorkshopSettings(scratch: folder.path + "/scratch")
        let nodes = [folder.library(settings: settings), folder.library(settings: settings)]
        try await withThrowingTaskGroup(of: (Int, StoredMedia).self) { group in
            for width in 10..<50 {
                group.addTask { (width, try await nodes[width % 2].take(PNG.halves(width, 10))) }
            }
            for try await (width, media) in group {
                #expect(media.width == width)
                #expect(media.variants.first { $0.variant == .display }?.width == width)
            }
        }
    }

    @Test("what a stopped node left behind is taken away by the next, what a running one holds is not")
    func left() async throws {
        let home = folder.path + "/scratch"
        try FileManager.default.createDirectory(atPath: home + "/in/7", withIntermediateDirectories: true)
        let settings = WorkshopSettings(scratch: home, worker: realWorker)
        func places() throws -> Set<String> { Set(try FileManager.default.contentsOfDirectory(atPath: home)) }
        let first = folder.library(settings: settings)
        _ = try await first.take(PNG.halves(30, 20))
        let held = try places()
        #expect(!held.contains("in") && held.count == 2, "a place and its lock: \(held)")
        let second = folder.library(settings: settings)
        _ = try await second.take(PNG.halves(40, 20))
        #expect(try places().isSuperset(of: held))
        #expect(try await first.take(PNG.halves(50, 20)).width == 50)
    }

    @Test("a worker that is not installed is our fault, not the file's")
    func missing() async {
        let library = library("/nonexistent/media-worker")
        await #expect(throws: WorkshopError.workerMissing("/nonexistent/media-worker")) {
            try await library.take(PNG.halves(30, 20))
        }
    }

    @Test("a closed workshop takes nothing more")
    func closed() async throws {
        let library = library(realWorker)
        #expect(try await library.take(PNG.halves(30, 20)).width == 30)
        await library.close()
        await #expect(throws: WorkshopError.closed) { try await library.take(PNG.halves(40, 20)) }
    }

    @Test("closing ends a job under way")
    func closedMeanwhile() async throws {
        let library = library(try worker("read job; echo > \(folder.path)/started; sleep 1000", lives: 1))
        let job = Task { try await library.take(PNG.halves(30, 20)) }
        while !FileManager.default.fileExists(atPath: folder.path + "/started") { await Task.yield() }
        await library.close()
        await #expect(throws: WorkshopError.closed) { try await job.value }
    }
}
