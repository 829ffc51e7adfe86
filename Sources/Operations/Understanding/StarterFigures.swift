package import FieldReports

/// What `phananh train` found on the starter's lessons alone, typed here so that a first start need not find it again: it
/// takes five times as long as learning. A test learns anew and compares.
package enum StarterFigures {
    package static let settings = Classifier.Settings(
        temperatures: [0.8125, 1.0569, 0.9431],
        limits: Classifier.Limits(category: 0.7, urgency: 0.06, exclusion: 0.22))

    package static let appraisal: Appraisal = {
        var appraisal = Appraisal()
        appraisal.count = 5980
        appraisal.accuracy = 0.692
        appraisal.macroF1 = 0.691
        appraisal.calibrationError = 0.047
        appraisal.coverage = 0.538
        appraisal.accuracyWhenSure = 0.851
        appraisal.urgent = found(positives: 520, said: 1414, right: 468, kindRight: 326)
        appraisal.exclusion = found(positives: 550, said: 557, right: 426, kindRight: 376)
        return appraisal
    }()

    private static func found(positives: Int, said: Int, right: Int, kindRight: Int) -> Appraisal.Found {
        var found = Appraisal.Found()
        (found.positives, found.said, found.right, found.kindRight) = (positives, said, right, kindRight)
        return found
    }
}
