import Foundation
import Harness

/// The figures as they are printed: one line each, in columns.
struct Table {
    func title(_ text: String) { say("\n\(text)") }

    func head() {
        say(line("", "per second", "p50 ms", "p99 ms", "ratio"))
        say(String(repeating: "-", count: 108))
    }

    func row(_ name: String, _ taken: Latencies, ratio: (to: Latencies, called: String)? = nil) {
        let share = ratio.map {
            $0.to.rate > 0 ? String(format: "%.2f", taken.rate / $0.to.rate) + " of \($0.called)" : ""
        }
        say(
            line(
                name, String(format: "%.0f", taken.rate), String(format: "%.2f", taken.milliseconds(at: 0.5)),
                String(format: "%.2f", taken.milliseconds(at: 0.99)), share ?? ""))
    }

    func fact(_ name: String, _ value: String) { say(padded(name, 44) + value) }

    func say(_ text: String) {
        print(text)
        fflush(nil)
    }

    private func line(_ name: String, _ rate: String, _ p50: String, _ p99: String, _ ratio: String) -> String {
        padded(name, 44) + left(rate, 12) + left(p50, 10) + left(p99, 10) + "   " + ratio
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
