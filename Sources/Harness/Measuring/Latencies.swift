import Foundation

/// Every latency of a measure, exactly: nothing is put in buckets.
package struct Latencies: Sendable {
    /// Nanoseconds, ascending.
    private let sorted: [UInt64]
    /// How long the whole measure took.
    package let seconds: Double

    package init(_ nanoseconds: [UInt64], seconds: Double) {
        sorted = nanoseconds.sorted()
        self.seconds = seconds
    }

    package var count: Int { sorted.count }
    package var rate: Double { seconds > 0 ? Double(count) / seconds : 0 }

    /// In milliseconds: the smallest latency that `share` of them do not exceed.
    package func milliseconds(at share: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let rank = Int((share * Double(count)).rounded(.up))
        return Double(sorted[min(max(rank, 1), count) - 1]) / 1e6
    }
}

/// The monotonic clock, without a detour.
package func nanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
