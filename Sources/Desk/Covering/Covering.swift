// What was chosen so far: as the form carries it from page to page.

import FieldReports
import Office
import Web

struct Covering: Sendable {
    var rows: [Row]
    var areas: [Masking.Area]
    /// By medium: a ground it is left out on, or `whole` of a film that may be played.
    var shown: [String: String]
    /// The report as it was when covering began: each step carries it on, so that nothing done meanwhile is undone.
    let version: Int

    struct Row: Sendable, Equatable {
        var words: String
        var ground: String
    }

    static let whole = "whole"

    /// As it is published now, or nothing yet.
    init(_ report: Report) {
        let masking = report.masking ?? Masking()
        version = report.version
        rows = report.maskedWords.map { Row(words: $0.words, ground: $0.ground.rawValue) }
        areas = masking.areas
        shown = Dictionary(
            masking.leftOut.map { ($0.media, $0.ground.rawValue) } + masking.wholeFilms.map { ($0, Self.whole) }
        ) { first, _ in first }
    }

    init(_ form: Form) {
        version = Int(form.text("version")) ?? 0
        rows = zip(form.all("words"), form.all("ground")).map { Row(words: $0, ground: $1) }
            .filter { !$0.words.allSatisfy(\.isWhitespace) }
        areas = form.all("area").compactMap(Masking.Area.init(posted:))
        shown = [:]
        for name in form.names where name.hasPrefix("shown-") {
            shown[String(name.dropFirst("shown-".count))] = form.filled(name)
        }
    }

    /// The cells that were ticked on a picture become rectangles, on the ground chosen for them.
    mutating func cover(_ media: String, _ form: Form) throws(FieldErrors) {
        let cells = Set(form.all("cell").compactMap(Int.init))
        guard !cells.isEmpty else { return }
        guard let ground = MaskGround(rawValue: form.text("cell-ground")) else {
            throw FieldErrors([FieldError("cell-ground", "Hãy chọn căn cứ cho những ô đã đánh dấu.")])
        }
        areas += Grid.rectangles(of: cells).map {
            Masking.Area(media, left: $0.left, top: $0.top, width: $0.width, height: $0.height, ground)
        }
    }

    /// - Throws: `FieldErrors` for words that stand nowhere or have no ground, `Denial` for what may not be covered so.
    func masking(of report: Report, under rules: RuleSet) throws -> Masking {
        var errors = FieldErrors()
        var wanted: [MaskedWords] = []
        for (number, row) in rows.enumerated() {
            if let ground = MaskGround(rawValue: row.ground) {
                wanted.append(MaskedWords(row.words, ground))
                if !report.spans(of: [MaskedWords(row.words, ground)]).notFound.isEmpty {
                    errors.add("words-\(number)", "«\(row.words)» không có trong lời của người phản ánh.")
                }
            } else {
                errors.add("ground-\(number)", "Hãy chọn căn cứ che «\(row.words)».")
            }
        }
        try errors.throwIfAny()
        // An area of a picture that is left out covers nothing that could be seen.
        let leftOut = shown.compactMap { media, value in
            MaskGround(rawValue: value).map { Masking.LeftOut(media: media, ground: $0) }
        }
        return try report.settled(
            Masking(
                spans: report.spans(of: wanted).spans,
                areas: areas.filter { area in !leftOut.contains { $0.media == area.media } }, leftOut: leftOut,
                wholeFilms: shown.filter { $0.value == Self.whole }.map(\.key)),
            under: rules)
    }
}

extension Masking.Area {
    /// As a hidden field: `medium left top width height ground`.
    var posted: String { "\(media) \(left) \(top) \(width) \(height) \(ground.rawValue)" }

    init?(posted text: String) {
        let parts = text.split(separator: " ").map(String.init)
        let sides = parts.dropFirst().prefix(4).compactMap(Double.init)
        guard parts.count == 6, sides.count == 4, let ground = MaskGround(rawValue: parts[5]) else { return nil }
        self.init(parts[0], left: sides[0], top: sides[1], width: sides[2], height: sides[3], ground)
    }
}
