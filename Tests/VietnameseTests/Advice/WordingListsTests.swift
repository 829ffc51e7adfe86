import Foundation
import Testing

@testable import Vietnamese

@Suite("What the advice is made of")
struct WordingListsTests {
    @Test("no net spelling without marks is a syllable, so that nobody who types without marks is misread")
    func netSpellings() {
        for word in ShortFormLists.net.keys where word.utf8.allSatisfy({ $0 < 128 }) {
            #expect(!Syllable.canBe(word), "\(word)")
        }
    }

    @Test("every expansion is made of Vietnamese syllables")
    func expansions() {
        let all = Array(ShortFormLists.net.values) + Array(ShortFormLists.office.values)
        for word in all.flatMap(\.self).flatMap({ $0.split { $0 == " " || $0 == "," } }) where word != "Facebook" {
            #expect(Syllable.canBe(searchKey(String(word))), "\(word)")
        }
    }

    @Test(
        "syllables are told from what cannot be one",
        arguments: [
            ("nghieng", true), ("khuya", true), ("quoc", true), ("gieng", true), ("gi", true), ("y", true),
            ("uynh", true),
            ("khuyu", true), ("ngi", false), ("ce", false), ("ka", false), ("road", false), ("please", false),
            ("bridge", false), ("ko", false), ("", false), ("f", false),
        ])
    func syllables(key: String, isOne: Bool) {
        #expect(Syllable.canBe(key) == isOne)
    }
}

private let shared = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data").standardizedFileURL

@Suite(
    "Advice on many texts", .enabled(if: FileManager.default.fileExists(atPath: shared.path), "needs ../shared/data"))
struct AdviceMeasureTests {
    @Test("nearly every attested syllable can be one")
    func attested() throws {
        let list = try String(contentsOf: shared.appending(path: "tu_dien/am_tiet_thong_dung.txt"), encoding: .utf8)
        let keys = Set(list.split(whereSeparator: \.isWhitespace).map { searchKey(String($0)) })
        let missing = keys.filter { !Syllable.canBe($0) }
        print("attested syllables: \(keys.count), not thought possible: \(missing.count)")
        #expect(missing.count * 20 < keys.count)
    }

    @Test("on the made-up reports: what is labelled shortened, foreign or abusive, and what is not")
    func reports() throws {
        let table = try String(contentsOf: shared.appending(path: "phan_anh/phan_anh_mau.csv"), encoding: .utf8)
        var shortened = Score()
        var foreign = Score()
        var abusive = Score()
        for row in rows(table).dropFirst() where row.count == 16 {
            let codes = Set(wordingAdvice(on: row[3]).map(\.code))
            shortened.add(said: !codes.isDisjoint(with: [.abbreviation, .teencode]), isSo: !row[9].isEmpty)
            foreign.add(said: codes.contains(.notVietnamese), isSo: row[8] == "khong_tieng_viet")
            abusive.add(said: codes.contains(.insult), isSo: ["thoa_ma", "quy_chup_kich_dong"].contains(row[8]))
        }
        for (name, score) in [("shortened", shortened), ("foreign", foreign), ("abusive", abusive)] {
            print("\(name): right \(score.right), too much \(score.tooMuch), missed \(score.missed)")
            #expect(score.right > 0 && score.right + score.missed > 4, "the table has none")
            #expect(score.tooMuch <= 2)
            #expect(score.missed * 5 <= score.right)
        }
    }

    private struct Score {
        var (right, tooMuch, missed) = (0, 0, 0)

        mutating func add(said: Bool, isSo: Bool) {
            if said, isSo { right += 1 } else if said { tooMuch += 1 } else if isSo { missed += 1 }
        }
    }

    /// Quoted commas, no quoted line ends: as this table is.
    private func rows(_ table: String) -> [[String]] {
        table.split(whereSeparator: \.isNewline).map { line in
            var fields = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: fields.append("")
                default: fields[fields.count - 1].append(character)
                }
            }
            return fields
        }
    }
}
