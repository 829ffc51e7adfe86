import LocalTime
package import Office
import Operations
package import Outreach

/// Those who have to do with a letter. Everybody is made up.
package struct LetterCast: Sendable {
    package let test: TestProvince
    package let supervisor: Viewer
    /// Of the issuing agency.
    package let leader: Viewer
    /// Of a unit that it is addressed to.
    package let commune: Viewer
    package let issuer: DirectoryUnit.Code = "so-vhttdl"

    package init(_ test: TestProvince) async throws {
        self.test = test
        supervisor = try await test.official(.outreachSupervisor, phone: "0913000001")
        leader = try await test.official(.agencyLeader, at: "so-vhttdl", phone: "0913000002")
        commune = try await test.official(.agencyOfficer, at: .paHam, phone: "0913000003")
    }

    package func draft(_ text: LetterText = .toCommunes) async throws -> Int64 {
        try await test.province.letters.draft(text, issuer: issuer, by: supervisor)
    }

    package func approved(_ text: LetterText = .toCommunes) async throws -> Int64 {
        let number = try await draft(text)
        try await test.province.letters.perform(.submit, on: number, by: supervisor)
        try await test.province.letters.perform(.approve, on: number, by: leader)
        return number
    }

    package func issued(_ text: LetterText = .toCommunes) async throws -> Int64 {
        let number = try await approved(text)
        try await test.province.letters.issue(number, by: supervisor)
        return number
    }

    package func outline() async throws -> Int64 {
        let other = try await test.official(.bulletinApprover, phone: "0913000009")
        let number = try await test.province.outlines.draft(.ofRegulation, by: supervisor)
        try await test.province.outlines.perform(.submit, on: number, by: supervisor)
        try await test.province.outlines.perform(.approve, on: number, by: other)
        return number
    }
}

extension LetterText {
    package static let toCommunes = LetterText(
        symbol: "SVHTTDL-TTCS", above: "Ủy ban nhân dân tỉnh Điện Biên", heading: "Sở Văn hóa, Thể thao và Du lịch",
        subject: "đẩy mạnh tuyên truyền Quy chế phản ánh hiện trường", place: "Điện Biên",
        addressees: [AddresseeLine(words: "UBND các xã, phường", kinds: [.communePeoplesCommittee])],
        paragraphs: ["Đề nghị phát các bản tin ít nhất 03 lượt mỗi tuần."],
        recipients: [LetterRecipient("Như trên", .act), LetterRecipient("VT, TTCS", .archive)],
        signature: LetterSignature(
            authority: [.init(.forHead, "Giám đốc")], position: "Phó Giám đốc", name: "Khoàng Thị Thử"))
}

extension OutlineText {
    package static let ofRegulation = OutlineText(
        title: "Quy chế tiếp nhận và giải quyết phản ánh hiện trường", subjects: ["663/QĐ-UBND"],
        definitions: OutlineSection(title: "Giải thích từ ngữ", body: "Phản ánh hiện trường là việc gửi thông tin."),
        sections: (1...6).map { OutlineSection(title: "Nội dung \($0)", body: "Đoạn thứ \($0) của đề cương.") })
}
