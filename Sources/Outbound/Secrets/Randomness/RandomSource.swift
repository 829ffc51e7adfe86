// Where chance comes from. It is passed in, so that a test can repeat what happened.

package protocol RandomSource: Sendable {
    func bytes(_ count: Int) -> [UInt8]
}

/// The operating system's generator, the only one for a system that serves people.
package struct SystemRandom: RandomSource {
    package init() {}

    package func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

extension RandomSource {
    /// Each number below `limit` equally often: the uneven end of the range is drawn again.
    package func number(below limit: UInt32) -> UInt32 {
        precondition(limit > 0, "There is no number below zero")
        let fair = UInt32.max - UInt32.max % limit
        while true {
            let drawn = bytes(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            if drawn < fair { return drawn % limit }
        }
    }
}
