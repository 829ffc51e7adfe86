import Foundation
import Printing
import Programs
import TestKit
import Testing

@Suite struct PrintingTests {
    /// Everything that breaks documents elsewhere: marks of XML, quotes, control characters, capitals with two marks, a
    /// picture character.
    static let hostile = "Phòng VH&TT <b> \"đài\" 'loa' \u{1}\u{B} ỦY BAN Ế Ữ Ặ 📢"
    static let shown = "Phòng VH&TT <b> \"đài\" 'loa' ỦY BAN Ế Ữ Ặ 📢"

    @Test("A7 whatever is in the words, the flat text is well-formed XML and says them")
    func wellFormed() throws {
        let flat = OfficialText([.paragraph("Body", Self.hostile)]).flat
        let document = try Words(of: flat)
        #expect(document.text.contains("Phòng VH&TT <b> \"đài\" 'loa'"))
        #expect(!flat.contains("\u{1}") && !flat.contains("\u{B}"))
        #expect(Markup.words("a   b\n c").text == "a<text:s text:c=\"3\"/>b<text:line-break/><text:s text:c=\"1\"/>c")
    }

    @Test("Without LibreOffice there is a sentence that says what to install, and no file")
    func missing() async {
        await #expect(throws: PrintingProblem.notInstalled) {
            _ = try await DocumentPrinter(in: ["/nowhere"]).print(flat: OfficialText([]).flat, as: .pdf)
        }
        #expect(PrintingProblem.notInstalled.sentence.contains("libreoffice"))
    }

    @Test("A document that takes too long is given up, and leaves no folder behind", .printing)
    func tooLong() async throws {
        let slow = try Folder()
        try slow.program("soffice", "sleep 30")
        try slow.program("timeout", "exec /usr/bin/timeout \"$@\"")
        let scratch = try Folder()
        await #expect(throws: PrintingProblem.failed) {
            _ = try await DocumentPrinter(in: [slow.path], seconds: 1, scratch: URL(fileURLWithPath: scratch.path))
                .print(flat: OfficialText([]).flat, as: .pdf)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    }

    @Test("What waits for its turn beyond the places is told to come back")
    func busy() async {
        await #expect(throws: PrintingProblem.busy) {
            let printer = DocumentPrinter(in: ["/bin", "/usr/bin"], places: 0)
            try #require(printer.isReady)
            _ = try await printer.print(flat: OfficialText([]).flat, as: .pdf)
        }
    }

    @Test(
        "A7 printed and read again, each capital and each sign is there, plain, bold and italic",
        .printing)
    func glyphs() async throws {
        let text = OfficialText([
            .paragraph("Body", Self.hostile), .paragraph("Issuer", "Ế Ữ Ặ Ỡ ĐIỆN BIÊN"),
            .paragraph("Body", [.span("BoldItalic", "Ế Ữ Ặ nghiêng đậm")]), .paragraph("Dated", "Ế Ữ Ặ nghiêng"),
        ])
        let printed = try await Paper.pages(of: DocumentPrinter().print(flat: text.flat, as: .pdf))
        for line in [Self.shown, "Ế Ữ Ặ Ỡ ĐIỆN BIÊN", "Ế Ữ Ặ nghiêng đậm", "Ế Ữ Ặ nghiêng"] {
            #expect(printed[0].contains(line), "\(line) is missing in:\n\(printed[0])")
        }
    }

    @Test("A7 every Vietnamese letter comes from the one font, and none from another that stands in for it", .printing)
    func oneFont() async throws {
        let text = OfficialText([.paragraph("Body", "ộ ệ ở ữ ặ ẫ ự Ế Ữ Ặ Ộ Ệ Đ đ ơ ư 882/STTTT-CĐS")])
        let fonts = try await Paper.fonts(of: DocumentPrinter().print(flat: text.flat, as: .pdf))
        #expect(fonts == ["LiberationSerif"], "fonts-liberation2 has the letters that fonts-liberation 1 lacks")
    }

    @Test("A7 the first page has no number, the others have theirs above", .printing)
    func pageNumbers() async throws {
        let text = OfficialText((1...120).map { .paragraph("Body", "Đoạn \($0)–") })
        let pages = try await Paper.pages(of: DocumentPrinter().print(flat: text.flat, as: .pdf))
        #expect(pages.count > 2)
        #expect(pages[0].hasPrefix("Đoạn 1–"))
        for (index, page) in pages.enumerated().dropFirst() { #expect(page.hasPrefix("\(index + 1)\n")) }
    }

    @Test("A7 each part of the DOCX is well-formed, and LibreOffice opens it again", .printing)
    func docx() async throws {
        let text = OfficialText([.paragraph("Body", Self.hostile)])
        let docx = try await DocumentPrinter().print(flat: text.flat, as: .docx)
        let parts = try Paper.parts(of: docx)
        #expect(parts.count > 5)
        for part in parts { _ = try Words(of: part) }
        #expect(try Paper.reopened(docx).contains(Self.shown))
    }
}
