import Synchronization

/// The demonstration's chance: the same from the same seed.
final class Dice: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) { state = Mutex(seed) }

    /// SplitMix64.
    private func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
    func between(_ low: Double, _ high: Double) -> Double {
        low + Double(next() >> 11) / Double(1 << 53) * (high - low)
    }
    func chance(_ probability: Double) -> Bool { between(0, 1) < probability }
    func one<T>(of list: [T]) -> T? { list.isEmpty ? nil : list[below(list.count)] }

    func name() -> String {
        [one(of: families), one(of: middles), one(of: givens)].compactMap(\.self).joined(separator: " ")
    }
}

private let families = ["Lò", "Giàng", "Quàng", "Nguyễn", "Vừ", "Lường", "Trần", "Tòng", "Sùng", "Phạm", "Cà", "Mùa"]
private let middles = ["Văn", "A", "Thị", "Minh", "Thu", "Seo", "Đức", "Thanh"]
private let givens = [
    "Páo", "Hoa", "Sơn", "Dở", "Hải", "Inh", "Lan", "Tùng", "Chứ", "Mai", "Ánh", "Dơ", "Phương", "Thắng",
]
