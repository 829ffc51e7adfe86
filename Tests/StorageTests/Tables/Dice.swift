/// Chance that falls the same way in every run.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func pick<T>(_ list: [T]) -> T { list[roll(list.count)] }
    mutating func isOne(in sides: Int) -> Bool { roll(sides) == 0 }
}
