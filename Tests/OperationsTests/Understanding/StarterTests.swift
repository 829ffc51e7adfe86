import FieldReports
import Foundation
import Office
import Operations
import Territory
import Testing

@Suite("The classifier an installation starts with")
struct StarterTests {
    @Test("has lessons of every field, every urgent kind and every exclusion, none of them twice")
    func lessons() {
        let lessons = StarterLessons.all
        #expect(Set(lessons.map(\.category)) == Set(Category.starter.map(\.code)))
        #expect(Set(lessons.compactMap(\.urgentKind)) == Set(UrgentKind.allCases))
        #expect(Set(lessons.compactMap(\.exclusion)) == Set(Exclusion.allCases))
        #expect(Set(lessons.map(\.text)).count == lessons.count)
        #expect(lessons.allSatisfy { !$0.text.contains("\t") && $0.text.count <= 5_000 })
    }

    @Test("the figures typed beside it are what learning anew finds")
    func figures() {
        let learned = Classifier.learn(from: StarterLessons.all, version: 0)
        let (found, typed) = (learned.appraisal, StarterFigures.appraisal)
        #expect(found.count == typed.count)
        for (now, then) in [
            (found.accuracy, typed.accuracy), (found.macroF1, typed.macroF1),
            (found.calibrationError, typed.calibrationError), (found.coverage, typed.coverage),
            (found.accuracyWhenSure, typed.accuracyWhenSure), (found.urgent.recall, typed.urgent.recall),
            (found.urgent.precision, typed.urgent.precision), (found.exclusion.recall, typed.exclusion.recall),
            (found.exclusion.precision, typed.exclusion.precision),
        ] {
            #expect(abs(now - then) < 0.02)
        }
        for then in typed.confusions {
            let now = found.confusions.first { ($0.truth, $0.taken) == (then.truth, then.taken) }
            #expect(abs((now?.count ?? 0) - then.count) <= 8, "\(then)")
        }
        #expect(typed.confusions.count == 8)
        for (now, then) in zip(learned.classifier.settings.temperatures, StarterFigures.settings.temperatures) {
            #expect(abs(now - then) < 0.05)
        }
        #expect(abs(learned.classifier.limits.category - StarterFigures.settings.limits.category) < 0.05)
    }

    @Test(
        "reads what people send, in every writing",
        arguments: [
            ("Đường vào bản đầy ổ gà, mưa xuống lầy lội không đi được, đề nghị sửa chữa.", "giao_thong"),
            ("DUONG VAO BAN DAY O GA, MUA XUONG LAY LOI KHONG DI DUOC, DE NGHI SUA CHUA", "giao_thong"),
            ("Cột điện nghiêng, dây điện võng xuống sát mái nhà, mất điện liên tục.", "dien_chieu_sang"),
            ("rac thai sinh hoat vut day ven suoi boc mui hoi thoi ko ai don", "moi_truong_rac"),
            ("Trạm y tế xã hết vắc xin tiêm phòng cho trẻ nhỏ từ tháng trước.", "y_te_dich_benh"),
        ])
    func reads(_ text: String, _ category: String) {
        for text in [text, text.decomposedStringWithCanonicalMapping] {
            #expect(Classifier.starter.classify(text).likely.first?.category.rawValue == category)
        }
    }

    @Test(
        "odd texts are answered, not failed on",
        arguments: [
            "", " ", "😀😡🔥", "There is a hole in the road near the market", "Kuv lub tsev kub hnyiab lawm",
            "ꪀꪱꪉ ꪹꪣꪉ", "a", "1234567890", String(repeating: "đường hỏng nặng ", count: 333), "\u{0}\u{1}",
        ])
    func odd(_ text: String) {
        let said = Classifier.starter.classify(text)
        #expect((0...1).contains(said.confidence))
        if text.allSatisfy({ !$0.isLetter && !$0.isNumber }) { #expect(said.category == nil) }
    }

    @Test(
        "what is not Vietnamese is not guessed at",
        arguments: ["There is a fire near the market, please help", "Kuv lub tsev kub hnyiab lawm", "ꪀꪱꪉ ꪹꪣꪉ ꪵꪔꪉ"])
    func foreign(_ text: String) {
        let said = Classifier.starter.classify(text)
        #expect(said.category == nil && said.urgentKind == nil && said.exclusion == nil)
    }

    static let shared = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/phan_anh/phan_anh_mau.csv").standardizedFileURL

    @Test(
        "texts it has never seen: urgent ones are found, and what it is sure of is mostly right",
        .enabled(if: FileManager.default.fileExists(atPath: shared.path), "needs ../shared/data"))
    func unseen() throws {
        let table = try CSV(String(contentsOf: Self.shared, encoding: .utf8))
        let kinds: [String: UrgentKind] = [
            "thien_tai": .naturalDisaster, "hoa_hoan": .fire, "tai_nan": .accident, "trom_cuop": .theftRobbery,
            "mat_an_ninh": .securityDisorder,
        ]
        let known = Set(StarterLessons.all.map(\.text))
        let answers = table.rows.map { row in
            Answered(
                lesson: Lesson(
                    row["noi_dung"], category: CategoryCode(rawValue: row["linh_vuc"]),
                    urgentKind: kinds[row["loai_khan"]]),
                said: Classifier.starter.classify(row["noi_dung"]))
        }
        #expect(answers.allSatisfy { !known.contains($0.lesson.text) })
        let appraisal = Appraisal(answers)
        #expect(appraisal.count > 200)
        #expect(appraisal.urgent.recall > 0.9)
        #expect(appraisal.accuracyWhenSure > 0.8)
        #expect(appraisal.coverage > 0.5)
    }
}
