import FieldReports
import LocalTime
import Media
package import Office
import Outreach
import Storage

// Pictures and recordings that an operator gives with a confirmation.

extension Airings {
    /// A picture, or the recording itself, for whoever may see the airing. Never the file as it was sent.
    ///
    /// - Throws: `AiringDenial.noSuchAiring` where there is none, or it is another's; `MediaStoreError`.
    package func evidence(
        _ id: String, of number: Int64, size: MediaSize = .full, for viewer: Viewer
    ) async throws -> ShownMedia {
        let airing = try await airing(number, for: viewer)
        // What was named before anybody asked whose it is may be a report's, with faces in it.
        guard airing.evidence.contains(id), let record = try await province.store.read({ try $0.media.find(id) }),
            record.subject == airing.subject, let hash = ContentHash(hex: record.sha256),
            let variant = MediaVariant(of: record.kind, size)
        else { throw AiringDenial.noSuchAiring }
        return ShownMedia(
            file: try await province.attachments.derivative(variant, of: hash), contentType: variant.contentType,
            mark: "\(hash.hex.prefix(24))-\(variant.rawValue)")
    }
}

extension Transaction {
    /// Of one's own, and for one subject: what shows a broken amplifier shows no report.
    ///
    /// - Throws: `AiringDenial.unknownFile`, `unfitFile`.
    func attachEvidence(of said: AiringConfirmation, to airing: Subject, by viewer: Viewer) throws {
        for id in said.evidence {
            guard let account = viewer.account, try media.attach(id, to: airing, owner: account),
                let record = try media.find(id)
            else { throw AiringDenial.unknownFile }
            guard [.photo, .voice].contains(record.kind) else { throw AiringDenial.unfitFile }
        }
    }
}
