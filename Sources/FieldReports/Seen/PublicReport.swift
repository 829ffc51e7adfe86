package import LocalTime
package import Office
package import Territory

/// What anyone may see of a report. It has no field in which an identity could stand: no reporter, no account, no
/// telephone, no private message.
package struct PublicReport: Sendable, Equatable, Codable {
    package var code: ReportCode
    package var status: Status
    package var category: CategoryCode
    /// With a block in place of each covered span.
    package var description: String
    /// The same, cut at what is covered.
    package var words: [WordPiece]
    package var unit: UnitKey?
    package var point: Point?
    package var placeWords: String?
    package var placeIsApproximate: Bool
    package var urgentKind: UrgentKind?
    package var observedAt: Instant
    package var submittedAt: Instant
    package var leadAgency: AgencyCode?
    package var leadAgencyBasis: RoutingBasis?
    package var deadline: Deadline?
    package var originalDeadline: Day?
    package var promise: PromisedDay
    package var isExtended: Bool
    package var extensions: [ExtensionNote]
    package var answers: [PublicAnswer]
    package var commitment: Commitment?
    package var media: [PublicMedia]
    package var links: Int
    /// The others of the same matter, as far as the viewer may know of them: storage looks.
    package var incident: Incident?
    package var isPilot: Bool
    /// Why each of its covered places is covered: spans, areas of pictures, media left out (A0.25).
    package var covers: [MaskGround]
    /// Its words were replaced before A0.25, by somebody else's.
    package var isRewritten: Bool

    package struct ExtensionNote: Sendable, Equatable, Codable {
        package var from: Day
        package var to: Day
        package var ground: DeadlineGround
        package var reason: String

        package var isLonger: Bool { to > from }
    }

    package struct PublicAnswer: Sendable, Equatable, Codable {
        package var round: Int
        package var outcome: Outcome
        package var text: String
        package var at: Instant
        package var plannedFor: Day?
        package var referredTo: String?
        package var media: [String]
        package var corrections: [Correction]
        package var rating: Rating.Level?
        package var onTime: Bool
    }

    package struct PublicMedia: Sendable, Equatable, Codable {
        package var id: String
        package var kind: MediaItem.Kind
        package var seconds: Double?
        /// What of the picture is covered.
        package var areas: [Masking.Area]
        /// Of a film that nobody cleared as a whole the world sees the poster and the length.
        package var isPosterOnly: Bool

        package var isBlurred: Bool { !areas.isEmpty }
    }
}

extension PublicReport {
    package init(_ report: Report) {
        let masking = report.masking ?? Masking()
        code = report.code
        status = report.status
        category = report.category
        description = report.shownDescription
        words = report.rewrittenText.map { [WordPiece($0)] } ?? report.words.covered
        unit = report.scene.unit
        point = report.scene.point
        placeWords = report.shownPlaceWords
        placeIsApproximate = report.scene.approximate
        urgentKind = report.urgent?.kind
        observedAt = report.observedAt
        submittedAt = report.submittedAt
        leadAgency = report.leadAgency
        leadAgencyBasis = report.routing
        deadline = report.round?.deadline
        originalDeadline = report.round?.original.day
        promise = report.promise
        isExtended = report.isExtended
        extensions = report.rounds.flatMap(\.changes).map {
            ExtensionNote(from: $0.from, to: $0.to, ground: $0.ground, reason: $0.reason)
        }
        answers = report.rounds.compactMap(PublicAnswer.init)
        commitment = report.commitment
        // A voice is as personal as a face: it is never published.
        // Nor is anything that nobody has looked at yet.
        media = report.media.filter {
            $0.kind != .voice && $0.isPaper != true && report.clearedMedia.contains($0.id) && !masking.isLeftOut($0.id)
        }.map { PublicMedia($0, under: masking) }
        // Others may be reports that nobody may know of: storage adds those that the viewer may.
        links = 0
        incident = nil
        isPilot = report.isPilot
        covers = masking.grounds
        isRewritten = report.isRewritten
    }
}

extension PublicReport.PublicMedia {
    init(_ item: MediaItem, under masking: Masking) {
        self.init(
            id: item.id, kind: item.kind, seconds: item.seconds, areas: masking.areas.filter { $0.media == item.id },
            isPosterOnly: item.kind == .video && !masking.wholeFilms.contains(item.id))
    }
}

extension PublicReport.PublicAnswer {
    init?(_ round: Round) {
        guard let answer = round.answer else { return nil }
        self.init(
            round: round.number, outcome: answer.outcome, text: answer.text, at: answer.at,
            plannedFor: answer.plannedFor, referredTo: answer.referredTo, media: answer.media,
            corrections: answer.corrections, rating: round.rating?.level,
            onTime: !round.isLate(answer))
    }
}
