import FieldReports
import Vietnamese

extension WordsCheck {
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
