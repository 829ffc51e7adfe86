import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web

@Suite("A post")
struct FormGuardTests {
    @Test(
        "from another site is refused, whoever is signed in",
        arguments: [
            (HTTPField.Name.secFetchSite, "cross-site"), (.secFetchSite, "same-site"),
            (.origin, "https://evil.example"),
            (.origin, "null"), (.origin, "http://localhost.evil.example"), (.referer, "http://evil.example/localhost"),
        ])
    func foreign(name: HTTPField.Name, value: String) async throws {
        try await FoundationHouse().client { client in
            var headers = HTTPFields.form
            headers[name] = value
            let response = try await client.execute(
                uri: "/gui", method: .post, headers: headers, body: ByteBuffer(string: "words=a"))
            #expect(response.status == .forbidden)
        }
    }

    @Test(
        "from a page of ours is taken",
        arguments: [
            (HTTPField.Name.secFetchSite, "same-origin"), (.origin, "http://localhost"),
            (.referer, "http://localhost/gui"),
            (.accept, "*/*"),
        ])
    func ours(name: HTTPField.Name, value: String) async throws {
        try await FoundationHouse().client { client in
            var headers = HTTPFields.form
            headers[name] = value
            let response = try await client.execute(
                uri: "/gui", method: .post, headers: headers, body: ByteBuffer(string: "words=a"))
            #expect(response.status == .ok)
            #expect(response.text == "a")
        }
    }

    @Test("by someone signed in needs the token of their own session")
    func token() async throws {
        try await FoundationHouse().client { client in
            let headers = HTTPFields.cookie(FoundationHouse.cookie, .form)
            func post(_ body: String) async throws -> HTTPResponse.Status {
                try await client.execute(uri: "/gui", method: .post, headers: headers, body: ByteBuffer(string: body))
                    .status
            }
            let token = try await client.execute(uri: "/ma", method: .get, headers: .cookie(FoundationHouse.cookie))
                .text
            let strangers = try await client.execute(uri: "/ma", method: .get).text

            #expect(try await post("words=a&csrf=\(token)") == .ok)
            #expect(try await post("words=a") == .forbidden)
            #expect(try await post("words=a&csrf=") == .forbidden)
            #expect(try await post("words=a&csrf=\(strangers)") == .forbidden)
            #expect(try await post("words=a&csrf=\(token.dropLast())A") == .forbidden || token.hasSuffix("A"))
        }
    }

    @Test("of data by someone signed in needs the token in its header")
    func data() async throws {
        try await FoundationHouse().client { client in
            let token = try await client.execute(uri: "/ma", method: .get, headers: .cookie(FoundationHouse.cookie))
                .text
            var headers = HTTPFields.cookie(FoundationHouse.cookie, [.contentType: "application/json"])
            #expect(try await client.execute(uri: "/api/v1/bao", method: .post, headers: headers).status == .forbidden)
            headers[.csrfToken] = token
            #expect(
                try await client.execute(uri: "/api/v1/bao", method: .post, headers: headers).status
                    == .unprocessableContent)
        }
    }

    @Test("that shows a bearer token is never answered by the cookie")
    func bearer() async throws {
        try await FoundationHouse().client { client in
            let both = HTTPFields.cookie(FoundationHouse.cookie, [.authorization: "Bearer khong-phai-ma"])
            let response = try await client.execute(uri: "/cua-toi", method: .get, headers: both)
            #expect(response.status == .seeOther)
        }
    }

    @Test("with files is refused before the first byte of a file when its token is not first")
    func multipart() async throws {
        @Sendable func body(_ parts: [String]) -> ByteBuffer {
            ByteBuffer(string: parts.map { "--b\r\nContent-Disposition: form-data; \($0)\r\n" }.joined() + "--b--\r\n")
        }
        let file = "name=\"media\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n1234"
        try await FoundationHouse().client { client in
            let token = try await client.execute(uri: "/ma", method: .get, headers: .cookie(FoundationHouse.cookie))
                .text
            let headers = HTTPFields.cookie(FoundationHouse.cookie, [.contentType: "multipart/form-data; boundary=b"])
            let first = "name=\"csrf\"\r\n\r\n\(token)"
            let words = "name=\"words\"\r\n\r\nđường"
            for (parts, status) in [
                ([first, words, file], HTTPResponse.Status.ok), ([file, first], .forbidden),
                ([words, file], .forbidden),
                ([words], .forbidden),
            ] {
                let response = try await client.execute(uri: "/tep", method: .post, headers: headers, body: body(parts))
                #expect(response.status == status)
                if status == .ok { #expect(response.text == "đường 4") }
            }
        }
    }

    @Test("longer than its path allows is refused")
    func tooLong() async throws {
        try await FoundationHouse().client { client in
            let body = ByteBuffer(repeating: UInt8(ascii: "a"), count: (1 << 20) + 1)
            let response = try await client.execute(uri: "/gui", method: .post, headers: .form, body: body)
            #expect(response.status == .contentTooLarge)
        }
    }
}
