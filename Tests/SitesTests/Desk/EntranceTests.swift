import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Outbound
import TestKit
import Testing
import Web

@Suite("Nobody is led to a locked door", .bothEngines) struct EntranceTests {
    @Test("Every role signs in to a page that answers, and every door shown there opens")
    func everyRole() async throws {
        let house = try await OfficeHouse()
        for (number, role) in Role.allCases.enumerated() {
            let browser = try await house.signedIn(role, phone: "09030001" + (number < 10 ? "0" : "") + "\(number)")
            let home = try await browser.get(browser.home)
            #expect(home.status == .ok, "\(role) begins at \(browser.home)")
            let doors = home.text.doors
            #expect(!doors.isEmpty, "\(role)")
            for door in doors {
                let room = try await browser.get(door)
                #expect(room.status == .ok, "\(role) is shown \(door)")
                for further in room.text.doors.subtracting(doors) {
                    #expect(try await browser.get(further).status == .ok, "\(role) is shown \(further) at \(door)")
                }
            }
        }
        await house.close()
    }

    @Test("The centre shows a role every room that it may enter, and the others are locked")
    func whole() async throws {
        let house = try await OfficeHouse()
        let rooms: [Entrance] = [
            .overview, .oversight, .desk, .administration, .confirmations, .identityOpenings, .dataRequests,
            .outreach,
        ]
        let center = rooms.filter { $0 != .desk }.map(\.path)
        for (number, role) in Role.allCases.enumerated() where center.contains(where: Entrance.home(of: role).hasPrefix)
        {
            let phone = "09030001" + (number < 10 ? "0" : "") + "\(number)"
            let browser = try await house.browser(try await house.test.official(role, phone: phone))
            let shown = try await browser.get(Entrance.home(of: role)).text.doors
            for room in rooms {
                #expect(shown.contains(room.path) == room.roles.contains(role), "\(role) at \(room.path)")
                guard !room.roles.contains(role) else { continue }
                #expect(try await browser.get(room.path).status == .forbidden, "\(role) at \(room.path)")
            }
        }
        await house.close()
    }

    @Test("Outreach has one door for each role, its rooms are tabs behind it")
    func oneDoor() async throws {
        let house = try await OfficeHouse()
        let doors = [Entrance.outreach, .outreachUnit, .warnings].map(\.path)
        for (number, role) in Role.allCases.enumerated() where role.isOfficial {
            let phone = "09030003" + (number < 10 ? "0" : "") + "\(number)"
            let browser = try await house.signedIn(role, phone: phone)
            let page = try await browser.get(browser.home).text
            let navigation = try #require(page.firstMatch(of: #/<nav class="site-nav"[\s\S]*?</nav>/#)).output
            let shown = String(navigation).doors.intersection(doors)
            let open = [Entrance.outreach, .outreachUnit, .warnings].first { $0.roles.contains(role) }
            #expect(shown == Set([open?.path].compactMap(\.self)), "\(role)")
        }
        await house.close()
    }

    @Test("A0.8: whoever looks after personal data reads each opening of an identity, and no identity")
    func openings() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let officer = try await house.browser(try await house.test.official(.dpo, phone: "0903000031"))
        #expect(try await officer.get("/quan-tri/du-lieu-ca-nhan").text.contains("Chưa có lần xem nào"))
        let code = try await house.opened(by: staff.operator) { $0.secrecyRequested = true }
        let page = try await officer.get("/quan-tri/du-lieu-ca-nhan")
        #expect(page.status == .ok)
        for words in [code.description, "Gọi hỏi đường vào bản.", "Số điện thoại", "Trực ban IOC", "Cho phép gọi"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(!page.text.contains("Giàng Thị Mỷ") && !page.text.contains("987654321"))
        await house.close()
    }
}

/// A browser in which somebody has signed in through the page, and where that led.
private struct SignedInBrowser {
    let browser: OfficeBrowser
    let home: String

    func get(_ path: String) async throws -> TestResponse { try await browser.get(path) }
}

extension OfficeHouse {
    fileprivate func signedIn(_ role: Role, phone: String) async throws -> SignedInBrowser {
        let password = "suoi-nam-rom-mua-lu"
        var fields = [("phone", phone), ("password", password)]
        if role == .reporter {
            _ = try await test.citizen(phone: phone)
        } else {
            let made = try await test.province.personnel.createOfficial(
                fullName: "Lò Văn Thử", phone: phone,
                [.ofTest(role, at: role.needsAgency ? AgencyCode.paHam : nil, on: test.clock.now.day)], by: nil,
                password: password)
            if let factor = made.secondFactor { fields.append(("code", factor.code(at: test.clock.now))) }
        }
        let answer = try await browser(nil).post("/dang-nhap", fields)
        let cookie = answer.headers[values: .setCookie].lazy.compactMap { $0.firstMatch(of: /^phien=([^;]+)/) }.first
        let token = try #require(cookie.flatMap { ShownToken(String($0.1)) }, "\(role): \(answer.status)")
        return SignedInBrowser(
            browser: OfficeBrowser(router: router, token: token), home: try #require(answer.headers[.location]))
    }
}

extension String {
    /// Where the navigation and the tabs of a page lead.
    fileprivate var doors: Set<String> {
        let navigation = matches(of: /(?s)<nav[^>]*>.*?<\/nav>/).map { String($0.output) }.joined()
        return Set(navigation.matches(of: /href="([^"#]+)"/).map { String($0.1).replacing("&amp;", with: "&") })
    }
}
