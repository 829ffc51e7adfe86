// What is sent to campaigns. Members that are left out take the values that a campaign usually has.

import Foundation
import Hummingbird
import LocalTime
import Office
import Outreach
import Web

struct CampaignTermsBody: Decodable {
    let title: String?
    let subjects: [Regulation.ID]?
    let from: String?
    let to: String?
    let weekly: Int?
    let channels: [CampaignChannel]?
    let forms: [CampaignForm]?
    let stations: [Station.Code]?
    let units: [DirectoryUnit.Code]?
    let letters: [String]?

    /// - Throws: `CampaignDenial.invalid` for a day that cannot be read.
    func terms() throws -> CampaignTerms {
        CampaignTerms(
            title: title ?? "", subjects: subjects ?? [], from: try from.day("from"), to: try to.day("to"),
            weekly: weekly ?? 3, channels: channels ?? CampaignChannel.allCases, forms: forms ?? CampaignForm.allCases,
            stations: stations ?? [], units: units ?? [], letters: letters ?? [])
    }
}

struct ExtensionBody: Decodable {
    let to: String?
    let reason: String?
}

struct ReasonBody: Decodable {
    let reason: String?
}

struct GuidanceBody: Decodable {
    let units: [String]?
    let words: String?
}

struct StationReminderBody: Decodable {
    let stations: [String]?
    let words: String?
}

struct HeadCountBody: Decodable {
    let unit: String?
    let counts: [AudienceCount]?
}

struct EvidenceBody: Decodable {
    let unit: String?
    let form: CampaignForm?
    let words: String?
    let link: String?
    let capturedOn: String?
    let media: [String]?

    func evidence() throws -> Evidence {
        Evidence(
            unit: DirectoryUnit.Code(rawValue: try unit.needed("unit")), form: try form.needed("form"),
            words: words ?? "", link: link, capturedOn: try capturedOn.map { try Optional($0).day("capturedOn") },
            media: media ?? [])
    }
}

struct NothingBody: Decodable {}

extension Request {
    /// The body of an act with the version that the caller had seen, from the body or the tag.
    func campaignAct<Body: Decodable>(_ type: Body.Type, from sent: Data) throws -> (Body, version: Int?) {
        let read = try json(SeenVersion<Body>.self, from: sent, orEmpty: true)
        return (read.body, try read.version ?? matchedVersion())
    }
}

private struct SeenVersion<Body: Decodable>: Decodable {
    let version: Int?
    let body: Body

    enum CodingKeys: String, CodingKey { case version }

    init(from decoder: any Decoder) throws {
        version = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Int.self, forKey: .version)
        body = try Body(from: decoder)
    }
}

extension String? {
    func day(_ field: String) throws -> Day {
        guard let day = flatMap({ Day($0) }) else {
            throw CampaignDenial.invalid([
                FieldProblem(field, "dayUnreadable", "Hãy ghi ngày, ví dụ 2026-12-30.")
            ])
        }
        return day
    }
}
