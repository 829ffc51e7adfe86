import Foundation
import Programs

/// One document, from its text to its file. Blocks: it is for a thread that may wait.
struct PrintRun {
    let office: Program
    /// `timeout` of the system: LibreOffice starts processes of its own, and all of them are ended together.
    let limiter: Program
    let seconds: Int
    let scratch: URL

    func print(_ flat: String, as form: PrintedForm) throws(PrintingProblem) -> [UInt8] {
        let files = FileManager.default
        let folder = scratch.appendingPathComponent("printing-" + UUID().uuidString)
        defer { try? files.removeItem(at: folder) }
        do {
            try files.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let source = folder.appendingPathComponent("document." + (flat.isSheet ? "fods" : "fodt"))
            try Data(flat.utf8).write(to: source)
            try call(source, form, in: folder).run(limit: .seconds(seconds + 20))
            // LibreOffice ends well also where it wrote nothing.
            return [UInt8](try Data(contentsOf: folder.appendingPathComponent("document." + form.fileExtension)))
        } catch {
            throw .failed
        }
    }

    private func call(_ source: URL, _ form: PrintedForm, in folder: URL) -> Program.Call {
        let profile = folder.appendingPathComponent("profile").absoluteString
        return limiter.call(
            [
                "--kill-after=5", "\(seconds)", office.path, "-env:UserInstallation=\(profile)", "--headless",
                "--norestore", "--convert-to", form.fileExtension, "--outdir", folder.path, source.path,
            ],
            ["HOME": folder.path])
    }
}

extension String {
    fileprivate var isSheet: Bool { prefix(4000).contains("opendocument.spreadsheet") }
}
