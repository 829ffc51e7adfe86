// Where the words of a question stand in a text.

import Vietnamese

struct Hits {
    /// For each word of the question its places in the text, ascending.
    private var places: [[Int]]
    /// How often it is there as a whole word.
    private(set) var wholes: [Int]
    /// Whether it is there once with the same marks.
    private(set) var marked: [Bool]
    private var begins: [Bool]

    init(of question: FoldedText, in text: FoldedText) {
        let count = question.count
        places = Array(repeating: [], count: count)
        wholes = Array(repeating: 0, count: count)
        marked = Array(repeating: false, count: count)
        begins = marked
        for place in 0..<text.count {
            for word in 0..<count {
                guard let match = text.word(place, is: word, of: question) else { continue }
                if match == .whole {
                    wholes[word] += 1
                } else if word == count - 1 {
                    begins[word] = true
                } else {
                    continue
                }
                places[word].append(place)
                if text.marks(place) == question.marks(word) { marked[word] = true }
            }
        }
    }

    /// A whole word counts twice as much as one that only begins so, and often is no better than thrice.
    var frequencies: [Int] { zip(wholes, begins).map { 2 * min($0, 3) + ($1 ? 1 : 0) } }

    /// 3 for these words one after the other, 2 in order and near, 1 in order, 0 anyhow.
    func order(of words: [Int]) -> Int {
        var best = 0
        for start in words.first.map({ places[$0] }) ?? [] {
            var end = start
            for word in words.dropFirst() {
                guard let next = places[word].first(where: { $0 > end }) else { return best }
                end = next
            }
            let span = end - start + 1
            best = max(best, span == words.count ? 3 : span <= 3 * words.count ? 2 : 1)
            if best == 3 { return best }
        }
        return best
    }
}
