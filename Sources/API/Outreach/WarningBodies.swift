import Crypto
import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Territory
import Web

struct WarningBody: Decodable {
    let hazard: String?
    let urgency: String?
    let severity: String?
    let certainty: String?
    let onset: String?
    let expires: String?
    let headline: String?
    let description: String?
    let instruction: String?
    let communes: [String]?
    let exercise: Bool?

    /// - Throws: `InvalidSubmission` with the members that are missing or no such choice.
    func content(in province: Province) async throws -> WarningContent {
        guard let hazard = hazard.flatMap(WarningHazard.init), let urgency = urgency.flatMap(WarningUrgency.init),
            let severity = severity.flatMap(WarningSeverity.init),
            let certainty = certainty.flatMap(WarningCertainty.init)
        else { throw InvalidSubmission(missingChoices) }
        guard let onset = onset.flatMap({ Instant($0) }), let expires = expires.flatMap({ Instant($0) }) else {
            throw InvalidSubmission([FieldProblem("expires", "hourMissing", "Hãy ghi ngày và giờ theo RFC 3339.")])
        }
        let keys = (communes ?? []).compactMap { UnitKey($0) }
        return WarningContent(
            hazard: hazard, urgency: urgency, severity: severity, certainty: certainty, onset: onset, expires: expires,
            headline: headline ?? "", description: description ?? "", instruction: instruction ?? "",
            communes: try await province.warnings.communes(keys, on: province.now().day))
    }

    private var missingChoices: [FieldProblem] {
        let known = [
            ("hazard", hazard.flatMap(WarningHazard.init) != nil),
            ("urgency", urgency.flatMap(WarningUrgency.init) != nil),
            ("severity", severity.flatMap(WarningSeverity.init) != nil),
            ("certainty", certainty.flatMap(WarningCertainty.init) != nil),
        ]
        return known.filter { !$0.1 }.map { FieldProblem($0.0, "choiceMissing", "Hãy chọn mục này.") }
    }
}

struct WarningActBody: Decodable {
    let version: Int?
    let reason: String?
    /// The second person's own count.
    let communeCount: Int?
    let warning: WarningBody?

    enum Act: String, CaseIterable {
        case change, submission, `return`, issue, update, cancellation, discard

        var hasContent: Bool { self == .change || self == .update }

        func command(_ body: WarningActBody, _ content: WarningContent?) throws -> WarningCommand {
            switch self {
            case .change: .change(try content.needed("warning"))
            case .update: .prepareUpdate(try content.needed("warning"))
            case .submission: .submit
            case .return: .sendBack(words: body.reason ?? "")
            case .issue: .issue(communes: body.communeCount ?? 0, sender: CAPAlert.sender)
            case .cancellation: .prepareCancel(reason: body.reason ?? "")
            case .discard: .discard(reason: body.reason ?? "")
            }
        }
    }
}

extension Request {
    /// The same key of the same account gives the same warning, so that a repeat finds what the first one made.
    func warningNumber(for viewer: Viewer) throws -> Int64? {
        guard let key = try idempotencyKey else { return nil }
        let digest = SHA256.hash(data: Data("warning/\(viewer.account?.rawValue ?? 0)/\(key)".utf8))
        return Int64(digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & 0x7FFF_FFFF_FFFF_FFFF)
    }
}
