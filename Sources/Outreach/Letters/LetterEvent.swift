package import LocalTime
package import Office

/// What happened to a letter. Stored by these names for ever.
package enum LetterEvent: LedgerEvent {
    case drafted(LetterText, issuer: DirectoryUnit.Code, agency: AgencyCode)
    case revised(LetterText)
    case submitted
    case sentBack(words: String)
    case approved
    case issued(LetterIssue)
    /// Its number stays in the register, as «số bỏ».
    case cancelled(reason: String)
    /// A draft that nobody goes on with.
    case discarded(reason: String)
    case received(LetterReceipt)
    case actedOn(unit: DirectoryUnit.Code, words: String)
    /// The term has passed without receipt by these (CAM-12).
    case receiptOverdue(units: [DirectoryUnit.Code])
}

/// Number and day, and the units that the classes of addressees were on that day.
package struct LetterIssue: Sendable, Equatable, Codable {
    package var number: Int
    package var day: Day
    /// The number was given outside, on paper.
    package var isByHand: Bool
    package var units: [AddressedUnit]
    /// The last day on which its receipt is in time.
    package var receiptDay: Day

    package init(number: Int, day: Day, isByHand: Bool, units: [AddressedUnit], receiptDay: Day) {
        self.number = number
        self.day = day
        self.isByHand = isByHand
        self.units = units
        self.receiptDay = receiptDay
    }
}

/// A unit that a letter went to, as it was on the day of issue, with its head, who is the accountable person (CAM-12).
package struct AddressedUnit: Sendable, Equatable, Codable {
    package var code: DirectoryUnit.Code
    package var name: String
    package var agency: AgencyCode?
    package var headPosition: String?
    package var headName: String?

    package init(
        code: DirectoryUnit.Code, name: String, agency: AgencyCode?, headPosition: String? = nil,
        headName: String? = nil
    ) {
        self.code = code
        self.name = name
        self.agency = agency
        self.headPosition = headPosition
        self.headName = headName
    }
}

package struct LetterReceipt: Sendable, Equatable, Codable {
    package var unit: DirectoryUnit.Code
    /// The day on which the unit had it in hand.
    package var day: Day
    /// Who said so, where the supervisor notes it for a unit without accounts.
    package var said: String?

    package init(unit: DirectoryUnit.Code, day: Day, said: String? = nil) {
        self.unit = unit
        self.day = day
        self.said = said
    }
}
