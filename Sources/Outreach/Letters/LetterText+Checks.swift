package import Office
import Vietnamese

extension LetterText {
    /// The text fit to keep: NFC, trimmed, without empty lines. A draft may lack much; it may not be too long, nor hold
    /// what no letter can.
    ///
    /// - Throws: `InvalidSubmission` with everything that is wrong.
    package func kept() throws(InvalidSubmission) -> LetterText {
        var check = Checked()
        var text = self
        text.symbol = check.words(symbol, "symbol", atLeast: 2, atMost: 40)
        check.require(
            text.symbol.allSatisfy { $0.isLetter || $0.isNumber || "-&.".contains($0) }, "symbol", "badSymbol",
            "Ký hiệu chỉ gồm chữ, số, gạch nối, ví dụ UBND-VX.")
        text.above = above.map { check.words($0, "above", atMost: 200) }.flatMap { $0.isEmpty ? nil : $0 }
        text.heading = check.words(heading, "heading", atLeast: 2, atMost: 200)
        text.subject = check.words(subject, "subject", atLeast: 2, atMost: 500)
        text.place = check.words(place, "place", atMost: 60)
        check.require(
            month.map { (1...12).contains($0.month) && (1900...9999).contains($0.year) } ?? true, "month", "badMonth",
            "Tháng dự kiến phát hành không đúng. Ví dụ: 6/2023.")
        text.bases = bases.map { $0.kept(&check) }
        text.addressees = addressees.map { line in
            AddresseeLine(
                words: check.words(line.words, "addressees", atLeast: 1, atMost: 300), kinds: line.kinds,
                units: line.units)
        }
        text.paragraphs = paragraphs.map { check.words($0, "paragraphs", lines: .many, atMost: 5000) }
            .filter { !$0.isEmpty }
        text.recipients = recipients.map {
            LetterRecipient(check.words($0.words, "recipients", atLeast: 1, atMost: 200), $0.purpose)
        }
        text.signature = signature.kept(&check)
        check.require(
            paragraphs.count <= 200 && addressees.count <= 500 && bases.count <= 50 && recipients.count <= 100
                && outlines.count <= 10, "paragraphs", "tooMany",
            "Công văn có quá nhiều mục. Hãy tách thành nhiều công văn.")
        try check.finish()
        return text
    }

    /// What a letter lacks before it can be signed; empty when nothing.
    package func gaps() -> [FieldProblem] {
        var check = Checked()
        check.require(!place.isEmpty, "place", "fieldMissing", "Chưa có nơi ban hành, ví dụ «Mường Chà».")
        check.require(!addressees.isEmpty, "addressees", "fieldMissing", "Chưa có nơi kính gửi.")
        check.require(!paragraphs.isEmpty, "paragraphs", "fieldMissing", "Công văn chưa có nội dung.")
        check.require(!recipients.isEmpty, "recipients", "fieldMissing", "Chưa có nơi nhận.")
        check.require(
            !signature.position.isEmpty && !signature.name.isEmpty, "signature", "fieldMissing",
            "Chưa có chức vụ và họ tên người ký.")
        return check.problems
    }
}

extension BasisDocument {
    fileprivate func kept(_ check: inout Checked) -> BasisDocument {
        BasisDocument(
            kind: check.words(kind, "bases", atLeast: 1, atMost: 60),
            number: check.words(number, "bases", atMost: 30), symbol: check.words(symbol, "bases", atMost: 40),
            day: day, issuer: check.words(issuer, "bases", atLeast: 1, atMost: 200),
            title: check.words(title, "bases", atMost: 500))
    }
}

extension LetterSignature {
    fileprivate func kept(_ check: inout Checked) -> LetterSignature {
        check.require(authority.count <= 3, "signature", "tooMany", "Có quá nhiều dòng thẩm quyền ký.")
        return LetterSignature(
            authority: authority.map { .init($0.form, check.words($0.of, "signature", atLeast: 1, atMost: 100)) },
            position: check.words(position, "signature", atMost: 100),
            name: check.words(name, "signature", atMost: 100))
    }
}
