import Testing
import Vietnamese

@Suite("A linear model")
struct LinearModelTests {
    private let texts = [
        ("đường hỏng nhiều ổ gà", 0), ("mặt đường vỡ", 0), ("đường vào bản lầy", 0), ("ổ gà trên đường", 0),
        ("rác đổ ven suối", 1), ("bãi rác bốc mùi", 1), ("rác không ai dọn", 1), ("đốt rác khói mù", 1),
    ]
    private var vocabulary: Vocabulary {
        Vocabulary(of: texts.enumerated().map { (wordFeatures($1.0), $0) }, inAtLeast: 1)
    }
    private func examples(_ vocabulary: Vocabulary) -> [Example] {
        texts.enumerated().map { Example(vector: vocabulary.vector(wordFeatures($1.0)), label: $1.1, group: $0) }
    }

    @Test("learns what its examples say, and the same each time")
    func learns() {
        let vocabulary = vocabulary
        let model = LinearModel(
            learning: examples(vocabulary), labels: ["road", "rubbish"], features: vocabulary.features.count)
        let again = LinearModel(
            learning: examples(vocabulary), labels: ["road", "rubbish"], features: vocabulary.features.count)
        #expect(model == again)
        func shares(_ text: String) -> [Double] {
            model.shares(model.scores(of: vocabulary.vector(wordFeatures(text))))
        }
        #expect(shares("đường đầy ổ gà")[0] > 0.6)
        #expect(shares("rác đổ đầy")[1] > 0.6)
        let unknown = shares("xyz")
        #expect(abs(unknown.reduce(0, +) - 1) < 1e-9)
        #expect(unknown[0] > 0.3 && unknown[0] < 0.7)
    }

    @Test("wordings of one text are never on both sides of a split")
    func groups() {
        let vocabulary = vocabulary
        // Each text twice in one group: a model that saw the other wording would be sure of it.
        let twice = examples(vocabulary).flatMap { [$0, $0] }
        let judged = LinearModel.judgedUnseen(
            twice, labels: ["road", "rubbish"], features: vocabulary.features.count, parts: 4)
        #expect(judged.count == twice.count)
        #expect(judged.map(\.label) == twice.map(\.label))
        for pair in stride(from: 0, to: judged.count, by: 2) { #expect(judged[pair].scores == judged[pair + 1].scores) }
    }

    @Test("the temperature cools what is too sure and warms what is too shy")
    func temperature() {
        let boastful = (0..<100).map { Judged(scores: [8, 0], label: $0 < 70 ? 0 : 1) }
        let shy = (0..<100).map { Judged(scores: [0.2, 0], label: $0 < 70 ? 0 : 1) }
        let model = LinearModel(labels: ["a", "b"], weights: [0, 0])
        for judged in [boastful, shy] {
            var fitted = model
            fitted.temperature = fittedTemperature(judged)
            #expect(abs(fitted.shares(judged[0].scores)[0] - 0.7) < 0.02)
        }
    }
}
