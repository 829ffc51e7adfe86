import LocalTime
import Portal
import TestKit
import Testing

@Suite(.bothEngines) struct HelpTests {
    @Test("DIR-04: contacts by topic are shown in their term, with a number to call, and not before or after it")
    func contacts() async throws {
        func contact(_ name: String, _ topic: SupportContact.Topic, _ from: String?, _ to: String?) -> SupportContact {
            SupportContact(
                topic: topic, name: name, position: "Chuyên viên", unit: "Phòng thử nghiệm", phone: "0215 3900 001",
                from: from.flatMap { Day($0) }, to: to.flatMap { Day($0) })
        }
        let house = try await PortalHouse(contacts: [
            contact("Lò Thị Kỹ", .technical, "2026-01-01", nil), contact("Vàng A Trình", .process, nil, "2026-03-03"),
            contact("Giàng Thị Cũ", .technical, nil, "2026-03-02"), contact("Mùa A Mới", .process, "2026-03-04", nil),
        ])
        try await house.open { client in
            let page = try await Visitor(client).get("/ho-tro").page
            for shown in ["Lò Thị Kỹ", "Vàng A Trình", "Kỹ thuật", "Quy trình giải quyết", "tel:02153900001"] {
                #expect(page.contains(shown), "\(shown)")
            }
            #expect(!page.contains("Giàng Thị Cũ") && !page.contains("Mùa A Mới"))
        }
    }

    @Test("DIR-04: where no contact is given the page says so, and names nobody")
    func none() async throws {
        let house = try await PortalHouse(contacts: [])
        try await house.open { client in
            let page = try await Visitor(client).get("/ho-tro").page
            #expect(page.contains("đang được cập nhật") && !page.contains("tel:0215"))
        }
    }
}
