import LocalTime
package import Office
package import Outreach

extension Bulletins where Purpose == ForPublic {
    /// CAM-05: a section of an approved outline as the words of a bulletin, to be read over and drafted.
    ///
    /// - Throws: `NoSuchSubject`; `AccountProblem` for who is no editor.
    package func fromOutline(
        _ number: Int64, edition: Int, section: Int, by viewer: Viewer
    ) async throws -> BulletinContent {
        try viewer.require([.bulletinEditor])
        let text = try await province.outlines.edition(edition, of: number, for: viewer).text
        guard let piece = text.section(section) else { throw NoSuchSubject(Outline.kind) }
        let today = province.now().day
        let heading = piece.title.isEmpty ? text.title : piece.title
        return BulletinContent(
            title: String(heading.prefix(BulletinContent.longestTitle)),
            texts: [BulletinText(.vietnamese, String(piece.body.prefix(BulletinContent.longestText)))],
            validFrom: today, validTo: today + 30,
            source: .outline(title: text.title, version: edition, section: String(section)))
    }

    /// A warning that went out as the words of an urgent bulletin. It is approved like any other, by a second account.
    ///
    /// - Throws: `NoSuchSubject` for exercises, drafts, callings back and what is over; `AccountProblem`.
    package func fromWarning(_ identifier: String, by viewer: Viewer) async throws -> BulletinContent {
        try viewer.require([.bulletinEditor])
        guard let live = try await province.warnings.live().first(where: { $0.alert.identifier == identifier }) else {
            throw NoSuchSubject(Warning.kind)
        }
        return BulletinContent(
            title: String(live.content.headline.prefix(BulletinContent.longestTitle)),
            texts: [BulletinText(.vietnamese, String(live.content.spoken.prefix(BulletinContent.longestText)))],
            priority: .emergency, validFrom: province.now().day, validTo: live.content.expires.day,
            source: .warning(identifier: identifier))
    }
}
