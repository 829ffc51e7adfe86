import LocalTime
import Media
package import Office
import Outreach
import Storage

extension Campaigns {
    /// A picture of evidence, for readers and for the unit that gave it.
    ///
    /// - Throws: `NoSuchCampaign` for everybody else.
    package func file(
        _ id: String, ofEvidence evidence: Int, in number: Int64, size: MediaSize, for viewer: Viewer
    ) async throws -> ShownMedia {
        let (today, books) = (province.now().day, try await province.books.current())
        let record = try await province.store.read { tx in
            let campaign = try Campaign.load(number, in: tx)
            guard let campaign, campaign.evidence.indices.contains(evidence - 1) else { return nil as MediaRecord? }
            let content = campaign.evidence[evidence - 1].content
            let isOwn = campaign.units(of: viewer, in: books.outreach, on: today).contains(content.unit)
            guard isOwn || viewer.holds(Self.readers), content.media.contains(id) else { return nil }
            let record = try tx.media.find(id)
            // An earlier program named files without binding them.
            return record?.subject == nil || record?.subject == campaign.subject ? record : nil
        }
        guard let record, let hash = ContentHash(hex: record.sha256), let variant = MediaVariant(of: record.kind, size)
        else { throw NoSuchCampaign() }
        return ShownMedia(
            file: try await province.attachments.derivative(variant, of: hash), contentType: variant.contentType,
            mark: "\(hash.hex.prefix(24))-\(variant.rawValue)")
    }
}
