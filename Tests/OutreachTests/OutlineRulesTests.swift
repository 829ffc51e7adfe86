import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Outlines")
struct OutlineRulesTests {
    private static let text = OutlineText(
        title: "Quy chế tiếp nhận phản ánh hiện trường", subjects: ["663/QĐ-UBND"],
        definitions: OutlineSection(title: "Giải thích từ ngữ", body: "Phản ánh hiện trường là …"),
        sections: (1...6).map { OutlineSection(title: "Mục \($0)", body: "Nội dung \($0)") })
    private let editor = Viewer(account: AccountID(rawValue: 1), appointments: [Appointment(.outreachSupervisor)])
    private let approver = Viewer(account: AccountID(rawValue: 2), appointments: [Appointment(.outreachSupervisor)])

    private func approved() throws -> Outline {
        var (outline, decision) = try Outline.draft(Self.text, number: 1, by: editor)
        _ = outline.record(decision, at: LetterDistrict.now, under: LetterDistrict.law)
        try act(.submit, on: &outline, by: editor)
        try act(.approve, on: &outline, by: approver)
        return outline
    }

    private func act(_ command: OutlineCommand, on outline: inout Outline, by viewer: Viewer) throws {
        _ = outline.record(try outline.decide(command, by: viewer), at: LetterDistrict.now, under: LetterDistrict.law)
    }

    @Test("A0.17: an outline has its definitions before sections 1 to 6, and each is had by its number")
    func sections() throws {
        let edition = try #require(try approved().edition(1))
        #expect(edition.text.section(0)?.title == "Giải thích từ ngữ")
        #expect((1...6).map { edition.text.section($0)?.body } == (1...6).map { "Nội dung \($0)" })
        #expect(edition.text.section(7) == nil)
    }

    @Test("CAM-05: an approved edition never changes; going on with the words makes the next one")
    func editions() throws {
        var outline = try approved()
        var other = Self.text
        other.title = "Bản mới"
        try act(.revise(other), on: &outline, by: approver)
        #expect(outline.status == .draft && outline.edition(1)?.text == Self.text)
        try act(.submit, on: &outline, by: approver)
        #expect(code { try act(.approve, on: &outline, by: approver) } == "needsAnotherPerson")
        // Whoever wrote the first edition had no hand in this one.
        try act(.approve, on: &outline, by: editor)
        #expect(outline.editions.map(\.text.title) == [Self.text.title, "Bản mới"])
    }

    @Test("A0.26: who drafted it does not approve it, and an empty section is not submitted")
    func twoPeople() throws {
        var empty = Self.text
        empty.sections[2].body = " "
        var (outline, decision) = try Outline.draft(empty, number: 1, by: editor)
        _ = outline.record(decision, at: LetterDistrict.now, under: LetterDistrict.law)
        #expect(code { try act(.submit, on: &outline, by: editor) } == "fieldMissing")
        try act(.revise(Self.text), on: &outline, by: editor)
        try act(.submit, on: &outline, by: editor)
        #expect(code { try act(.approve, on: &outline, by: editor) } == "needsAnotherPerson")
        #expect(code { try act(.approve, on: &outline, by: LetterDistrict.commune) } == "forbiddenAct")
    }

    @Test("CAM-05: every addressee can open an approved outline, and nobody outside its makers a draft")
    func sight() throws {
        let outline = try approved()
        #expect(outline.isVisible(to: LetterDistrict.commune) && !outline.isVisible(to: .anyone))
        let (draft, _) = try Outline.draft(Self.text, number: 2, by: editor)
        #expect(!draft.isVisible(to: LetterDistrict.commune) && draft.isVisible(to: editor))
    }
}
