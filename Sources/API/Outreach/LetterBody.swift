// What a program sends to draft a letter, and to act on one.

import LocalTime
import Office
import Operations
import Outreach
import Web

struct LetterBody: Decodable {
    let issuer: String?
    let content: LetterTextJSON

    private enum CodingKeys: String, CodingKey { case issuer, text }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        issuer = try container.decodeIfPresent(String.self, forKey: .issuer)
        content = try container.decode(LetterTextJSON.self, forKey: .text)
    }

    var text: LetterText { get throws { try content.value } }
}

/// One body for all acts; each takes what it needs.
struct LetterActBody: Decodable {
    let version: Int?
    let text: LetterTextJSON?
    let words: String?
    let reason: String?
    let number: Int?
    let day: Day?
    let units: [String]?
    let said: String?

    /// Number and day as they were given on paper; neither for the next of the register.
    var numbering: LetterNumbering {
        get throws {
            guard number != nil || day != nil else { return .next }
            return .byHand(number: try number.needed("number"), day: try day.needed("day"))
        }
    }

    func command(_ act: LetterAct, today: Day) throws -> LetterCommand {
        let codes = (units ?? []).map(DirectoryUnit.Code.init(rawValue:))
        switch act {
        case .revise: return .revise(try text.needed("text").value)
        case .submit: return .submit
        case .sendBack: return .sendBack(words: words ?? "")
        case .approve: return .approve
        case .issue: return .issue(number: try number.needed("number"), day: try day.needed("day"), isByHand: true)
        case .cancel: return .cancel(reason: reason ?? "")
        case .discard: return .discard(reason: reason ?? "")
        case .receive: return .receive(units: codes, day: day ?? today, said: said)
        case .actOn: return .actOn(units: codes, words: words ?? "")
        }
    }
}
