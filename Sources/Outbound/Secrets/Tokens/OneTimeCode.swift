// Six digits sent to a phone. The digits are shown once, to their owner; kept is a digest that belongs to one phone
// and one purpose. How long it lives and how many tries it has is the caller's rule.

package struct OneTimeCode: Sendable, Concealed {
    package let digits: String

    package static func draw(from random: any RandomSource) -> OneTimeCode {
        let number = String(random.number(below: 1_000_000))
        return OneTimeCode(digits: String(repeating: "0", count: 6 - number.count) + number)
    }

    private init(digits: String) { self.digits = digits }

    /// As typed, with spaces forgiven; nil when it is not six digits.
    package init?(typed text: String) {
        let digits = text.filter { !$0.isWhitespace }
        guard digits.utf8.count == 6, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        self.digits = digits
    }

    /// - Parameter about: whose code it is and what for, for example "verify:+84912345678".
    package func digest(about: String, pepper: Pepper) -> [UInt8] {
        pepper.digest(Array("\(digits) \(about)".utf8), purpose: "one-time-code")
    }

    package func matches(_ stored: [UInt8], about: String, pepper: Pepper) -> Bool {
        ConstantTime.equal(digest(about: about, pepper: pepper), stored)
    }
}
