import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Web

@Suite("What every answer carries")
struct HeadersTests {
    @Test(
        "a strict policy: nothing inline, nothing from elsewhere, no frames",
        arguments: ["/trang", "/khong-co", "/loi", "/api/v1/loi"])
    func policy(path: String) async throws {
        try await FoundationHouse().client { client in
            let headers = try await client.execute(uri: path, method: .get).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'self'"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(policy.contains("img-src 'self' data: blob:;"))
            #expect(!policy.contains("unsafe"))
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
            #expect(headers[.strictTransportSecurity] == nil)
        }
    }

    @Test("HSTS and __Host- cookies where the connection is encrypted")
    func encrypted() async throws {
        var house = try FoundationHouse()
        house.shell.isEncryptedHere = true
        house.shell.tileHost = "https://tile.example.org"
        try await house.client { client in
            let response = try await client.execute(uri: "/nhan", method: .get)
            #expect(response.headers[.strictTransportSecurity]?.contains("max-age=31536000") == true)
            #expect(response.headers[.contentSecurityPolicy]?.contains("blob: https://tile.example.org;") == true)
            let cookie = try #require(response.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-nhan="))
            for attribute in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(attribute)) }
            #expect(!cookie.contains("Domain"))
        }
    }

    @Test("a page has no inline script, style or handler")
    func nothingInline() async throws {
        let shell = try FoundationHouse().shell
        let html = try shell.views.html(
            GalleryPage(), in: Layout(GalleryPage(), on: .sample, for: Visit(), assets: shell.views.assets))
        #expect(html.firstMatch(of: /<script(?![^>]*\bsrc=)/) == nil)
        #expect(html.firstMatch(of: /<style|\sstyle=|\son[a-z]+="/) == nil)
    }

    @Test(
        "a redirect stays inside, whatever address a person brings",
        arguments: [
            ("/trang?a=1", "/trang?a=1"), ("//evil.example", "/"), ("/\\evil.example", "/"),
            ("https://evil.example", "/"),
            ("javascript:alert(1)", "/"), ("/a\r\nSet-Cookie: a=b", "/"), ("/a\u{0}", "/"), ("", "/"), ("trang", "/"),
            ("/đường", "/"), ("/\t/evil.example", "/"),
        ])
    func redirect(address: String, location: String) {
        #expect(Response.redirect(inside: address).headers[.location] == location)
    }

    @Test("words that go into a cookie cannot become a header, and come back as they were")
    func flash() async throws {
        try await FoundationHouse().client { client in
            let response = try await client.execute(uri: "/nhan", method: .get)
            let cookies = response.headers[values: .setCookie]
            #expect(cookies.count == 1)
            let cookie = try #require(cookies.first?.prefix { $0 != ";" })
            let page = try await client.execute(uri: "/trang", method: .get, headers: .cookie(String(cookie)))
            #expect(page.text.contains("Đã gửi."))
            #expect(page.headers[.setCookie]?.contains("Max-Age=0") == true)
        }
    }

    @Test("a sentence that we did not sign is not shown")
    func forgedFlash() async throws {
        try await FoundationHouse().client { client in
            let forged = "nhan=success.SGFja2Vk.AAAA"
            let page = try await client.execute(uri: "/trang", method: .get, headers: .cookie(forged))
            #expect(!page.text.contains("Hacked"))
        }
    }

    @Test(
        "a session's cookie is only ever 43 letters of base64url",
        arguments: [
            "", "a", String(repeating: "a", count: 44), String(repeating: "a", count: 42) + "\n",
            String(repeating: "đ", count: 43),
        ])
    func tokens(text: String) {
        #expect(ShownToken(text) == nil)
    }
}
