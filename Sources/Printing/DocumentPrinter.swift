package import Foundation
import Programs

/// Turns flat OpenDocument texts and sheets into files for people, by the LibreOffice of the system.
///
/// One at a time: each run takes a processor and a hundred megabytes. Every run has a folder of its own, with a profile of
/// its own, which is gone afterwards whatever came of it.
package final class DocumentPrinter: Sendable {
    private let office: Program?
    private let limiter: Program?
    private let seconds: Int
    private let scratch: URL
    private let turn = DispatchQueue(label: "printing")
    private let waiting: Places

    /// - Parameters:
    ///   - folders: where programs are looked for.
    ///   - seconds: how long one document may take.
    ///   - places: how many may wait at once.
    ///   - scratch: where a run makes its folder.
    package init(
        in folders: [String] = Program.folders, seconds: Int = 60, places: Int = 16,
        scratch: URL = FileManager.default.temporaryDirectory
    ) {
        office = Program.named("soffice", in: folders)
        limiter = Program.named("timeout", in: folders)
        self.seconds = seconds
        waiting = Places(places)
        self.scratch = scratch
    }

    package var isReady: Bool { office != nil && limiter != nil }

    /// - Parameter flat: a flat OpenDocument text (`.fodt`) for PDF and DOCX, a flat sheet (`.fods`) for XLSX and PDF.
    /// - Throws: `PrintingProblem`.
    package func print(flat: String, as form: PrintedForm) async throws -> [UInt8] {
        guard let office, let limiter else { throw PrintingProblem.notInstalled }
        guard waiting.take() else { throw PrintingProblem.busy }
        defer { waiting.leave() }
        return try await withCheckedThrowingContinuation { done in
            let run = PrintRun(office: office, limiter: limiter, seconds: seconds, scratch: scratch)
            turn.async { done.resume(with: Result { try run.print(flat, as: form) }) }
        }
    }
}
