package import LocalTime
package import Office

/// What a campaign asks. Stored as it is, so nothing here is renamed.
package struct CampaignTerms: Sendable, Equatable, Codable {
    package var title: String
    /// CAM-01: the founding letter lists two.
    package var subjects: [Regulation.ID]
    package var from: Day
    /// Its last day, to 23:59:59 (CAM-11).
    package var to: Day
    /// How often a week each station is heard at least (CAM-10).
    package var weekly: Int
    /// CAM-09
    package var channels: [CampaignChannel]
    /// CAM-08: the forms that are asked for; units may use others.
    package var forms: [CampaignForm]
    /// Whoever is obliged to broadcast (A0.14).
    package var stations: [Station.Code]
    package var units: [DirectoryUnit.Code]
    /// The letters it stands on, as people write their numbers.
    package var letters: [String]

    package init(
        title: String, subjects: [Regulation.ID], from: Day, to: Day, weekly: Int = 3,
        channels: [CampaignChannel] = CampaignChannel.allCases, forms: [CampaignForm] = CampaignForm.allCases,
        stations: [Station.Code], units: [DirectoryUnit.Code], letters: [String] = []
    ) {
        self.title = title
        self.subjects = subjects
        self.from = from
        self.to = to
        self.weekly = weekly
        self.channels = channels
        self.forms = forms
        self.stations = stations
        self.units = units
        self.letters = letters
    }

    static let blank = CampaignTerms(
        title: "", subjects: [], from: Day(number: 0), to: Day(number: 0), stations: [], units: [])
}

/// A unit and the agency under which its people sign in, as on the day it was addressed.
package struct CampaignUnit: Sendable, Equatable, Codable {
    package var unit: DirectoryUnit.Code
    package var agency: AgencyCode?

    package init(unit: DirectoryUnit.Code, agency: AgencyCode?) {
        self.unit = unit
        self.agency = agency
    }
}

/// The three kinds of channel that the letter names (CAM-09).
package enum CampaignChannel: String, Sendable, Codable, CaseIterable {
    case loudspeakers, portal, massMedia
}

extension CampaignChannel {
    package var label: String {
        switch self {
        case .loudspeakers: "Loa truyền thanh xã, bản"
        case .portal: "Cổng thông tin điện tử"
        case .massMedia: "Phương tiện thông tin đại chúng"
        }
    }
}

/// In what form something was made known (CAM-08).
package enum CampaignForm: String, Sendable, Codable, CaseIterable {
    case loudspeakers, portalArticle, massMedia, meeting, poster, message, other
}

extension CampaignForm {
    package var label: String {
        switch self {
        case .loudspeakers: "Phát trên loa truyền thanh"
        case .portalArticle: "Bài trên cổng thông tin"
        case .massMedia: "Báo, phát thanh, truyền hình"
        case .meeting: "Hội nghị, họp bản, sinh hoạt"
        case .poster: "Pa nô, áp phích, tờ rơi"
        case .message: "Tin nhắn, mạng xã hội"
        case .other: "Hình thức khác"
        }
    }
}
