import LocalTime
import Operations
import Storage
import TestKit
import Testing
import Web

@testable import Portal

@Suite("The portal on two nodes over one store", .bothEngines)
struct PortalNodesTests {
    @Test(
        "a household guesses no faster by going from node to node, nor by writing the address otherwise",
        arguments: ["/dang-nhap", "/quen-mat-khau/ma", "/dang-ky/xac-minh"])
    func codes(address: String) async throws {
        let house = try await PortalHouse()
        try await house.openTwo { clients in
            let visitors = clients.map { Visitor($0) }
            let form = try await visitors[0].get("/dang-nhap").page
            let other = try await visitors[1].get("/dang-nhap").page
            for number in 0..<20 {
                let answer = try await visitors[number % 2].post(
                    address, from: number % 2 == 0 ? form : other, Self.guess)
                #expect(answer.status != 429)
            }
            for (visitor, page) in zip(visitors, [form, other]) {
                for path in [address, address + "/", "/" + address] {
                    #expect(try await visitor.post(path, from: page, Self.guess).status == 429, "\(path)")
                }
                // Reading goes on.
                #expect(try await visitor.get("/").status == 200)
            }
            house.test.clock.advance(.seconds(20))
            #expect(try await visitors[0].post(address, from: form, Self.guess).status != 429)
            #expect(try await visitors[1].post(address, from: other, Self.guess).status == 429)
        }
    }

    @Test("sending is counted with the report, for the account, wherever it signs in")
    func sending() async throws {
        let house = try await PortalHouse()
        try await house.openTwo { clients in
            let here = Visitor(clients[0])
            _ = try await here.register(phone: "0912345678", in: house)
            let there = Visitor(clients[1])
            let form = try await there.get("/dang-nhap")
            _ = try await there.post(
                "/dang-nhap", from: form.page, ["phone": "0912345678", "password": "suoi-nam-rom-mua-lu"])
            let account = try await house.test.province.store.read {
                try $0.rows("SELECT id FROM account").first?.get("id") as Int64?
            }
            try await here.fillIn()
            let check = try await here.get("/gui/kiem-tra")
            let key = check.page.firstMatch(of: /name="requestKey" value="([^"]*)"/).map { String($0.1) } ?? ""
            // All that is left is used up at a third node: there is nothing to send with.
            let elsewhere = house.test.node()
            for _ in 0..<60 {
                try? await elsewhere.allow(Allowance(.writes, for: "account \(account ?? 0)", .together))
            }
            let refused = try await here.post(
                "/gui/kiem-tra", from: check.page, ["requestKey": key, "undertaking": "1"])
            #expect(refused.status == 429)
            #expect(try await house.test.province.keeping.vitals().reports == 0)
            house.test.clock.advance(.seconds(1))
            let sent = try await here.post("/gui/kiem-tra", from: check.page, ["requestKey": key, "undertaking": "1"])
            #expect(sent.location?.hasSuffix("/da-gui") == true)
            #expect(try await house.test.province.keeping.vitals().reports == 1)
            // It was the one of this second, at the other node too.
            let read = try await there.get("/cua-toi")
            #expect(try await there.post("/cua-toi/da-doc", from: read.page).status == 429)
        }
    }

    private static let guess: KeyValuePairs = [
        "phone": "0912345678", "password": "sai-mat-khau-roi", "code": "000000",
    ]
}
