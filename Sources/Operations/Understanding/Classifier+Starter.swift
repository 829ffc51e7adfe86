package import FieldReports

extension Classifier {
    /// The classifier an installation starts with. It is learned in this process, the first time that it is needed: some
    /// seconds, the same on every machine.
    package static let starter: Classifier = {
        var classifier = Classifier.taught(by: StarterLessons.all, version: 0)
        classifier.settings = StarterFigures.settings
        return classifier
    }()
}
