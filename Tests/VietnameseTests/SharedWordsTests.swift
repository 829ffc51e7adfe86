import Foundation
import Testing
import Vietnamese

private let words = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data").standardizedFileURL

@Suite("Keys of real words", .enabled(if: FileManager.default.fileExists(atPath: words.path), "needs ../shared/data"))
struct SharedWordsTests {
    @Test("both placements of the tone meet, for every syllable that has two")
    func tonePlacement() throws {
        let table = try String(contentsOf: words.appending(path: "tu_dien/kieu_dat_dau.csv"), encoding: .utf8)
        let pairs = table.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
        #expect(pairs.count == 360)
        for pair in pairs {
            #expect(searchKey(String(pair[0])) == searchKey(String(pair[1])))
            #expect(markedKey(String(pair[0])) == markedKey(String(pair[1])))
        }
    }

    @Test("the key of a unit's name is the one the lists give")
    func unitNames() throws {
        let table = try String(
            contentsOf: words.appending(path: "hanh_chinh/don_vi_den_2025-06-30.csv"), encoding: .utf8)
        for line in table.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            #expect(searchKey(String(cells[2])) == cells[5])
        }
    }

    @Test("a syllable's key is plain letters, and no two letters of the alphabet share a place in the order")
    func syllables() throws {
        let list = try String(contentsOf: words.appending(path: "tu_dien/am_tiet_hop_le.txt"), encoding: .utf8)
        var keys: [String: String] = [:]
        for syllable in list.split(whereSeparator: \.isWhitespace).map(String.init) {
            #expect(searchKey(syllable).allSatisfy { ("a"..."z").contains($0) })
            if let other = keys.updateValue(syllable, forKey: collationKey(syllable)) {
                #expect(composed(other.lowercased()) == composed(syllable.lowercased()))
            }
        }
        #expect(keys.count > 10_000)
    }
}
