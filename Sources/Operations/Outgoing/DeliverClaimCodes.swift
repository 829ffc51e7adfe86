import FieldReports
import LocalTime
import Logging
import Office
import Outbound
import Storage

/// The codes by which people claim what was sent for them leave with the round of deliveries, so that the answer to
/// whoever asked takes as long when there was nothing to send.
extension Duties {
    func deliverClaimCodes(at now: Instant) async throws -> Int {
        guard try await store.read({ try $0.claims.isWaiting(at: now) }) else { return 0 }
        let held = now + .seconds(20)
        let taken = try await store.write { try $0.claims.takeUnsent(at: now, until: held) }
        for code in taken {
            guard await deliver(code, at: now) else { continue }
            try await store.write { try $0.claims.forget(code) }
        }
        return taken.count
    }

    /// - Returns: false when it is worth another try.
    private func deliver(_ code: UnsentClaimCode, at now: Instant) async -> Bool {
        guard code.expires > now, let (phone, digits) = open(code) else { return true }
        do {
            try await province.accounts.send(digits, to: phone)
            return true
        } catch {
            let failure = error as? DeliveryFailure
            log.warning("a claim's code was not sent", metadata: ["reason": "\(failure?.reason.code ?? "unknown")"])
            return failure.map { !$0.isTemporary } ?? false
        }
    }

    private func open(_ code: UnsentClaimCode) -> (phone: String, OneTimeCode)? {
        guard let bytes = Base64URL.bytes(code.sealed),
            let opened = try? vault.open(SealedBox(bytes: bytes), context: "claim:\(code.account.rawValue)")
        else { return nil }
        let parts = String(decoding: opened, as: UTF8.self).split(separator: " ").map(String.init)
        guard parts.count == 2, let code = OneTimeCode(typed: parts[1]) else { return nil }
        return (parts[0], code)
    }
}
