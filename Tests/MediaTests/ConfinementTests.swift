import Foundation
import Media
import Testing

@Suite("A captured worker reaches little")
struct ConfinementTests {
    let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        for name in ["in", "out", "out/1", "vault"] {
            try FileManager.default.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: true)
        }
    }

    /// Runs the worker by hand, given one file and one folder: what it answers to a photo job over these paths.
    private func answer(
        _ input: String, _ output: String, given: (input: String, output: String)? = nil, _ more: String...
    ) throws -> String {
        let given = given ?? (input, output)
        let bounds =
            #"{"photoPixels":1000000,"photoSide":2000,"videoPixels":1,"videoSeconds":1,"voiceSeconds":1,"#
            + #""airedSeconds":1,"workSeconds":10}"#
        let job = #"{"number":1,"task":{"photo":{}},"input":"\#(input)","output":"\#(output)","bounds":\#(bounds)}"#
        let process = Process()
        let (asked, told) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: WorkshopSettings.workerBesideThisProgram)
        process.arguments = [given.input, given.output] + more
        (process.standardInput, process.standardOutput) = (asked, told)
        try process.run()
        asked.fileHandleForWriting.write(Data((job + "\n").utf8))
        try asked.fileHandleForWriting.close()
        let said = told.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }

    private func isWalled(_ wall: String) throws -> Bool {
        try answer(folder.path + "/in", folder.path + "/out", "--unconfined").contains("\"\(wall)\":true")
    }

    @Test("it works between its two folders, and ends when nobody speaks to it any more")
    func works() throws {
        let photo = try folder.file("in/photo", PNG.halves(30, 20))
        #expect(try answer(photo, folder.path + "/out/1").contains("display.jpg"))
        #expect(FileManager.default.fileExists(atPath: folder.path + "/out/1/thumbnail.jpg"))
    }

    @Test("where the kernel can, it neither reads nor writes elsewhere")
    func files() throws {
        let photo = try folder.file("in/photo", PNG.halves(30, 20))
        let vault = try folder.file("vault/photo", PNG.halves(30, 20))
        let walled = try isWalled("files")
        let own = (photo, folder.path + "/out/1")
        let next = try folder.file("in/next", PNG.halves(30, 20))
        #expect(try answer(next, own.1, given: own, "--unconfined").contains("damaged") == walled, "another's file")
        #expect(try answer(vault, own.1, given: own, "--unconfined").contains("damaged") == walled)
        #expect(try answer(photo, folder.path + "/vault", given: own, "--unconfined").contains("damaged") == walled)
        #expect(try answer(photo, folder.path + "/in", given: own, "--unconfined").contains("damaged") == walled)
        #expect(try contents(vault) == PNG.halves(30, 20))
    }

    @Test("a worker that cannot be walled does nothing, unless it was told to")
    func refuses() throws {
        let photo = try folder.file("in/photo", PNG.halves(30, 20))
        // A place that is not there cannot be walled in.
        let unwalled = (photo, folder.path + "/nowhere")
        #expect(try answer(photo, folder.path + "/out/1", given: unwalled).contains("unconfined"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/1/display.jpg"))
        #expect(try answer(photo, folder.path + "/out/1", given: unwalled, "--unconfined").contains("display.jpg"))
    }

    @Test("a library over such a worker is closed to files, and says why; told so, it works")
    func toldSo() async throws {
        let worker = try folder.program(
            "unwalled",
            "shift 2; exec \(WorkshopSettings.workerBesideThisProgram) \(folder.path)/none \(folder.path)/no $@")
        var settings = WorkshopSettings(scratch: folder.path + "/scratch", worker: worker)
        settings.allowsUnconfined = false
        let library = folder.library(settings: settings)
        await #expect(throws: WorkshopError.unconfined) { try await library.workshop.checkWalls() }
        await #expect(throws: WorkshopError.unconfined) { try await library.take(PNG.halves(30, 20)) }
        try await library.open(unconfined: true)
        try await library.workshop.checkWalls()
        #expect(try await library.take(PNG.halves(30, 20)).width == 30)
    }
}
