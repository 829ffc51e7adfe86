import Office
import Vietnamese

// How a classifier is made. Every lesson is learned twice, as written and without its marks, as phones type it. The same
// lessons give the same classifier, and its limits come from what it said of texts it had not seen.

extension Classifier {
    package struct Learned: Sendable {
        package let classifier: Classifier
        /// On every lesson, each judged by models that were taught without it.
        package let appraisal: Appraisal
    }

    /// Only taught: it speaks as it was set by `settings`, or always.
    package static func taught(by lessons: [Lesson], version: Int) -> Classifier {
        let wordings = Wording.all(of: lessons)
        return taught(wordings, Vocabulary(of: wordings.map { ($0.words + $0.cues, $0.group) }), lessons, version)
    }

    /// Taught, and set by what models taught without a lesson said of it.
    package static func learn(from lessons: [Lesson], version: Int) -> Learned {
        let wordings = Wording.all(of: lessons)
        let vocabulary = Vocabulary(of: wordings.map { ($0.words + $0.cues, $0.group) })
        var classifier = taught(wordings, vocabulary, lessons, version)
        let unseen = Head.all(of: lessons).map { head in
            LinearModel.judgedUnseen(
                head.examples(wordings, vocabulary), labels: head.labels, features: vocabulary.features.count)
        }
        classifier.category.temperature = fittedTemperature(unseen[0])
        classifier.urgency.temperature = fittedTemperature(unseen[1])
        classifier.exclusion.temperature = fittedTemperature(unseen[2])
        func answers() -> [Answered] {
            wordings.indices.map { number in
                Answered(lesson: wordings[number].lesson, said: classifier.said(of: unseen.map { $0[number].scores }))
            }
        }
        classifier.limits = .chosen(classifier, unseen, answers())
        return Learned(classifier: classifier, appraisal: Appraisal(answers()))
    }

    private static func taught(
        _ wordings: [Wording], _ vocabulary: Vocabulary, _ lessons: [Lesson], _ version: Int
    ) -> Classifier {
        let models = Head.all(of: lessons).map { head in
            LinearModel(
                learning: head.examples(wordings, vocabulary), labels: head.labels,
                features: vocabulary.features.count)
        }
        return Classifier(
            version: version, vocabulary: vocabulary, category: models[0], urgency: models[1], exclusion: models[2],
            limits: Limits(category: 0, urgency: 0.5, exclusion: 0.5))
    }
}

/// A label with few lessons counts more than they are, one with many less: by the square root, for a few lessons that
/// count very much would be learned by heart.
private func balanced(_ examples: [Example], labels: Int) -> [Example] {
    var sums = [Float](repeating: 0, count: labels)
    for example in examples { sums[example.label] += example.weight }
    let mean = sums.reduce(0, +) / Float(labels)
    return examples.map { example in
        Example(
            vector: example.vector, label: example.label,
            weight: example.weight * (mean / max(sums[example.label], 1)).squareRoot(),
            group: example.group)
    }
}

/// A lesson in one of the ways it is written.
private struct Wording {
    let lesson: Lesson
    let words: [WordFeature]
    let cues: [WordFeature]
    let group: Int

    static func all(of lessons: [Lesson]) -> [Wording] {
        lessons.enumerated().flatMap { group, lesson in
            let bare = searchKey(lesson.text)
            return [lesson.text, bare].map {
                Wording(
                    lesson: lesson, words: wordFeatures($0), cues: Classifier.cueFeatures(of: $0), group: group)
            }
        }
    }

    func example(label: (Lesson) -> Int, in vocabulary: Vocabulary) -> Example {
        Example(
            vector: vocabulary.vector(words, aloud: cues), label: label(lesson), weight: lesson.weight, group: group)
    }
}

/// One of the three questions asked of a text.
private struct Head {
    let labels: [String]
    let label: (Lesson) -> Int

    func examples(_ wordings: [Wording], _ vocabulary: Vocabulary) -> [Example] {
        balanced(wordings.map { $0.example(label: label, in: vocabulary) }, labels: labels.count)
    }

    static func all(of lessons: [Lesson]) -> [Head] {
        let categories = Set(lessons.map(\.category.rawValue)).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(categories, categories.indices))
        let kinds = UrgentKind.allCases
        let doors = Exclusion.allCases
        return [
            // What belongs to another door is learned apart and told as «lĩnh vực khác»: it has nothing else in common.
            Head(labels: categories + [Category.other.rawValue]) { lesson in
                lesson.exclusion == nil ? places[lesson.category.rawValue] ?? 0 : categories.count
            },
            Head(labels: [Classifier.none] + kinds.map(\.rawValue)) { lesson in
                lesson.urgentKind.flatMap(kinds.firstIndex).map { $0 + 1 } ?? 0
            },
            Head(labels: [Classifier.none] + doors.map(\.rawValue)) { lesson in
                lesson.exclusion.flatMap(doors.firstIndex).map { $0 + 1 } ?? 0
            },
        ]
    }
}
