package import LocalTime
package import Office
package import Outreach
package import Storage

/// A campaign as supervisors see it: everything, reckoned on one picture of the database.
package struct CampaignBoard: Sendable {
    package let campaign: Campaign
    package let compliance: Compliance
    package let facts: [AiringFact]
    package let progress: [CampaignUnitProgress]
    package let directory: OutreachDirectory
    package let regulations: [Regulation]
    package let now: Instant
    /// What this viewer may do here today.
    package let acts: Set<CampaignAct>

    package var today: Day { now.day }
}

/// A campaign as one unit sees it: what is asked of it and what it did, and nothing of others (CAM-07).
package struct UnitSheet: Sendable {
    package let number: Int64
    package let version: Int
    package let terms: CampaignTerms
    package let lastDay: Day
    package let phase: CampaignPhase
    package let unit: DirectoryUnit
    package let progress: CampaignUnitProgress
    package let evidence: [GivenEvidence]
    package let messages: [SentMessage]
    /// Its own stations, as far as they are obliged.
    package let stations: [StationLine]
    package let acts: Set<CampaignAct>
    package let today: Day
}

extension Campaigns {
    /// The newest first: all for readers, otherwise those that address the viewer's units.
    ///
    /// - Throws: `StorageError` alone.
    package func list(
        for viewer: Viewer, after cursor: CampaignCursor? = nil, limit: Int = 50
    ) async throws -> [CampaignSummary] {
        let (today, books) = (province.now().day, try await province.books.current())
        let own = viewer.holds(Self.readers) ? nil : concerned(books.outreach.units(of: viewer, on: today), books)
        return try await province.store.read { try $0.campaigns.list(for: own, after: cursor, limit: limit) }
    }

    /// - Throws: `NoSuchCampaign` for whoever does not read everything.
    package func board(_ number: Int64, for viewer: Viewer) async throws -> CampaignBoard {
        guard viewer.holds(Self.readers) else { throw NoSuchCampaign() }
        let (now, books) = (province.now(), try await province.books.current())
        return try await province.store.read { tx in
            guard let campaign = try Campaign.load(number, in: tx) else { throw NoSuchCampaign() }
            let facts = try airings.between(campaign.terms.from, campaign.lastDay, tx)
            let compliance = Compliance(facts, of: campaign, in: books.outreach)
            return CampaignBoard(
                campaign: campaign, compliance: compliance, facts: facts,
                progress: campaign.progress(compliance), directory: books.outreach, regulations: books.regulations,
                now: now, acts: campaign.acts(of: viewer, in: books.outreach, on: now.day))
        }
    }

    /// The campaign that a supervisor's day begins with: the newest that runs, else the newest of all.
    ///
    /// - Throws: `StorageError` alone.
    package func current(for viewer: Viewer) async throws -> Int64? {
        guard viewer.holds(Self.readers) else { return nil }
        let today = province.now().day
        return try await province.store.read { tx in
            try tx.campaigns.running(on: today).first ?? tx.campaigns.list(limit: 1).first?.number
        }
    }

    /// What is asked of the viewer's units, the newest campaign first: one sheet for each unit.
    ///
    /// - Throws: `StorageError` alone.
    package func sheets(for viewer: Viewer) async throws -> [UnitSheet] {
        let (now, books) = (province.now(), try await province.books.current())
        let units = books.outreach.units(of: viewer, on: now.day)
        guard !units.isEmpty else { return [] }
        let own = concerned(units, books)
        return try await province.store.read { tx in
            try tx.campaigns.list(for: own).compactMap { try Campaign.load($0.number, in: tx) }
                .flatMap { campaign in
                    try sheets(of: campaign, units, for: viewer, books.outreach, at: now, in: tx)
                }
        }
    }

    /// - Throws: `NoSuchCampaign`.
    package func sheet(_ number: Int64, of unit: DirectoryUnit.Code?, for viewer: Viewer) async throws -> UnitSheet {
        let found = try await sheets(for: viewer).first {
            $0.number == number && (unit == nil || $0.unit.code == unit)
        }
        guard let found else { throw NoSuchCampaign() }
        return found
    }

    private func concerned(_ units: [DirectoryUnit], _ books: Books) -> CampaignTable.Concerned {
        let codes = units.map(\.code)
        return CampaignTable.Concerned(
            units: codes, stations: books.outreach.stations.filter { codes.contains($0.unit) }.map(\.code))
    }

    private func sheets(
        of campaign: Campaign, _ units: [DirectoryUnit], for viewer: Viewer, _ directory: OutreachDirectory,
        at now: Instant, in tx: any Transaction
    ) throws -> [UnitSheet] {
        let asked = campaign.units(of: viewer, in: directory, on: now.day)
        let own = units.filter { asked.contains($0.code) }
        guard !own.isEmpty else { return [] }
        let facts = try airings.between(campaign.terms.from, campaign.lastDay, tx)
        let compliance = Compliance(facts, of: campaign, in: directory)
        return own.map { unit in
            let stations = compliance.lines.filter { $0.station.unit == unit.code }
            return UnitSheet(
                number: campaign.number, version: campaign.version, terms: campaign.terms, lastDay: campaign.lastDay,
                phase: campaign.phase(on: now.day), unit: unit,
                progress: campaign.progress(of: unit.code, heard: stations),
                evidence: campaign.evidence.filter { $0.content.unit == unit.code },
                messages: campaign.messages.filter { $0.content.unit == unit.code }, stations: stations,
                acts: campaign.acts(of: viewer, in: directory, on: now.day).intersection(CampaignAct.ofUnits),
                today: now.day)
        }
    }

    /// CAM-07: what was sent to the viewer's unit; opening it is its receipt.
    ///
    /// - Throws: `NoSuchCampaign`, `CampaignDenial.noSuchMessage`.
    package func open(_ message: Int, of number: Int64, by viewer: Viewer) async throws -> (UnitSheet, SentMessage) {
        try await perform(.openMessage(message), on: number, by: viewer)
        let sheets = try await sheets(for: viewer).filter { $0.number == number }
        for sheet in sheets {
            if let found = sheet.messages.first(where: { $0.id == message }) { return (sheet, found) }
        }
        throw CampaignDenial.noSuchMessage
    }
}

extension CampaignAct {
    fileprivate static let ofUnits = Set(CampaignMove.all.filter { $0.by == .unit }.map(\.act))
}
