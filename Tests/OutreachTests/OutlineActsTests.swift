import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Outlines: who may do what, and when")
struct OutlineActsTests {
    private static let text = OutlineText(
        title: "Quy chế tiếp nhận phản ánh hiện trường", subjects: ["663/QĐ-UBND"],
        definitions: OutlineSection(title: "Giải thích từ ngữ", body: "Phản ánh hiện trường là …"),
        sections: (1...6).map { OutlineSection(title: "Mục \($0)", body: "Nội dung \($0)") })
    private static let editor = Viewer(
        account: AccountID(rawValue: 1), appointments: [Appointment(.bulletinEditor)])
    private static let approver = Viewer(
        account: AccountID(rawValue: 2), appointments: [Appointment(.bulletinApprover)])
    private static let colleague = Viewer(
        account: AccountID(rawValue: 3), appointments: [Appointment(.outreachSupervisor)])

    private func outline(_ acts: [(OutlineCommand, Viewer)] = []) throws -> Outline {
        var (outline, decision) = try Outline.draft(Self.text, number: 1, by: Self.editor)
        _ = outline.record(decision, at: LetterDistrict.now, under: LetterDistrict.law)
        for (command, viewer) in acts { try act(command, on: &outline, by: viewer) }
        return outline
    }

    private func act(_ command: OutlineCommand, on outline: inout Outline, by viewer: Viewer) throws {
        _ = outline.record(try outline.decide(command, by: viewer), at: LetterDistrict.now, under: LetterDistrict.law)
    }

    @Test("CAM-05: in each state each act is open to whom it is, shown to them, and refused to everybody else")
    func table() throws {
        let submitted = try outline([(.submit, Self.editor)])
        let approved = try outline([(.submit, Self.editor), (.approve, Self.approver)])
        let rows: [(Outline, editor: [OutlineMove.Act], approver: [OutlineMove.Act])] = [
            (try outline(), [.revise, .submit], []), (submitted, [], [.sendBack, .approve]), (approved, [.revise], []),
        ]
        let commands: [OutlineCommand] = [.revise(Self.text), .submit, .sendBack(words: "Viết ngắn lại."), .approve]
        for (outline, editors, approvers) in rows {
            for (viewer, mayDo) in [(Self.editor, editors), (Self.approver, approvers), (LetterDistrict.commune, [])] {
                #expect(outline.acts(of: viewer) == mayDo)
                for command in commands {
                    let denial = code { _ = try outline.decide(command, by: viewer) }
                    #expect((denial == nil) == mayDo.contains(command.act), "\(outline.status) \(command.act)")
                }
            }
        }
        #expect(code { _ = try Outline.draft(Self.text, number: 1, by: LetterDistrict.commune) } == "forbiddenAct")
    }

    @Test("CAM-05: what is sent back says what is asked for, is a draft again, and asks no more once submitted anew")
    func sentBack() throws {
        var outline = try outline([(.submit, Self.editor)])
        #expect(code { try act(.sendBack(words: " "), on: &outline, by: Self.approver) } == "fieldMissing")
        try act(.sendBack(words: "Viết ngắn lại."), on: &outline, by: Self.approver)
        #expect(outline.status == .draft && outline.asked == "Viết ngắn lại." && outline.version == 3)
        try act(.submit, on: &outline, by: Self.editor)
        #expect(outline.asked == nil)
    }

    @Test("A0.26: a colleague who goes on with a draft takes nobody's hand from it")
    func hands() throws {
        let outline = try outline([(.revise(Self.text), Self.colleague), (.submit, Self.colleague)])
        let author = Viewer(account: Self.editor.account, appointments: [Appointment(.bulletinApprover)])
        #expect(code { _ = try outline.decide(.approve, by: author) } == "needsAnotherPerson")
        #expect(outline.acts(of: author) == [.sendBack])
        #expect(outline.editors == [AccountID(rawValue: 1), AccountID(rawValue: 3)])
    }
}
