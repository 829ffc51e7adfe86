import FieldReports
import Foundation
import Office
import Testing

@Suite("How well a classifier does")
struct AppraisalTests {
    private func said(
        _ likely: CategoryCode, _ confidence: Double, sure: Bool = true, urgent: UrgentKind? = nil,
        exclusion: Exclusion? = nil
    ) -> Classification {
        Classification(
            category: sure ? likely : nil, confidence: confidence, likely: [.init(category: likely, share: confidence)],
            urgentKind: urgent, exclusion: exclusion, version: 1)
    }

    @Test("the figures are those that a hand would count")
    func figures() {
        let answers = [
            Answered(lesson: Lesson("a", category: "giao_thong"), said: said("giao_thong", 0.9)),
            Answered(lesson: Lesson("b", category: "giao_thong"), said: said("giao_duc", 0.8)),
            Answered(lesson: Lesson("c", category: "giao_duc"), said: said("giao_duc", 0.4, sure: false)),
            Answered(
                lesson: Lesson("d", category: "khac", urgentKind: .fire), said: said("khac", 0.9, urgent: .accident)),
        ]
        let appraisal = Appraisal(answers)
        #expect(appraisal.count == 4)
        #expect(appraisal.accuracy == 0.75)
        #expect(appraisal.coverage == 0.75)
        #expect(abs(appraisal.accuracyWhenSure - 2.0 / 3) < 1e-9)
        // F1: giao_thong 2/3, giao_duc 2/3, khac 1
        #expect(abs(appraisal.macroF1 - (2.0 / 3 + 2.0 / 3 + 1) / 3) < 1e-9)
        // bins: 0.9 (two, both right: |2 − 1.8|), 0.8 (wrong: 0.8), 0.4 (right: 0.6)
        #expect(abs(appraisal.calibrationError - (0.2 + 0.8 + 0.6) / 4) < 1e-9)
        #expect(appraisal.urgent.recall == 1)
        #expect(appraisal.urgent.kindRight == 0)
        #expect(appraisal.exclusion.recall == 0)
        #expect(appraisal.confusions == [.init(truth: "giao_thong", taken: "giao_duc", count: 1)])
    }

    @Test("nothing answered is nothing claimed")
    func empty() {
        #expect(Appraisal([]) == Appraisal())
    }
}

@Suite("A classifier")
struct ClassifierTests {
    private static let lessons: [Lesson] =
        ["đường hỏng nhiều ổ gà", "mặt đường vỡ nát", "đường vào bản lầy lội", "cầu gãy lan can", "ổ gà đầy đường"]
        .map { Lesson($0, category: "giao_thong") }
        + ["rác đổ ven suối", "bãi rác bốc mùi", "rác không ai dọn", "đốt rác khói mù", "vứt rác xuống kênh"]
        .map { Lesson($0, category: "moi_truong_rac") }
        + ["nhà đang bốc cháy", "cháy kho hàng", "cháy lan sang nhà bên", "đám cháy lớn", "lửa bùng cháy"]
        .map { Lesson($0, category: "an_ninh_trat_tu", urgentKind: .fire) }
        + ["tôi khiếu nại quyết định", "khiếu nại việc đền bù", "đơn khiếu nại thu hồi đất", "không đồng ý quyết định"]
        .map { Lesson($0, category: "khac", exclusion: .complaint) }

    private static let learned = Classifier.learn(from: lessons, version: 3)

    @Test("comes back from the store as it was")
    func kept() throws {
        let bytes = try JSONEncoder().encode(Self.learned.classifier)
        #expect(try JSONDecoder().decode(Classifier.self, from: bytes) == Self.learned.classifier)
    }

    @Test("is refused when its weights do not fit its words")
    func torn() throws {
        let text = String(decoding: try JSONEncoder().encode(Self.learned.classifier), as: UTF8.self)
        let cut = text.replacing(/"tell":"[^"]{8}/, with: "\"tell\":\"")
        try #require(cut != text)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Classifier.self, from: Data(cut.utf8)) }
    }

    @Test("says what it learned, in any writing, and nothing of a text without words")
    func says() {
        let classifier = Self.learned.classifier
        for text in ["đường nhiều ổ gà", "DUONG NHIEU O GA"] {
            #expect(classifier.classify(text).likely.first?.category == "giao_thong")
        }
        #expect(classifier.classify("nhà bốc cháy").urgentKind == .fire)
        #expect(classifier.classify("tôi khiếu nại").exclusion == .complaint)
        for text in ["", "😀😀", "…"] {
            let said = classifier.classify(text)
            #expect(said.category == nil && said.confidence == 0 && said.urgentKind == nil && said.exclusion == nil)
        }
        #expect(classifier.classify("đường hỏng").version == 3)
    }

    @Test("the same lessons give the same classifier")
    func same() {
        #expect(Classifier.learn(from: Self.lessons, version: 3).classifier == Self.learned.classifier)
    }

    @Test("REP-03: every exclusion names its refusal and a door", arguments: Exclusion.allCases)
    func doors(_ exclusion: Exclusion) {
        let refusals = RefusalCode.allCases.filter { $0.exclusion == exclusion }
        #expect(refusals.map(\.ground) == [.wrongContent])
        #expect(Exclusion.allCases.count { $0.door == exclusion.door } == 1)
    }
}
