import Outreach

/// The letter's lines for the page that shows it as it is printed.
struct PaperView: Sendable {
    let above: String?
    let heading: [String]
    let nation = LetterPaper.nation
    let motto = LetterPaper.motto
    let numberLine: String
    let subjectLine: String
    let dated: String
    let addressees: [String]
    let paragraphs: [Paragraph]
    let recipients: [String]
    let signature: [String]
    let signer: String

    struct Paragraph: Sendable {
        let words: String
        let isItalic: Bool
    }

    init(_ paper: LetterPaper) {
        above = paper.above
        heading = paper.heading
        numberLine = paper.numberLine
        subjectLine = paper.subjectLine
        dated = paper.dated
        addressees = paper.addressees
        paragraphs = paper.body.map { Paragraph(words: $0.words, isItalic: $0.isItalic) }
        recipients = paper.recipients
        signature = paper.signature
        signer = paper.signer
    }
}
