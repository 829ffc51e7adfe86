import FieldReports
import Foundation
import LocalTime
import Operations
import TestKit
import Testing
import Web

@testable import Portal

@Suite(.bothEngines) struct PortalPageTests {
    @Test("every page has one h1, is in Vietnamese, and labels each of its fields")
    func shape() async throws {
        let house = try await PortalHouse(isDemonstration: true)
        try await house.open { client in
            let browser = Visitor(client)
            var pages: [(String, String)] = []
            for address in Self.open { pages.append((address, try await browser.get(address).page)) }
            _ = try await browser.register(phone: "0912345678", in: house)
            try await browser.fillIn()
            pages.append(("/gui/kiem-tra", try await browser.get("/gui/kiem-tra").page))
            let code = try await browser.sendIt()
            try await house.answer(code)
            for address in Self.own + ["/pa/\(code)", "/pa/\(code)/da-gui", "/pa/\(code)/bien-nhan"] {
                pages.append((address, try await browser.get(address).page))
            }
            for (address, page) in pages {
                #expect(page.contains(#"<html lang="vi""#), "\(address)")
                #expect(page.matches(of: /<h1[ >]/).count == 1, "\(address)")
                #expect(Self.unlabelled(page) == [], "\(address)")
                #expect(Self.repeatedIDs(page) == [], "\(address)")
                #expect(!page.contains("{{"), "\(address)")
            }
        }
    }

    static let open = [
        "/", "/dang-ky", "/dang-ky/xac-minh", "/dang-nhap", "/quen-mat-khau", "/quen-mat-khau/ma", "/gui",
        "/gui/dia-diem",
        "/gui/noi-dung", "/gui/kiem-tra", "/tra-cuu", "/tra-cuu?q=cong&linh_vuc=giao_thong", "/lich",
        "/lich?nhan=2026-03-03",
        "/ho-tro", "/ho-tro/quyen-rieng-tu", "/thong-ke", "/minh-bach", "/demo/outbox",
    ]
    static let own = [
        "/", "/gui", "/cua-toi", "/cua-toi?xem=thong-bao", "/cua-toi?xem=gui-giup", "/tai-khoan", "/thong-ke",
    ]

    /// Names of visible fields that no label names.
    static func unlabelled(_ page: String) -> [String] {
        let labels = Set(page.matches(of: /<label for="([^"]*)"/).map { String($0.1) })
        return page.matches(of: /<(?:input|select|textarea)[^>]*>/).map { String($0.output) }
            .filter { !$0.contains(#"type="hidden""#) }
            .filter { tag in
                guard let id = tag.firstMatch(of: #/ id="([^"]*)"/#) else { return true }
                return !labels.contains(String(id.1))
            }
    }

    static func repeatedIDs(_ page: String) -> [String] {
        let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        return Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    }

    @Test("every name that a template uses is a property of its page")
    func names() async throws {
        let texts = try PortalSite.templates.texts()
        for (template, known) in Self.pages {
            let text = try #require(texts[template], "\(template)")
            let names = TemplateNames(text)
            #expect(names.unescaped == [], "\(template)")
            #expect(names.top.subtracting(known).filter { !$0.hasPrefix("layout.") } == [], "\(template)")
        }
        let partials: Set = [
            "portal/corner", "portal/doors", "portal/emergency", "portal/draft-photos", "portal/form-marks",
        ]
        #expect(Set(texts.keys) == Set(Self.pages.keys).union(partials))
    }

    /// The properties of each page, read from a made page where that is simple and from the type's source otherwise.
    static var pages: [String: Set<String>] { PropertyNames.byTemplate }
}
