import LocalTime
package import Office
package import Outreach
package import Storage

extension Campaigns {
    /// - Returns: the new campaign's number; the earlier one's where this request had been made before.
    /// - Throws: `CampaignDenial`, `RequestKeyReused`.
    package func start(
        _ terms: CampaignTerms, by viewer: Viewer, request: RequestKey? = nil
    ) async throws -> CampaignDone {
        let (now, books) = (province.now(), try await province.books.current())
        return try await province.store.write { tx in
            if let before = try tx.done(request, by: viewer, on: nil) { return before }
            var campaign = Campaign(number: try tx.campaigns.nextNumber())
            let decision = try campaign.decide(.start(terms), by: viewer, at: now, on: CampaignGround(books))
            return try tx.finish(decision, on: &campaign, by: viewer, request, at: now, under: books.law)
        }
    }

    /// Every other act.
    ///
    /// - Parameters:
    ///   - version: what the person had seen; nil where nobody was looking at a page.
    ///   - request: the client's own key; a repeat is answered and not done again.
    /// - Throws: `NoSuchCampaign`, `StaleCampaign`, `CampaignDenial`, `RequestKeyReused`.
    @discardableResult
    package func perform(
        _ command: CampaignCommand, on number: Int64, by viewer: Viewer, seen version: Int? = nil,
        request: RequestKey? = nil
    ) async throws -> CampaignDone {
        try await perform(on: number, by: viewer, seen: version, request: request) { _, _ in command }
    }

    /// CAM-07: one act for all that fall short this week.
    ///
    /// - Parameter stations: only these of them; nil for all.
    /// - Throws: as `perform`.
    @discardableResult
    package func remind(
        _ stations: [Station.Code]? = nil, words: String = "", on number: Int64, by viewer: Viewer,
        seen version: Int? = nil, request: RequestKey? = nil
    ) async throws -> CampaignDone {
        let (today, books) = (province.now().day, try await province.books.current())
        return try await perform(on: number, by: viewer, seen: version, request: request) { campaign, tx in
            let facts = try airings.between(today.monday, today.monday + 6, tx)
            let short = Compliance(facts, of: campaign, in: books.outreach).shortfalls(inWeekOf: today)
            return .remind(short.filter { stations?.contains($0.station) ?? true }, words: words)
        }
    }

    private func perform(
        on number: Int64, by viewer: Viewer, seen version: Int?, request: RequestKey?,
        _ command: @escaping @Sendable (Campaign, any Transaction) throws -> CampaignCommand
    ) async throws -> CampaignDone {
        let (now, books) = (province.now(), try await province.books.current())
        do {
            return try await province.store.write { tx in
                if let before = try tx.done(request, by: viewer, on: number) { return before }
                guard var campaign = try Campaign.load(number, in: tx),
                    viewer.mayKnow(campaign, in: books.outreach, on: now.day)
                else { throw NoSuchCampaign() }
                if let version, version != campaign.version { throw StaleCampaign() }
                let asked = try command(campaign, tx)
                try tx.attachMedia(of: asked, to: campaign.subject, by: viewer)
                let decision = try campaign.decide(asked, by: viewer, at: now, on: CampaignGround(books))
                return try tx.finish(decision, on: &campaign, by: viewer, request, at: now, under: books.law)
            }
        } catch is StaleSubject { throw StaleCampaign() }
    }
}

extension CampaignGround {
    init(_ books: Books) { self.init(directory: books.outreach, regulations: books.regulations.map(\.id)) }
}

extension Viewer {
    /// Readers know of every campaign; others of those that ask something of their units.
    func mayKnow(_ campaign: Campaign, in directory: OutreachDirectory, on day: Day) -> Bool {
        holds(Campaigns.readers) || !campaign.units(of: self, in: directory, on: day).isEmpty
    }
}

extension Transaction {
    fileprivate func finish(
        _ decision: CampaignDecision, on campaign: inout Campaign, by viewer: Viewer, _ request: RequestKey?,
        at now: Instant, under law: Law
    ) throws -> CampaignDone {
        if !decision.events.isEmpty { try keep(decision, on: &campaign, at: now, under: law) }
        try remember(request, on: campaign, by: viewer, at: now)
        return CampaignDone(number: campaign.number, version: campaign.version, isRepeat: false)
    }

    /// The same key for something else is a mistake of the client, not a repeat.
    ///
    /// - Parameter number: nil where the request makes a campaign.
    fileprivate func done(_ request: RequestKey?, by viewer: Viewer, on number: Int64?) throws -> CampaignDone? {
        guard let request, let account = viewer.account,
            let before = try answeredRequests.find(account, key: request.key)
        else { return nil }
        guard before.digest == request.digest, let subject = before.subject, subject.kind == Campaign.kind,
            let version = before.version, number == nil || number == subject.number
        else { throw RequestKeyReused() }
        return CampaignDone(number: subject.number, version: version, isRepeat: true)
    }

    /// Files may be used only by who uploaded them, and for one subject.
    fileprivate func attachMedia(of command: CampaignCommand, to campaign: Subject, by viewer: Viewer) throws {
        guard case .giveEvidence(let evidence) = command else { return }
        for id in evidence.media {
            guard let account = viewer.account, try media.attach(id, to: campaign, owner: account) else {
                throw CampaignDenial.invalid([
                    FieldProblem("media", "unknownFile", "Không tìm thấy tệp đã tải lên. Hãy tải lại.")
                ])
            }
        }
    }
}
