import Vietnamese

extension Classifier {
    /// What is set after teaching: how far each model may be trusted, and from where on it speaks.
    package struct Settings: Sendable, Equatable, CustomStringConvertible {
        package var temperatures: [Double]
        package var limits: Limits

        package init(temperatures: [Double], limits: Limits) {
            self.temperatures = temperatures
            self.limits = limits
        }

        package var description: String {
            "temperatures \(temperatures), limits \(limits.category) \(limits.urgency) \(limits.exclusion)"
        }
    }

    package var settings: Settings {
        get {
            Settings(
                temperatures: [category.temperature, urgency.temperature, exclusion.temperature], limits: limits)
        }
        set {
            guard newValue.temperatures.count == 3 else { return }
            category.temperature = newValue.temperatures[0]
            urgency.temperature = newValue.temperatures[1]
            exclusion.temperature = newValue.temperatures[2]
            limits = newValue.limits
        }
    }
}
