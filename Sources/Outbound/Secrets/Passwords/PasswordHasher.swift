// Turns passwords into something that can be checked but not read: scrypt (RFC 7914), slow and large on purpose.
// The work runs on two threads of its own, so that a crowd logging in neither stops the server nor fills its memory.

import Crypto
import CryptoExtras
import Foundation

package struct PasswordHasher: Sendable {
    private let cost: ScryptCost
    private let random: any RandomSource
    private let pool: SlowWork

    package init(cost: ScryptCost = .standard, random: any RandomSource = SystemRandom()) {
        self.cost = cost
        self.random = random
        pool = SlowWork(name: "vn.phananh.passwords", threads: 2, waitingLimit: 200)
    }

    /// - Returns: the text to store (`EncodedPassword`).
    package func hash(_ password: String) async throws(PasswordFailure) -> String {
        let salt = random.bytes(16)
        let cost = cost
        let key = try await pool.run { try scrypt(password, salt: salt, cost: cost) }
        return EncodedPassword(cost: cost, salt: salt, key: key).text
    }

    /// - Parameter stored: nil when there is no such account; the work is done all the same, so that the time taken
    ///   does not tell who has one.
    package func check(_ password: String, against stored: String?) async throws(PasswordFailure) -> PasswordCheck {
        let encoded = stored.flatMap(EncodedPassword.init)
        let salt = encoded?.salt ?? [UInt8](repeating: 0, count: 16)
        let used = encoded?.cost ?? cost
        let key = try await pool.run { try scrypt(password, salt: salt, cost: used) }
        guard let encoded, ConstantTime.equal(key, encoded.key) else { return .wrong }
        return encoded.cost.rounds < cost.rounds ? .rightButWeak : .right
    }
}

package enum PasswordCheck: Sendable {
    case wrong, right
    /// Right, but stored at a lower cost than today's: hash it again while it is at hand.
    case rightButWeak

    package var isRight: Bool { self != .wrong }
}

package enum PasswordFailure: Error, Sendable {
    /// More people are waiting to log in than can be served in a few seconds.
    case busy
    case impossible

    package var code: String { self == .busy ? "loginBusy" : "passwordWorkFailed" }
    package var sentence: String {
        switch self {
        case .busy: "Hệ thống đang có nhiều người đăng nhập. Mời ông/bà thử lại sau ít phút."
        case .impossible: "Chưa kiểm tra được mật khẩu. Mời ông/bà thử lại sau."
        }
    }
}

/// One password has one spelling: keyboards differ in how they compose Vietnamese letters.
func scrypt(_ password: String, salt: [UInt8], cost: ScryptCost, bytes: Int = 32) throws -> [UInt8] {
    let text = Array(password.precomposedStringWithCanonicalMapping.utf8)
    // The library reads the address of the bytes, and nothing has none; an empty password is wrong anyway.
    guard !text.isEmpty, !salt.isEmpty else { return [] }
    let key = try KDF.Scrypt.deriveKey(
        from: text, salt: salt, outputByteCount: bytes, rounds: cost.rounds, blockSize: cost.blockSize,
        parallelism: cost.parallelism)
    return key.withUnsafeBytes { Array($0) }
}
