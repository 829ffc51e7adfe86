// components/bars: shares as bars, drawn by the server; the figure stands beside each bar.

package struct BarList: Sendable {
    let caption: String
    let bars: [Bar]

    struct Bar: Sendable {
        let label: String
        let words: String
        /// The length, 0…100.
        let percent: String
        let address: String?
    }

    /// Lengths are shares of the largest value; `words` is how the figure is written.
    package init(_ caption: String, _ bars: [(label: String, value: Double, words: String, address: String?)]) {
        self.caption = caption
        let largest = max(bars.map(\.value).max() ?? 0, .leastNonzeroMagnitude)
        self.bars = bars.map {
            Bar(
                label: $0.label, words: $0.words, percent: "\(Int(($0.value / largest * 100).rounded()))",
                address: $0.address)
        }
    }
}
