import Foundation
import HTTPTypes
import LocalTime
import Office
import Operations
import Outreach
import TestKit
import Testing

@Suite("Lists that go on by a cursor", .bothEngines) struct CursorListTests {
    /// A list of the contract, how it is filled, and what it is asked for.
    private struct List: Sendable {
        let path: String
        /// Under which name its lines stand, and what each is called by.
        let lines: (name: String, key: String)
        let query: String
        /// Puts three lines into it that the query finds, and says who asks.
        let fill: @Sendable (Service) async throws -> String
    }

    private static let lists = [
        List(path: "/api/v1/reports", lines: ("reports", "code"), query: "mine=true&status=routed,submitted") { api in
            let citizen = try await api.citizen()
            _ = try await api.sendMany(3, as: citizen)
            return citizen
        },
        List(path: "/api/v1/letters", lines: ("letters", "id"), query: "status=draft") { api in
            let supervisor = try await api.official(.outreachSupervisor, phone: "0912000001")
            for _ in 1...3 {
                let made = try await api.post("/letters", ["issuer": "so-vhttdl", "text": letter], as: supervisor)
                try #require(made.status == 201, "\(made.text)")
            }
            return supervisor
        },
        List(path: "/api/v1/bulletins", lines: ("bulletins", "number"), query: "state=draft") {
            try await drafted($0, "/bulletins")
        },
        List(path: "/api/v1/bulletin-exercises", lines: ("bulletins", "number"), query: "state=draft,submitted") {
            try await drafted($0, "/bulletin-exercises")
        },
        List(path: "/api/v1/campaigns", lines: ("campaigns", "number"), query: "") { api in
            let supervisor = try await api.official(.outreachSupervisor, phone: "0912000001")
            let viewer = try await api.test.official(.outreachSupervisor, phone: "0912000009")
            for _ in 1...3 { _ = try await api.test.startCampaign(by: viewer) }
            return supervisor
        },
    ]

    @Test("every list of the contract that takes `after` is known here")
    func known() throws {
        let paths = try #require(ContractDocument.shared).pathsWithCursor
        #expect(Set(Self.lists.map(\.path)) == paths)
    }

    @Test("the link to the next page keeps what was asked for, and leads to every line once", arguments: 0..<5)
    func walk(place: Int) async throws {
        let list = Self.lists[place]
        try await Service.run { api in
            let token = try await list.fill(api)
            let asked = list.query.split(separator: "&").map(String.init) + ["limit=1"]
            var met: [String] = []
            var next: String? = "\(list.path)?\(asked.joined(separator: "&"))"
            while let page = next, met.count < 9 {
                let reply = try await api.ask(.get, page, as: token)
                #expect(reply.status == 200, "\(reply.text)")
                let lines = reply.member(list.lines.name) as? [[String: Any]] ?? []
                met += lines.map { "\($0[list.lines.key] ?? "")" }
                next = reply.nextPage
                #expect((next == nil) == (reply.member("next") == nil), "the link and the member say the same")
                guard let next else { break }
                let kept = next.split(separator: "?").last.map { $0.split(separator: "&").map(String.init) } ?? []
                #expect(Set(asked).isSubset(of: kept), "\(next)")
                #expect(kept.count { $0.hasPrefix("after=") } == 1, "\(next)")
            }
            #expect(met.count == 3 && Set(met).count == 3, "\(met)")
        }
    }

    private static func drafted(_ api: Service, _ path: String) async throws -> String {
        let editor = try await api.official(.bulletinEditor, phone: "0912000011")
        for number in 1...3 {
            let body: [String: any Sendable] = [
                "title": "Bản tin \(number)", "texts": [["language": "vi", "text": "Cơ quan trả lời trong 6 ngày."]],
                "validFrom": "2026-03-03", "validTo": "2026-03-30", "subjects": ["663/QĐ-UBND"],
            ]
            let made = try await api.post(path, body, as: editor)
            try #require(made.status == 201, "\(made.text)")
            api.test.clock.advance(.minutes(1))
        }
        return editor
    }

    private static let letter: [String: any Sendable] = [
        "symbol": "SVHTTDL-TTCS", "heading": "Sở Văn hóa, Thể thao và Du lịch", "subject": "đẩy mạnh tuyên truyền",
        "place": "Điện Biên",
        "addressees": [
            ["words": "UBND các xã, phường", "kinds": ["communePeoplesCommittee"]] as [String: any Sendable]
        ],
        "paragraphs": ["Đề nghị phát bản tin."],
        "recipients": [["words": "Như trên", "purpose": "act"]] as [[String: String]],
        "signature": ["position": "Phó Giám đốc", "name": "Khoàng Thị Thử"] as [String: String],
    ]
}

extension ContractDocument {
    /// Lists that go on where a page ended.
    fileprivate var pathsWithCursor: Set<String> {
        let paths = root["paths"]?.members ?? [:]
        return Set(
            paths.filter { _, operations in
                operations["get"]?["parameters"]?.items.contains { $0["name"]?.text == "after" } ?? false
            }.keys)
    }
}
