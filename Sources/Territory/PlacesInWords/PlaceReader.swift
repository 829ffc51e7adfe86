// Reads out of running text which units a person means: today's and former names, with or without marks and kind words.
//
// It proposes and says why; it decides nothing. A name that leads to two places gives both. Made once for a gazetteer;
// one reading looks at each word a few times.

package import LocalTime
import Vietnamese

package struct PlaceReader: Sendable {
    let gazetteer: Gazetteer
    /// By the first word's key, the longest name first.
    let names: [String: [NamePhrase]]

    struct NamePhrase: Sendable {
        let words: [String]
        let bearers: [NameIndex.Bearer]
    }

    package init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        let phrases = gazetteer.names.byProper.map { key, bearers in
            NamePhrase(words: key.split(separator: " ").map(String.init), bearers: bearers)
        }
        .filter { !$0.words.isEmpty }
        .sorted { $0.words.count > $1.words.count }
        names = Dictionary(grouping: phrases) { $0.words[0] }
    }

    /// - Parameter day: whose units are proposed; names of every era are known.
    package func read(_ text: String, on day: Day) -> PlaceReading {
        let text = WordedText(text)
        guard !text.words.isEmpty else { return .empty }
        var seen: Set<Mention.Said> = []
        let proposals = joined(mentions(in: text), text)
            .filter { seen.insert($0.said).inserted }
            .compactMap { proposal(for: $0, in: text, on: day) }
        return PlaceReading(
            proposals: settled(proposals), roads: RoadPoint.all(in: text), localPlaces: LocalPlace.all(in: text))
    }

    /// The surest first; what a surer one already answers is left out.
    private func settled(_ proposals: [PlaceProposal]) -> [PlaceProposal] {
        var kept: [PlaceProposal] = []
        for proposal in proposals.enumerated().sorted(by: {
            ($0.element.certainty, $0.offset) < ($1.element.certainty, $1.offset)
        }) {
            let units = Set(proposal.element.units)
            let isAnswered = kept.contains { earlier in
                earlier.certainty < .ambiguous || Set(earlier.units) == units
                    ? !units.isDisjoint(with: earlier.units) : false
            }
            if !isAnswered { kept.append(proposal.element) }
        }
        return kept
    }
}
