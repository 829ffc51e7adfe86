package import FieldReports

/// What `phananh train` found on the starter's lessons alone, typed here so that a first start need not find it again: it
/// takes several times as long as learning. A test learns anew and compares.
package enum StarterFigures {
    package static let settings = Classifier.Settings(
        temperatures: [0.8109, 1.0617, 0.9417],
        limits: Classifier.Limits(category: 0.68, urgency: 0.08, exclusion: 0.24))

    package static let appraisal: Appraisal = {
        var appraisal = Appraisal()
        appraisal.count = 5980
        appraisal.accuracy = 0.698
        appraisal.macroF1 = 0.696
        appraisal.calibrationError = 0.049
        appraisal.coverage = 0.560
        appraisal.accuracyWhenSure = 0.852
        (appraisal.urgent.positives, appraisal.urgent.said, appraisal.urgent.right) = (520, 1196, 452)
        (appraisal.exclusion.positives, appraisal.exclusion.said, appraisal.exclusion.right) = (550, 517, 421)
        return appraisal
    }()
}
