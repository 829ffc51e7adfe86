/// How much work a password costs: memory is 128 · rounds · blockSize bytes, 32 MB as standard.
package struct ScryptCost: Sendable, Hashable {
    /// N of RFC 7914: a power of two.
    package let rounds: Int
    package let blockSize: Int
    package let parallelism: Int

    /// nil for what scrypt refuses, and for what would exhaust a small server (more than 2 GB).
    package init?(rounds: Int, blockSize: Int = 8, parallelism: Int = 1) {
        guard (2...(1 << 20)).contains(rounds), rounds & (rounds - 1) == 0, (1...16).contains(blockSize),
            (1...16).contains(parallelism)
        else { return nil }
        self.init(unchecked: rounds, blockSize, parallelism)
    }

    private init(unchecked rounds: Int, _ blockSize: Int, _ parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    package static let standard = ScryptCost(unchecked: 1 << 15, 8, 1)
    /// For tests, where nothing is worth guessing.
    package static let cheap = ScryptCost(unchecked: 1 << 10, 8, 1)

    var exponent: Int { rounds.trailingZeroBitCount }
}
