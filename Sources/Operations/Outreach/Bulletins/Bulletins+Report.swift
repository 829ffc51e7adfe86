package import FieldReports
import LocalTime
package import Office
package import Outreach
import Storage

/// The answer to a report that can be told to everybody: it is not public, or it has no answer.
package struct NothingToTell: Error { package init() {} }

extension Bulletins where Purpose == ForPublic {
    /// An answered public report as the words of a bulletin, to be read over and drafted.
    ///
    /// It is made of what anybody on the street may see, so that whoever sent it, and what is covered, cannot be in it;
    /// what the answer itself says of people is taken out.
    ///
    /// - Throws: `NothingToTell`; `AccountProblem` for who is no editor.
    package func fromReport(_ code: ReportCode, by viewer: Viewer) async throws -> BulletinContent {
        try viewer.require([.bulletinEditor])
        let books = try await province.books.current()
        let (face, answer) = try await province.publicAnswer(code)
        let today = province.now().day
        let words = answer.corrections.last?.text ?? answer.text
        let about = PublicMatter(
            field: books.category(face.category)?.name ?? "Phản ánh hiện trường",
            unit: books.unitName(face.unit), agency: books.agencyName(face.leadAgency) ?? "Cơ quan có thẩm quyền")
        return BulletinContent(
            title: about.title, texts: [BulletinText(.vietnamese, about.telling(wordsWithoutPersons(words)))],
            validFrom: today, validTo: today + 14, subjects: [],
            source: .publicAnswer(code: code.description))
    }
}

extension Province {
    /// A report and its last answer, as anybody on the street may see them.
    fileprivate func publicAnswer(_ code: ReportCode) async throws -> (PublicReport, PublicReport.PublicAnswer) {
        try await store.read { try $0.publicAnswer(code) }
    }

    /// What says that it tells a report's answer tells one that everybody may read.
    func requirePublicAnswer(_ code: String) async throws {
        try await store.read { try $0.requirePublicAnswer(code) }
    }
}

extension Transaction {
    fileprivate func publicAnswer(_ code: ReportCode) throws -> (PublicReport, PublicReport.PublicAnswer) {
        guard let face = try reports(visibleTo: .anyone).find(code)?.face, let answer = face.answers.last,
            face.status == .answered || face.status == .closed
        else { throw NothingToTell() }
        return (face, answer)
    }

    func requirePublicAnswer(_ code: String) throws {
        guard let code = ReportCode(code) else { throw NothingToTell() }
        _ = try publicAnswer(code)
    }

    /// A report that was hidden since takes with it what was told of it.
    func mayStillBeTold(_ source: BulletinSource) throws -> Bool {
        guard case .publicAnswer(let code) = source, let code = ReportCode(code) else { return true }
        return try reports(visibleTo: .anyone).find(code) != nil
    }
}

/// What a report was about, as far as its field and its land say.
private struct PublicMatter {
    let field: String
    let unit: String?
    let agency: String

    var title: String { String("Trả lời phản ánh: \(field)\(place)".prefix(BulletinContent.longestTitle)) }

    func telling(_ answer: String) -> String {
        let told =
            "Kính thưa bà con! Có phản ánh về lĩnh vực \(field.prefix(1).lowercased() + field.dropFirst())\(place). "
        return String((told + "\(agency) trả lời như sau. \(answer)").prefix(BulletinContent.longestText))
    }

    private var place: String { unit.map { ", \($0)" } ?? "" }
}
