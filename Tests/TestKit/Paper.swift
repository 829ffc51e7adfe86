import Foundation
import FoundationXML
import Printing
import Programs
package import Testing

/// The programs that make and read documents.
package enum Paper {
    package static let canPrint =
        DocumentPrinter().isReady && Program.named("pdftotext") != nil && Program.named("unzip") != nil

    /// The words of each page, without spaces at the ends of lines.
    package static func pages(of pdf: [UInt8]) throws -> [String] {
        let folder = try Folder()
        let file = try folder.file("document.pdf", pdf)
        let text = try Program.named("pdftotext")!.call(["-layout", file, "-"]).answer()
        return text.precomposedStringWithCanonicalMapping.split(separator: "\u{C}").map { page in
            page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
                .joined(separator: "\n")
        }
    }

    /// The families whose letters are in it: `LiberationSerif`.
    package static func fonts(of pdf: [UInt8]) throws -> Set<String> {
        let folder = try Folder()
        let file = try folder.file("document.pdf", pdf)
        let lines = try Program.named("pdffonts")!.call([file]).answer().split(separator: "\n").dropFirst(2)
        return Set(lines.compactMap { $0.firstMatch(of: /^[A-Z]+\+([A-Za-z0-9]+)/).map { String($0.1) } })
    }

    package static func parts(of docx: [UInt8]) throws -> [String] {
        let folder = try Folder()
        let file = try folder.file("document.docx", docx)
        let unzip = Program.named("unzip")!
        let names = try unzip.call(["-Z1", file]).answer().split(separator: "\n").map(String.init)
        return try names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }.map {
            try unzip.call(["-p", file, $0.replacing("[", with: "\\[").replacing("]", with: "\\]")]).answer()
        }
    }

    /// What LibreOffice reads in a document it is given.
    package static func reopened(_ docx: [UInt8]) throws -> String {
        let folder = try Folder()
        let file = try folder.file("document.docx", docx)
        try Program.named("soffice")!.call([
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "pdf", "--outdir",
            folder.path, file,
        ]).run(limit: .seconds(60))
        return try pages(of: [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/document.pdf"))))
            .joined(separator: "\n")
    }
}

/// A folder that is gone with the test.
package final class Folder {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("printed-" + UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    package func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
        return path + "/" + name
    }

    package func program(_ name: String, _ script: String) throws {
        let file = try file(name, Array("#!/bin/sh\n\(script)\n".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    }
}

/// The words of an XML document; what is not well-formed throws.
package struct Words {
    package let text: String

    package init(of xml: String) throws {
        let reader = Reader()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = reader
        guard parser.parse() else { throw NotWellFormed(line: parser.lineNumber) }
        text = reader.text
    }
}

package struct NotWellFormed: Error { package let line: Int }

private final class Reader: NSObject, XMLParserDelegate {
    var text = ""
    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}

extension Trait where Self == ConditionTrait {
    package static var printing: Self {
        .enabled(if: Paper.canPrint, "needs libreoffice-writer-nogui, poppler-utils and unzip: Scripts/set-up")
    }
}
