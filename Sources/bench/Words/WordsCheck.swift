import FieldReports
import Foundation
import Harness
import Office
import Operations
import Territory
import Vietnamese

/// What the program makes of words it has not seen, beside a plain learner of a library taught by the same lessons.
///
/// The made-up reports of `phan_anh_mau.csv` are in several wordings each; none is among the lessons, so whole groups
/// are unseen, not only rows. They are few: a text more or less is half a point.
struct WordsCheck {
    let file: String
    let work: String
    let table: Table

    func run() throws {
        table.title("Words: texts the classifier has not seen")
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            return table.say("Not measured: \(file) is not here.")
        }
        let asked = try AskedText.read(CSV(text))
        let lessons = StarterLessons.all
        table.say(
            "Taught by \(lessons.count) texts written for this project; asked \(asked.count) made-up reports, \(Set(asked.map(\.group)).count) groups of wordings."
        )
        let began = nanoseconds()
        let classifier = Classifier.starter
        table.fact("learning the starter", String(format: "%.1f s, once", Double(nanoseconds() - began) / 1e9))

        let answers = asked.map { Answered(lesson: $0.lesson, said: classifier.classify($0.lesson.text)) }
        let admissible = zip(asked, answers).filter(\.0.isAdmissible).map(\.1)
        tell(Appraisal(answers), fields: Appraisal(admissible))
        try baseline(lessons, asked)
        try advice()
        likeness(of: asked)
        speed(of: classifier, on: asked.map(\.lesson.text))
    }

    private func tell(_ all: Appraisal, fields: Appraisal) {
        table.fact(
            "field, \(fields.count) admissible texts",
            "accuracy \(share(fields.accuracy)), macro-F1 \(share(fields.macroF1)), calibration error \(share(fields.calibrationError))"
        )
        table.fact(
            "  says nothing where unsure",
            "answers \(share(fields.coverage)), right when it answers \(share(fields.accuracyWhenSure))")
        table.fact(
            "field, all \(all.count) texts",
            "accuracy \(share(all.accuracy)), macro-F1 \(share(all.macroF1)), calibration error \(share(all.calibrationError)); what is not admissible is labelled «khac»"
        )
        for (name, found) in [("urgent", all.urgent), ("exclusion", all.exclusion)] {
            table.fact(
                "\(name), \(found.positives) of \(all.count) texts",
                "recall \(share(found.recall)), precision \(share(found.precision)), kind right in \(found.kindRight) of \(found.right)"
            )
        }
        for confusion in fields.confusions.prefix(5) {
            table.say("  \(confusion.truth.rawValue) taken for \(confusion.taken.rawValue): \(confusion.count)")
        }
    }

    private func speed(of classifier: Classifier, on texts: [String]) {
        func rate(_ once: (String) -> Void) -> String {
            let began = nanoseconds()
            var count = 0
            while nanoseconds() - began < 1_000_000_000 {
                texts.forEach(once)
                count += texts.count
            }
            return String(format: "%.0f a second, one core", Double(count) / (Double(nanoseconds() - began) / 1e9))
        }
        table.fact("classify", rate { _ = classifier.classify($0) })
        table.fact("advise on wording", rate { _ = wordingAdvice(on: $0) })
    }
}

func share(_ value: Double) -> String { String(format: "%.3f", value) }
