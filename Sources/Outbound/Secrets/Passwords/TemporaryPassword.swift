/// A password handed out once by an administrator and changed at the first login: four groups of four signs, none
/// of which is mistaken for another when read aloud or from paper (no 0 o 1 l i).
package enum TemporaryPassword {
    private static let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")

    package static func draw(from random: any RandomSource) -> String {
        let drawn = (0..<16).map { _ in signs[Int(random.number(below: UInt32(signs.count)))] }
        return stride(from: 0, to: 16, by: 4).map { String(drawn[$0..<$0 + 4]) }.joined(separator: "-")
    }
}
