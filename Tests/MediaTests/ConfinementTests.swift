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

    /// Runs the worker by hand: what it answers to a photo job over these paths.
    private func answer(_ input: String, _ output: String) throws -> String {
        let bounds =
            #"{"photoPixels":1000000,"photoSide":2000,"videoPixels":1,"videoSeconds":1,"voiceSeconds":1,"#
            + #""airedSeconds":1,"workSeconds":10}"#
        let job = #"{"number":1,"task":{"photo":{}},"input":"\#(input)","output":"\#(output)","bounds":\#(bounds)}"#
        let process = Process()
        let (asked, told) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: WorkshopSettings.workerBesideThisProgram)
        process.arguments = [folder.path + "/in", folder.path + "/out"]
        (process.standardInput, process.standardOutput) = (asked, told)
        try process.run()
        asked.fileHandleForWriting.write(Data((job + "\n").utf8))
        try asked.fileHandleForWriting.close()
        let said = told.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }

    private func isWalled(_ wall: String) throws -> Bool {
        try answer("/nothing", "/nothing").contains("\"\(wall)\":true")
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
        #expect(try answer(vault, folder.path + "/out/1").contains("damaged") == walled)
        #expect(try answer(photo, folder.path + "/vault").contains("damaged") == walled)
        #expect(try answer(photo, folder.path + "/in").contains("damaged") == walled)
        #expect(try contents(vault) == PNG.halves(30, 20))
    }
}
