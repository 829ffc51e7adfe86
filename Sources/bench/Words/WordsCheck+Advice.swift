import FieldReports
import Vietnamese

/// Advice on wording and likeness of words, each against what the file says of its texts.
extension WordsCheck {
    /// Personal data is not asked about: the file's texts about it hold none in words, but speak of a picture.
    func advice(on asked: [AskedText]) {
        let said = asked.map { Set(wordingAdvice(on: $0.lesson.text).map(\.code)) }
        let kinds: [(String, Set<WordingAdvice.Code>, (AskedText) -> Bool)] = [
            ("net spelling", [.teencode], { $0.wording == "teencode" }),
            ("insult", [.insult], { $0.reason == "thoa_ma" }),
            ("not Vietnamese", [.notVietnamese], { $0.reason == "khong_tieng_viet" }),
        ]
        for (name, codes, isOne) in kinds {
            let truth = asked.map(isOne)
            let found = said.map { !$0.isDisjoint(with: codes) }
            let right = zip(truth, found).count { $0 && $1 }
            let (all, claimed) = (truth.count(where: \.self), found.count(where: \.self))
            table.fact(
                "advice: \(name), \(all) of \(asked.count)",
                "recall \(share(Double(right) / Double(max(all, 1)))), precision \(share(Double(right) / Double(max(claimed, 1))))"
            )
        }
    }

    /// Two wordings of one group tell of the same, two of different groups do not. Words only: in use, place, time, field
    /// and picture decide with them.
    func likeness(of asked: [AskedText]) {
        let prints = asked.map { WordPrint($0.lesson.text) }
        var (pairs, right, claimed) = (0, 0, 0)
        for one in asked.indices {
            for other in asked.indices where other > one {
                let isSame = asked[one].group == asked[other].group
                let isAlike = prints[one].likeness(to: prints[other]) >= 0.5
                pairs += isSame ? 1 : 0
                claimed += isAlike ? 1 : 0
                right += isSame && isAlike ? 1 : 0
            }
        }
        table.fact(
            "duplicates by words alone, \(pairs) pairs",
            "recall \(share(Double(right) / Double(max(pairs, 1)))), precision \(share(Double(right) / Double(max(claimed, 1)))), of \(asked.count * (asked.count - 1) / 2) pairs"
        )
    }
}
