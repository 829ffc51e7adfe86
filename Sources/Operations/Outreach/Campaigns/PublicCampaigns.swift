package import LocalTime
package import Office
package import Outreach
package import Storage

/// A campaign as anybody sees it: what, until when, in which forms, and how much was heard. No unit's shortcomings, no
/// words of officials, and nobody's name.
package struct PublicCampaign: Sendable, Equatable {
    package let number: Int64
    package let title: String
    package let subjects: [Regulation]
    package let from: Day
    package let lastDay: Day
    package let phase: CampaignPhase
    package let weekly: Int
    package let channels: [CampaignChannel]
    package let forms: [CampaignForm]
    package let stations: Int
    package let units: Int
    package let heard: Int
    package let weeks: [Week]
    /// Confirmed articles, with the day on which they were looked at (CAM-08).
    package let articles: [Article]

    package struct Week: Sendable, Equatable {
        package let week: CampaignWeek
        package let heard: Int
    }

    package struct Article: Sendable, Equatable {
        package let link: String
        package let capturedOn: Day
    }
}

extension Campaigns {
    /// Those that have begun, the newest first.
    ///
    /// - Throws: `StorageError` alone.
    package func publicList(after cursor: CampaignCursor? = nil, limit: Int = 50) async throws -> [CampaignSummary] {
        let today = province.now().day
        return try await province.store.read {
            try $0.campaigns.list(begunBy: today, after: cursor, limit: limit)
        }
    }

    /// - Throws: `NoSuchCampaign`, also for what has not begun.
    package func publicView(_ number: Int64) async throws -> PublicCampaign {
        let (today, books) = (province.now().day, try await province.books.current())
        return try await province.store.read { tx in
            guard let campaign = try Campaign.load(number, in: tx), campaign.terms.from <= today else {
                throw NoSuchCampaign()
            }
            let facts = try airings.between(campaign.terms.from, campaign.lastDay, tx)
            return PublicCampaign(campaign, Compliance(facts, of: campaign, in: books.outreach), books, on: today)
        }
    }
}

extension PublicCampaign {
    fileprivate init(_ campaign: Campaign, _ compliance: Compliance, _ books: Books, on today: Day) {
        let terms = campaign.terms
        number = campaign.number
        title = terms.title
        subjects = terms.subjects.compactMap { id in books.regulations.first { $0.id == id } }
        from = terms.from
        lastDay = campaign.lastDay
        phase = campaign.phase(on: today)
        weekly = terms.weekly
        channels = terms.channels
        forms = terms.forms
        stations = terms.stations.count
        units = terms.units.count
        heard = compliance.lines.reduce(0) { $0 + $1.total.counted }
        weeks = compliance.weeks.enumerated().filter { $1.first <= today }.map { index, week in
            Week(week: week, heard: compliance.lines.reduce(0) { $0 + $1.weeks[index].tally.counted })
        }
        articles = campaign.evidence.compactMap { given in
            guard given.state == .confirmed, given.content.form == .portalArticle, let link = given.content.link,
                let day = given.content.capturedOn
            else { return nil }
            return Article(link: link, capturedOn: day)
        }
    }
}
