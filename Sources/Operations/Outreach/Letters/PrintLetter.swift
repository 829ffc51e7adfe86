import LocalTime
package import Office
package import Outreach
package import Printing
import Storage

extension Letters {
    /// Line by line, with the titles of what is attached.
    ///
    /// - Throws: `StorageError` alone.
    package func paper(of letter: SeenLetter) async throws -> LetterPaper {
        let day = province.now().day
        let titles = try await province.store.read { tx in
            try letter.text.outlines.compactMap { attached in
                try Outline.load(attached.outline, in: tx)?.edition(attached.edition)?.text.title
            }
        }
        return LetterPaper(letter, outlines: titles, on: day)
    }

    /// As Decree 30/2020 asks, with blanks where a draft has no number and day.
    ///
    /// - Throws: `NoSuchSubject`, `PrintingProblem`.
    package func printed(_ number: Int64, as form: PrintedForm, for viewer: Viewer) async throws -> [UInt8] {
        let paper = try await paper(of: letter(number, for: viewer))
        return try await province.printer.print(flat: paper.flat, as: form)
    }
}
