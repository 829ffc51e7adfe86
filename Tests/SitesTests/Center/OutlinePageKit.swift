import Office
import Operations
import Outreach
import TestKit
import Web

@testable import Center

extension OfficeTemplateTests {
    /// One that was approved and is worked on again, and one that came back.
    func outlinePages(in house: OfficeHouse) async throws -> [any Page] {
        let ground = try await OutlinePageGround(in: house, 60)
        let errors = FieldErrors([FieldError("words", "Hãy ghi.")])
        return [
            OutlinePage(
                try await ground.approved(), edition: 1, viewer: ground.editor, key: "k", form: nil, errors: errors),
            OutlinePage(
                try await ground.sentBack(), edition: nil, viewer: ground.editor, key: "k", form: nil, errors: errors),
            OutlinePage(
                try await ground.submitted(), edition: nil, viewer: ground.approver, key: "k", form: nil, errors: errors
            ),
        ]
    }

    func outlineLists(in house: OfficeHouse) async throws -> [any Page] {
        let ground = try await OutlinePageGround(in: house, 62)
        _ = try await ground.approved()
        let found = try await house.test.province.outlines.list(for: ground.editor)
        return [OutlinesPage(ground.editor, found), OutlinesPage(ground.approver, [])]
    }

    func outlineForms(in house: OfficeHouse) async throws -> [any Page] {
        let ground = try await OutlinePageGround(in: house, 64)
        let books = try await house.test.province.books.current()
        let errors = FieldErrors(
            ["title", "subjects", "definitions", "title-1", "body-1"].map { FieldError($0, "Hãy ghi.") })
        return [
            OutlineFormPage(
                try await ground.approved(), books.regulations, viewer: ground.editor, key: "k", form: nil,
                errors: errors)
        ]
    }
}

private struct OutlinePageGround {
    let house: OfficeHouse
    let editor: Viewer
    let approver: Viewer

    init(in house: OfficeHouse, _ place: Int) async throws {
        self.house = house
        editor = try await house.test.official(.bulletinEditor, phone: "09030009\(place)")
        approver = try await house.test.official(.bulletinApprover, phone: "09030009\(place + 1)")
    }

    private var outlines: Outlines { house.test.province.outlines }
    private let text = OutlineText(
        title: "Đề cương", definitions: OutlineSection(title: "", body: "Phản ánh hiện trường là…"),
        sections: [OutlineSection(title: "Ai gửi", body: "Mọi người.")])

    func submitted() async throws -> Outline {
        let number = try await outlines.draft(text, by: editor)
        return try await outlines.perform(.submit, on: number, by: editor)
    }

    func sentBack() async throws -> Outline {
        try await outlines.perform(.sendBack(words: "Thêm ví dụ."), on: try await submitted().number, by: approver)
    }

    func approved() async throws -> Outline {
        let number = try await submitted().number
        try await outlines.perform(.approve, on: number, by: approver)
        return try await outlines.perform(.revise(text), on: number, by: editor)
    }
}
