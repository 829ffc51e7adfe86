// Letters as other programs read them: the supervising bodies the whole, a unit what it was sent and did.

import LocalTime
import Office
import Outreach
import Storage

struct LetterJSON: Encodable {
    /// A string: it is longer than the numbers that JavaScript keeps exactly.
    let id: String
    let version: Int
    let status: LetterStatus
    let issuer: String
    let text: LetterTextJSON
    let number: Int?
    let day: Day?
    let isByHand: Bool?
    let receiptDay: Day?
    let reason: String?
    let asked: String?
    let units: [UnitJSON]
    let acts: [String]

    struct UnitJSON: Encodable {
        let code: String
        let name: String
        let headPosition: String?
        let headName: String?
        let receivedOn: Day?
        let receivedAt: Instant?
        let receivedBy: LetterStanding?
        let said: String?
        let fulfilments: [FulfilmentJSON]
    }

    struct FulfilmentJSON: Encodable {
        let at: Instant
        let words: String
    }

    init(_ letter: SeenLetter) {
        (id, version, status) = ("\(letter.number)", letter.version, letter.status)
        (issuer, text) = (letter.issuer.rawValue, LetterTextJSON(letter.text))
        (number, day, isByHand) = (letter.issue?.number, letter.issue?.day, letter.issue?.isByHand)
        (receiptDay, reason, asked) = (letter.issue?.receiptDay, letter.reason, letter.asked)
        units = letter.units.map { UnitJSON($0, letter.progress[$0.code]) }
        acts = letter.acts.map(\.noun)
    }
}

extension LetterJSON.UnitJSON {
    fileprivate init(_ unit: AddressedUnit, _ progress: UnitProgress?) {
        (code, name, headPosition, headName) = (unit.code.rawValue, unit.name, unit.headPosition, unit.headName)
        (receivedOn, receivedAt) = (progress?.receipt?.day, progress?.receipt?.at)
        (receivedBy, said) = (progress?.receipt?.standing, progress?.receipt?.said)
        fulfilments = (progress?.acts ?? []).map { LetterJSON.FulfilmentJSON(at: $0.at, words: $0.words) }
    }
}

struct LetterSummaryJSON: Encodable {
    let id: String
    let status: LetterStatus
    let issuer: String
    let symbol: String
    let subject: String
    let number: Int?
    let day: Day?
    let receiptDay: Day?
    /// Nil to a unit: how far the others are is not its business.
    let units: Int?
    let received: Int?

    init(_ letter: LetterSummary, isWhole: Bool) {
        (id, status, issuer) = ("\(letter.number)", letter.status, letter.issuer.rawValue)
        (symbol, subject, number) = (letter.symbol, letter.subject, letter.registerNumber)
        (day, receiptDay) = (letter.day, letter.receiptDay)
        (units, received) = isWhole ? (letter.units, letter.received) : (nil, nil)
    }
}

struct LetterListJSON: Encodable {
    let letters: [LetterSummaryJSON]
    /// For `after`; absent at the end.
    let next: String?
}

struct RegisterJSON: Encodable {
    let issuer: String
    let symbol: String
    let year: Int
    let next: Int
    let entries: [EntryJSON]

    struct EntryJSON: Encodable {
        let number: Int
        let day: Day
        let letter: String
        let subject: String
        let isByHand: Bool
        /// Why the number was given up.
        let cancelled: String?
    }

    init(_ book: RegisterBook, _ entries: [RegisterEntry], next: Int) {
        (issuer, symbol, year, self.next) = (book.issuer.rawValue, book.symbol, book.year, next)
        self.entries = entries.map {
            EntryJSON(
                number: $0.number, day: $0.day, letter: "\($0.letter)", subject: $0.subject, isByHand: $0.isByHand,
                cancelled: $0.cancelled)
        }
    }
}
