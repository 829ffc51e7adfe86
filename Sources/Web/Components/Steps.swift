// components/steps: where one is in a task of a few pages. Sending takes at most four.

package struct Steps: Sendable {
    /// For the screen reader and small screens: «Bước 2/4: Địa điểm».
    let words: String
    let steps: [Step]

    struct Step: Sendable {
        let number: Int
        let label: String
        let isDone: Bool
        let isCurrent: Bool
        let address: String?
    }

    /// `current` counts from one. Steps already done lead back when they have an address.
    package init(_ labels: [(label: String, address: String?)], current: Int) {
        steps = labels.enumerated().map { index, step in
            Step(
                number: index + 1, label: step.label, isDone: index + 1 < current, isCurrent: index + 1 == current,
                address: index + 1 < current ? step.address : nil)
        }
        let label = labels.indices.contains(current - 1) ? labels[current - 1].label : ""
        words = "Bước \(current)/\(labels.count): \(label)"
    }
}
