// A point on a road, as signs and people name it: «QL.12 Km 135+800», «quốc lộ 6 km 405», «ĐT 145».

import Vietnamese

package struct RoadPoint: Sendable, Hashable {
    package struct Road: Sendable, Hashable {
        package enum Kind: String, Sendable { case national = "QL", provincial = "ĐT" }

        package let kind: Kind
        /// «12», «279B».
        package let number: String
    }

    /// Nil where only a kilometre is named.
    package let road: Road?
    package let kilometre: Int?
    /// Metres beyond the kilometre stone.
    package let metres: Int?
    package let found: String
    package let range: Range<Int>
}

extension RoadPoint: CustomStringConvertible {
    /// As official papers write it: «QL.12 Km135+800».
    package var description: String {
        let road = road.map { "\($0.kind.rawValue).\($0.number)" }
        let stone = kilometre.map { kilometre in
            let metres = metres.map { metres in
                "+" + String(repeating: "0", count: max(0, 3 - "\(metres)".count)) + "\(metres)"
            }
            return "Km\(kilometre)" + (metres ?? "")
        }
        return [road, stone].compactMap(\.self).joined(separator: " ")
    }
}

// MARK: - Reading

extension RoadPoint {
    static func all(in text: WordedText) -> [RoadPoint] {
        var points: [RoadPoint] = []
        var index = 0
        while index < text.words.count {
            guard let first = Piece(text, at: index) else {
                index += 1
                continue
            }
            var pieces = [first]
            // The stone within two words of its road, or the road within two words of its stone.
            for next in first.end..<min(first.end + 3, text.words.count) {
                guard let second = Piece(text, at: next, behindRoad: first.isRoad), second.isRoad != first.isRoad,
                    !text.words[first.end...next].contains(where: \.beginsAnew)
                else { continue }
                pieces.append(second)
                break
            }
            let end = pieces[pieces.count - 1].end
            let range = text.words[index].range.lowerBound..<text.words[end - 1].range.upperBound
            points.append(
                RoadPoint(
                    road: pieces.lazy.compactMap(\.road).first, kilometre: pieces.lazy.compactMap(\.kilometre).first,
                    metres: pieces.lazy.compactMap(\.metres).first, found: String(text.characters[range]), range: range)
            )
            index = end
        }
        return points
    }
}
