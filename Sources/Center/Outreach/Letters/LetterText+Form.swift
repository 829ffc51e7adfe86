// A letter as lines that people type, and back: nothing needs a script, and a pasted letter is nearly right.

import Foundation
import LocalTime
import Office
import Outreach
import Vietnamese
import Web

extension LetterText {
    /// - Throws: `InvalidSubmission` for lines that cannot be read.
    init(_ form: Form, _ directory: OutreachDirectory, on day: Day) throws {
        let units = try form.lines("units").map { try directory.unit(written: $0, on: day) }
        let kinds = form.all("kinds").compactMap(DirectoryUnit.Kind.init(rawValue:))
        self.init(
            symbol: form.text("symbol"), above: form.filled("above"), heading: form.text("heading"),
            subject: form.text("subject").withoutPrefix("V/v "), place: form.text("place"),
            month: try form.filled("month").map(LetterMonth.init(typed:)),
            bases: try form.lines("bases").map(BasisDocument.init(line:)),
            addressees: Self.addressees(form.lines("addressees"), kinds, units), paragraphs: form.lines("paragraphs"),
            outlines: form.all("outlines").compactMap(AttachedOutline.init(value:)),
            recipients: form.lines("recipients").map(LetterRecipient.init(line:)),
            signature: LetterSignature(
                authority: try form.lines("authority").map(LetterSignature.AuthorityLine.init(line:)),
                position: form.text("position"), name: form.text("signer")))
    }

    /// The printed lines, and with the first of them all the classes and units; where no line was typed, the classes name
    /// themselves.
    private static func addressees(
        _ lines: [String], _ kinds: [DirectoryUnit.Kind], _ units: [DirectoryUnit.Code]
    ) -> [AddresseeLine] {
        let words = lines.isEmpty ? kinds.map(\.label) : lines
        return words.enumerated().map { index, line in
            AddresseeLine(
                words: line.withoutPrefix("- "), kinds: index == 0 ? kinds : [], units: index == 0 ? units : [])
        }
    }
}

extension OutreachDirectory {
    /// The unit that a line means, by its name or its code; of two with one name the one that is there today.
    fileprivate func unit(written line: String, on day: Day) throws -> DirectoryUnit.Code {
        let named = units.filter { $0.name.lowercased() == line.lowercased() || $0.code.rawValue == line }
        guard let unit = named.first(where: { $0.isInForce(on: day) }) ?? named.last else {
            throw InvalidSubmission([
                FieldProblem(
                    "units", "unknownUnit", "Không tìm thấy đơn vị «\(line)». Hãy ghi đúng tên như trong danh bạ.")
            ])
        }
        return unit.code
    }
}

extension LetterMonth {
    fileprivate init(typed text: String) throws {
        let parts = text.split { "/-.".contains($0) }.compactMap { Int($0) }
        guard parts.count == 2 else {
            throw InvalidSubmission([FieldProblem("month", "badMonth", "Tháng dự kiến không đúng. Ví dụ: 6/2023.")])
        }
        self.init(year: parts[1], month: parts[0])
    }

    var text: String { "\(month)/\(year)" }
}

extension BasisDocument {
    /// «Công văn | 882 | STTTT-CĐS | 09/6/2023 | Sở Thông tin và Truyền thông | về …»
    fileprivate init(line: String) throws {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0).trimmingCharacters(in: .whitespaces)
        }
        let day = parts.count > 3 ? Day(official: parts[3]) : nil
        guard (5...6).contains(parts.count), parts[3].isEmpty || day != nil else {
            throw InvalidSubmission([
                FieldProblem(
                    "bases", "badLine",
                    "Căn cứ «\(line)» chưa đúng mẫu: loại | số | ký hiệu | ngày | cơ quan | trích yếu.")
            ])
        }
        self.init(
            kind: parts[0], number: parts[1], symbol: parts[2], day: day, issuer: parts[4],
            title: parts.count > 5 ? parts[5] : "")
    }

    var line: String {
        [kind, number, symbol, day?.inDocuments ?? "", issuer, title].joined(separator: " | ")
    }
}

extension LetterRecipient {
    /// By what people write: «Như trên», «… (b/c)», «Lưu: …»; anything else is for information.
    fileprivate init(line: String) {
        let words = line.withoutPrefix("- ").trimmed
        let folded = words.lowercased()
        let purpose: Purpose =
            if folded.hasPrefix("như trên") { .act } else if folded.hasPrefix("lưu") {
                .archive
            } else if folded.contains("(b/c)") {
                .report
            } else { .inform }
        let bare =
            switch purpose {
            case .report: words.replacing("(b/c)", with: "").trimmingCharacters(in: .whitespaces)
            case .archive: words.withoutPrefix("Lưu:").trimmingCharacters(in: .whitespaces)
            case .act, .inform: words
            }
        self.init(bare, purpose)
    }

    var line: String {
        switch purpose {
        case .act, .inform: words
        case .report: "\(words) (b/c)"
        case .archive: "Lưu: \(words)"
        }
    }
}

extension LetterSignature.AuthorityLine {
    /// «TM. ỦY BAN NHÂN DÂN»
    fileprivate init(line: String) throws {
        let parts = line.split(separator: ".", maxSplits: 1).map { String($0).trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2, let form = LetterSignature.Form(rawValue: parts[0].uppercased()) else {
            throw InvalidSubmission([
                FieldProblem(
                    "authority", "badLine",
                    "Dòng «\(line)» chưa đúng: bắt đầu bằng TM., KT., TL., TUQ. hoặc Q., ví dụ «KT. CHỦ TỊCH».")
            ])
        }
        self.init(form, parts[1])
    }

    var line: String { "\(form.rawValue). \(of)" }
}

extension AttachedOutline {
    fileprivate init?(value: String) {
        let parts = value.split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        self.init(outline: parts[0], edition: Int(parts[1]))
    }

    var value: String { "\(outline)-\(edition)" }
}

extension Form {
    func lines(_ field: String) -> [String] {
        text(field).split(separator: "\n").map { String($0).trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }
}

extension String {
    fileprivate func withoutPrefix(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }

    fileprivate var trimmed: String {
        var words = self[...]
        while let last = words.last, ";. ".contains(last) { words = words.dropLast() }
        return String(words)
    }
}
