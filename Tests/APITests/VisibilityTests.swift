import FieldReports
import Foundation
import HTTPTypes
import Office
import Operations
import TestKit
import Testing

@Suite(.bothEngines) struct VisibilityTests {
    @Test("hidden, secret, not yet shown and never sent give the same bytes, address by address")
    func sameAnswers() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await api.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let hidden = try await api.published(by: citizen, officer: officer)
            #expect(try await api.get("/reports/\(hidden)").status == 200)
            let hiding: [String: any Sendable] = ["code": "insult", "interest": "person", "reason": "Có lời thóa mạ."]
            let proposed = try await api.act("hiding", hidden, hiding, as: officer)
            let proposal = proposed.member("inside", "office", "proposals", "0", "id") as? Int ?? 0
            try await api.act("approval", hidden, ["proposal": proposal, "agree": true], as: leader)
            let secret = try await api.send(["secrecyRequested": true], as: citizen)
            let waiting = try await api.send(as: citizen)
            let neighbour = try await api.citizen("Vàng Thị Sua", phone: "0912345679")

            for viewer in [nil, neighbour] {
                for tail in ["", "/events", "/media/abc"] {
                    let none = try await api.get("/reports/PA260303-000000\(tail)", as: viewer)
                    #expect(none.status == 404)
                    for code in [hidden, secret, waiting, "khong-phai-ma"] {
                        let reply = try await api.get("/reports/\(code)\(tail)", as: viewer)
                        #expect(reply.status == 404, "\(code)\(tail)")
                        #expect(reply.bytes == none.bytes, "\(code)\(tail)")
                        #expect(
                            reply.headers.filter { $0.name != .xRequestID }.map(\.name)
                                == none.headers.filter { $0.name != .xRequestID }.map(\.name))
                    }
                }
                let list = try await api.get("/reports", as: viewer)
                #expect(list.member("reports", "0") == nil, "\(list.text)")
            }
            // Its reporter and its office go on seeing it, and who hid it is told to oversight alone (IOC-01).
            for viewer in [citizen, officer] {
                let seen = try await api.get("/reports/\(hidden)", as: viewer)
                #expect(seen.status == 200 && !seen.text.contains("Lò Văn Thử"))
            }
            let overseer = try await api.official(.provincialOverseer, phone: "0912000003")
            let seen = try await api.get("/reports/\(hidden)", as: overseer)
            #expect(seen.member("inside", "hidings", "0", "approvedBy", "name") as? String == "Lò Văn Thử")
        }
    }

    @Test("A0.12: who helped to send sees that it goes on, never the answer nor the messages")
    func assistant() async throws {
        try await Service.run { api in
            let helper = try await api.official(.assistant, phone: "0912000007")
            let leader = try await api.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let named: [String: any Sendable] = ["fullName": "Mùa Thị Dợ", "phone": "0987654321", "consent": true]
            let code = try await api.send(["onBehalfOf": named, "secrecyRequested": true], as: helper)
            try await api.act("acceptance", code, as: leader)
            try await api.act("message", code, ["words": "Nhà cụ thể ở đâu?"], as: leader)
            try await api.act("answer", code, ["outcome": "explained", "text": "Lời đáp riêng."], as: leader)
            let seen = try await api.get("/reports/\(code)", as: helper)
            #expect(seen.member("inside", "as") as? String == "assistant")
            #expect(!seen.text.contains("Lời đáp riêng"))
            #expect(!seen.text.contains("Nhà cụ thể"))
        }
    }

    @Test("a read carries its tag, and the tag is answered with 304 until something happens")
    func tags() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let code = try await api.send(as: citizen)
            let tag = try #require(try await api.get("/reports/\(code)", as: citizen).headers[.eTag])
            let again = try await api.get("/reports/\(code)", as: citizen, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
            #expect(again.bytes.isEmpty)
            try await api.act("message", code, ["words": "Bổ sung: nước đã vào bếp."], as: citizen)
            #expect(try await api.get("/reports/\(code)", as: citizen, headers: [.ifNoneMatch: tag]).status == 200)
        }
    }
}

extension HTTPField.Name {
    static let xRequestID = HTTPField.Name("X-Request-ID")!
}
