package import LocalTime

/// Every number the regulation sets or leaves open (A3), as one versioned record. It is stored, not compiled in:
/// the values below are the starter set, and every report keeps the version it was decided under.
package struct RuleSet: Sendable, Equatable, Codable {
    package struct Version: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }
    }

    package var version: Version
    package var regulation: Regulation.ID
    package var validFrom: Day

    // The letter's own numbers.
    package var resolutionWorkingDays = 6
    package var refusalWorkingDays = 1
    package var officialStart = startOfService

    // Ours, until the province decides otherwise.
    package var afterHoursMovesToNextWorkingDay = false
    package var officeClosesAtMinute = 17 * 60
    package var triageWorkingDays = 1
    package var acceptanceWorkingDays = 1
    package var returnWorkingDays = 1
    package var moderationWorkingDays = 1
    package var returnsBeforeDispute = 2

    package var urgentEscalationMinutes = [15, 30, 60]
    package var urgentFirstActionMinutes = 60
    package var urgentAnswerHours = 24

    package var extensionMaxCount = 2
    package var extensionMaxWorkingDaysEach = 10
    package var planMaxWorkingDays = 30
    package var progressNoticeWorkingDays = 1
    package var courtesyNoticeCalendarDay = 6
    package var overdueReportedAfterWorkingDays = 3

    package var feedbackWindowDays = 15
    package var feedbackDecisionWorkingDays = 1
    package var ratingWindowDays = 30

    package var hidingReviewWorkingDays = 1
    package var objectionWorkingDays = 3
    package var consentValidDays = 15
    package var breakGlassLegalBasis: String?

    package var duplicateRadiusMetres = 100
    package var duplicateWindowHours = 72
    /// Nil in rule sets that were stored before there was such a number: `recurrenceWindowDays` has it then.
    private var recurrenceDays: Int?
    // Nil in rule sets of before: the accessors of `RuleSet+DataProtection` have them then.
    var dataRequestDays: Int?
    var dataCarryOutCalendarDays: Int?
    var closedAccountDays: Int?
    var breachHours: Int?
    // Nil, like them, in rule sets that were stored before: the accessors below say what counts then.
    private var paperDays: Int?
    private var changedDeadlineDays: Int?
    private var progressNoticeDays: Int?
    private var consentDays: Int?
    private var observedDays: Int?
    private var fastClockMinutes: Int?
    private var urgencyEndMinutes: Int?
    private var stateSecrecyDays: Int?
    private var letterReceiptDays: Int?
    package var maxPhotos = 5
    package var maxVideos = 1
    package var maxVoiceClips = 1
    package var descriptionMaxCharacters = 5000
    /// Nil in rule sets that were stored before there was such a number: `maskedMostPercent` has it then.
    private var maskedPercent: Int?
    package var nothingMissedAfterDays = 5

    package var quietFromMinute = 21 * 60
    package var quietToMinute = 7 * 60

    package init(version: Version, regulation: Regulation.ID, validFrom: Day) {
        self.version = version
        self.regulation = regulation
        self.validFrom = validFrom
    }
}

/// «chính thức từ ngày 01/6/2023» (REP-06).
private let startOfService = Day(number: 19_509)

extension RuleSet {
    /// What an empty installation starts with.
    package static let starter = RuleSet(version: "663-2023.1", regulation: "663/QĐ-UBND", validFrom: startOfService)
}

extension RuleSet {
    /// For how long after it was done the same matter at the same spot is held to have come back.
    package var recurrenceWindowDays: Int {
        get { recurrenceDays ?? 180 }
        set { recurrenceDays = newValue }
    }

    /// So long after it was taken a report on paper may still be entered (A0.24).
    package var paperMaxDays: Int {
        get { paperDays ?? 30 }
        set { paperDays = newValue }
    }
}

extension RuleSet {
    /// The largest part of a text that moderation may cover. To cover more is to hide the report (A0.25).
    package var maskedMostPercent: Int {
        get { maskedPercent ?? 50 }
        set { maskedPercent = newValue }
    }
}

extension RuleSet {
    /// Within how many working days a unit says that it has a letter; after them it is listed (CAM-12).
    package var letterReceiptWorkingDays: Int {
        get { letterReceiptDays ?? 3 }
        set { letterReceiptDays = newValue }
    }
}

// MARK: - Roofs and confirmations

extension RuleSet {
    /// How far from the receipt a changed deadline may lie, whoever changes it (A0.28).
    package var changedDeadlineMaxWorkingDays: Int {
        get { changedDeadlineDays ?? 250 }
        set { changedDeadlineDays = newValue }
    }

    /// How far ahead a progress notice may expect the end (A0.28).
    package var progressNoticeMaxWorkingDays: Int {
        get { progressNoticeDays ?? 60 }
        set { progressNoticeDays = newValue }
    }

    /// For how many days a consent may be asked (A0.28).
    package var consentMaxDays: Int {
        get { consentDays ?? 365 }
        set { consentDays = newValue }
    }

    /// How long before it is sent a scene may have been seen (A0.28).
    package var observedMaxDaysBack: Int {
        get { observedDays ?? 365 }
        set { observedDays = newValue }
    }

    /// What is forgiven to a clock that goes fast (A0.28).
    package var observedGraceMinutes: Int {
        get { fastClockMinutes ?? 5 }
        set { fastClockMinutes = newValue }
    }

    /// Within which a second person confirms that what was urgent is so no more (A0.26).
    package var urgencyEndConfirmMinutes: Int {
        get { urgencyEndMinutes ?? 60 }
        set { urgencyEndMinutes = newValue }
    }

    /// Within which a second person confirms that it is a State secret (A0.26).
    package var stateSecrecyConfirmWorkingDays: Int {
        get { stateSecrecyDays ?? 1 }
        set { stateSecrecyDays = newValue }
    }
}

/// A regulation as a dated record (REP-01, IOC-05): what is decided quotes the rule set, which quotes the regulation.
package struct Regulation: Sendable, Equatable, Codable {
    package struct ID: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }
    }

    package var id: ID
    package var title: String
    package var issuer: String
    package var issuedOn: Day?
    /// IOC-05: while the text is not supplied no rule may be attributed to it.
    package var textSupplied: Bool

    package init(id: ID, title: String, issuer: String, issuedOn: Day?, textSupplied: Bool) {
        self.id = id
        self.title = title
        self.issuer = issuer
        self.issuedOn = issuedOn
        self.textSupplied = textSupplied
    }

    package static let starter: [Regulation] = [
        Regulation(
            id: "663/QĐ-UBND",
            title: "Quy chế tiếp nhận và giải quyết phản ánh hiện trường trên Hệ thống thông tin phản ánh hiện trường",
            issuer: "UBND tỉnh Điện Biên", issuedOn: Day(year: 2023, month: 4, day: 19), textSupplied: false),
        Regulation(
            id: "QC-IOC", title: "Quy chế quản lý, vận hành Trung tâm Điều hành thông minh tỉnh Điện Biên",
            issuer: "UBND tỉnh Điện Biên", issuedOn: nil, textSupplied: false),
    ]
}
