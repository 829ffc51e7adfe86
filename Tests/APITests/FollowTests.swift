import Foundation
import HTTPTypes
import LocalTime
import Office
import TestKit
import Testing

@Suite(.bothEngines) struct FollowTests {
    @Test("A0.7, AMB-26: a public report is followed and listed; linked public ones are told as one matter")
    func following() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let neighbour = try await api.citizen("Vàng Thị Sua", phone: "0912345679")
            let code = try await api.published(by: citizen, officer: officer)
            let waiting = try await api.send(as: citizen)
            func follow(_ code: String, as token: String?) async throws -> Reply {
                try await api.ask(.put, "/api/v1/reports/\(code)/follow", as: token)
            }
            #expect(try await follow(code, as: nil).status == 401)
            #expect(try await follow(code, as: neighbour).status == 204)
            #expect(try await follow(waiting, as: neighbour).status == 404)
            let own = try await follow(code, as: citizen)
            #expect(own.status == 422 && own.code == "ownReport")
            let list = try await api.get("/reports?followed=true", as: neighbour)
            #expect(list.member("reports", "0", "code") as? String == code && list.member("reports", "1") == nil)
            #expect(try await api.get("/reports?followed=true").status == 401)
            #expect(try await api.ask(.delete, "/api/v1/reports/\(code)/follow", as: neighbour).status == 204)
            #expect(try await api.get("/reports?followed=true", as: neighbour).member("reports", "0") == nil)

            let second = try await api.published(["sameAs": code], by: neighbour, officer: officer)
            let seen = try await api.get("/reports/\(code)")
            #expect((seen.member("incident", "reports") as? [String]).map(Set.init) == [code, second], "\(seen.text)")
        }
    }
}
