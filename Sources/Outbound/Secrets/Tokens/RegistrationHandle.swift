// What whoever registers keeps until the telephone is proved: drawn, shown once and kept like a session's token, so
// that a code read from a telephone completes the registration of who asked for it, and no other.

package struct RegistrationHandle: Sendable, Concealed {
    private let token: SessionToken

    package static func draw(from random: any RandomSource) -> RegistrationHandle {
        RegistrationHandle(token: .draw(from: random))
    }

    /// The same for the same words, and for nobody who lacks the key file.
    package static func derived(from words: String, pepper: Pepper) -> RegistrationHandle {
        RegistrationHandle(token: SessionToken(pepper.digest(Array(words.utf8), purpose: "registration")))
    }

    /// As it came back; nil when it cannot be one of ours.
    package init?(_ text: String) {
        guard let token = SessionToken(text) else { return nil }
        self.init(token: token)
    }

    private init(token: SessionToken) { self.token = token }

    package var text: String { token.text }
    package var digest: [UInt8] { token.digest }
}
