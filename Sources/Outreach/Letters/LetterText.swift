package import LocalTime

/// What a letter (công văn) says, before it has a number and a day.
package struct LetterText: Sendable, Equatable, Codable {
    /// `UBND-VX`: agency and drafting unit (CAM-02).
    package var symbol: String
    /// Above the issuer, where there is a higher one: «ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN».
    package var above: String?
    /// As it heads the letter: «ỦY BAN NHÂN DÂN HUYỆN MƯỜNG CHÀ».
    package var heading: String
    /// After «V/v».
    package var subject: String
    /// «Mường Chà», before the day.
    package var place: String
    /// The month in which it is to be issued, for the blank of a draft.
    package var month: LetterMonth?
    /// CAM-03
    package var bases: [BasisDocument]
    /// DIR-01
    package var addressees: [AddresseeLine]
    package var paragraphs: [String]
    /// CAM-05
    package var outlines: [AttachedOutline]
    /// DIR-02
    package var recipients: [LetterRecipient]
    /// DIR-03
    package var signature: LetterSignature

    package init(
        symbol: String, above: String? = nil, heading: String, subject: String, place: String,
        month: LetterMonth? = nil, bases: [BasisDocument] = [], addressees: [AddresseeLine] = [],
        paragraphs: [String] = [], outlines: [AttachedOutline] = [], recipients: [LetterRecipient] = [],
        signature: LetterSignature
    ) {
        self.symbol = symbol
        self.above = above
        self.heading = heading
        self.subject = subject
        self.place = place
        self.month = month
        self.bases = bases
        self.addressees = addressees
        self.paragraphs = paragraphs
        self.outlines = outlines
        self.recipients = recipients
        self.signature = signature
    }
}

package struct LetterMonth: Sendable, Hashable, Codable {
    package var year: Int
    package var month: Int

    package init(year: Int, month: Int) { (self.year, self.month) = (year, month) }
    package init(of day: Day) { self.init(year: day.year, month: day.month) }
}

/// A document that the letter stands on: «Công văn số 882/STTTT-CĐS ngày 09/6/2023 của Sở Thông tin và Truyền thông».
package struct BasisDocument: Sendable, Equatable, Codable {
    /// «Công văn», «Quyết định»
    package var kind: String
    package var number: String
    package var symbol: String
    package var day: Day?
    package var issuer: String
    package var title: String

    package init(kind: String, number: String, symbol: String, day: Day?, issuer: String, title: String = "") {
        self.kind = kind
        self.number = number
        self.symbol = symbol
        self.day = day
        self.issuer = issuer
        self.title = title
    }
}

/// A line under «Kính gửi», and the units it means.
package struct AddresseeLine: Sendable, Equatable, Codable {
    /// As it is printed.
    package var words: String
    /// Every unit of these classes that is in force on the day of issue.
    package var kinds: [DirectoryUnit.Kind]
    package var units: [DirectoryUnit.Code]

    package init(words: String, kinds: [DirectoryUnit.Kind] = [], units: [DirectoryUnit.Code] = []) {
        self.words = words
        self.kinds = kinds
        self.units = units
    }
}

/// An approved edition of an outline.
package struct AttachedOutline: Sendable, Hashable, Codable {
    package var outline: Int64
    package var edition: Int

    package init(outline: Int64, edition: Int) { (self.outline, self.edition) = (outline, edition) }
}

/// A line under «Nơi nhận».
package struct LetterRecipient: Sendable, Equatable, Codable {
    package var words: String
    package var purpose: Purpose

    package init(_ words: String, _ purpose: Purpose) { (self.words, self.purpose) = (words, purpose) }

    /// «Như trên» means to act (A0.17).
    package enum Purpose: String, Sendable, Codable, CaseIterable { case act, report, inform, archive }
}

extension LetterRecipient.Purpose {
    package var label: String {
        switch self {
        case .act: "Để thực hiện (như trên)"
        case .report: "Để báo cáo (b/c)"
        case .inform: "Để biết"
        case .archive: "Lưu"
        }
    }
}

/// In whose name it is signed, in which position, by whom: as at signing.
package struct LetterSignature: Sendable, Equatable, Codable {
    /// The lines above the position, in their order: «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH».
    package var authority: [AuthorityLine]
    package var position: String
    package var name: String

    package init(authority: [AuthorityLine] = [], position: String, name: String) {
        self.authority = authority
        self.position = position
        self.name = name
    }

    package struct AuthorityLine: Sendable, Equatable, Codable {
        package var form: Form
        package var of: String

        package init(_ form: Form, _ of: String) { (self.form, self.of) = (form, of) }
    }

    /// Decree 30/2020, article 13.
    package enum Form: String, Sendable, Codable, CaseIterable {
        /// For the collective.
        case onBehalf = "TM"
        /// In the head's place, by a deputy.
        case forHead = "KT"
        case byOrder = "TL"
        case byAuthorisation = "TUQ"
        /// Leading in the interim.
        case acting = "Q"
    }
}
