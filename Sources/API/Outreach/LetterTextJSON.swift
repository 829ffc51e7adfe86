// The words of a letter, the same members in both directions.

import LocalTime
import Office
import Outreach
import Web

struct LetterTextJSON: Codable {
    var symbol: String?
    var above: String?
    var heading: String?
    var subject: String?
    var place: String?
    var month: MonthJSON?
    var bases: [BasisJSON]?
    var addressees: [AddresseeJSON]?
    var paragraphs: [String]?
    var outlines: [OutlineReferenceJSON]?
    var recipients: [RecipientJSON]?
    var signature: SignatureJSON?

    struct MonthJSON: Codable {
        let year: Int
        let month: Int
    }

    struct BasisJSON: Codable {
        let kind: String
        let number: String?
        let symbol: String?
        let day: Day?
        let issuer: String
        let title: String?
    }

    struct AddresseeJSON: Codable {
        let words: String
        let kinds: [DirectoryUnit.Kind]?
        let units: [String]?
    }

    struct OutlineReferenceJSON: Codable {
        let outline: String
        let edition: Int
    }

    struct RecipientJSON: Codable {
        let words: String
        let purpose: LetterRecipient.Purpose
    }

    struct SignatureJSON: Codable {
        let authority: [AuthorityJSON]?
        let position: String?
        let name: String?
    }

    struct AuthorityJSON: Codable {
        let form: LetterSignature.Form
        let of: String
    }
}

extension LetterTextJSON {
    init(_ text: LetterText) {
        (symbol, above, heading) = (text.symbol, text.above, text.heading)
        (subject, place) = (text.subject, text.place)
        month = text.month.map { MonthJSON(year: $0.year, month: $0.month) }
        bases = text.bases.map {
            BasisJSON(
                kind: $0.kind, number: $0.number, symbol: $0.symbol, day: $0.day, issuer: $0.issuer, title: $0.title)
        }
        addressees = text.addressees.map {
            AddresseeJSON(words: $0.words, kinds: $0.kinds, units: $0.units.map(\.rawValue))
        }
        paragraphs = text.paragraphs
        outlines = text.outlines.map { OutlineReferenceJSON(outline: "\($0.outline)", edition: $0.edition) }
        recipients = text.recipients.map { RecipientJSON(words: $0.words, purpose: $0.purpose) }
        signature = SignatureJSON(
            authority: text.signature.authority.map { AuthorityJSON(form: $0.form, of: $0.of) },
            position: text.signature.position, name: text.signature.name)
    }

    var value: LetterText {
        get throws {
            LetterText(
                symbol: symbol ?? "", above: above, heading: heading ?? "", subject: subject ?? "", place: place ?? "",
                month: month.map { LetterMonth(year: $0.year, month: $0.month) }, bases: (bases ?? []).map(\.value),
                addressees: (addressees ?? []).map(\.value), paragraphs: paragraphs ?? [],
                outlines: try (outlines ?? []).map { try $0.value },
                recipients: (recipients ?? []).map { LetterRecipient($0.words, $0.purpose) },
                signature: LetterSignature(
                    authority: (signature?.authority ?? []).map { .init($0.form, $0.of) },
                    position: signature?.position ?? "", name: signature?.name ?? ""))
        }
    }
}

extension LetterTextJSON.BasisJSON {
    fileprivate var value: BasisDocument {
        BasisDocument(
            kind: kind, number: number ?? "", symbol: symbol ?? "", day: day, issuer: issuer, title: title ?? "")
    }
}

extension LetterTextJSON.AddresseeJSON {
    fileprivate var value: AddresseeLine {
        AddresseeLine(
            words: words, kinds: kinds ?? [], units: (units ?? []).map(DirectoryUnit.Code.init(rawValue:)))
    }
}

extension LetterTextJSON.OutlineReferenceJSON {
    fileprivate var value: AttachedOutline {
        get throws {
            guard let number = Int64(outline) else {
                throw OutreachDenial.badChoice("outlines", "Không tìm thấy đề cương này.")
            }
            return AttachedOutline(outline: number, edition: edition)
        }
    }
}
