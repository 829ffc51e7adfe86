import Foundation
import HTTPTypes
import HummingbirdTesting
import Media
import NIOCore
import Testing
import Web

@Suite("What goes wrong")
struct ProblemTests {
    @Test("in the API is application/problem+json with a stable code and every field")
    func shape() async throws {
        try await FoundationHouse().client { client in
            let response = try await client.execute(uri: "/api/v1/bao", method: .post)
            #expect(response.status == .unprocessableContent)
            #expect(response.headers[.contentType] == "application/problem+json; charset=utf-8")
            let problem = try JSONDecoder().decode(Problem.self, from: Data(response.body.readableBytesView))
            #expect(problem.code == "invalidFields")
            #expect(problem.type == "urn:phananh:problem:invalidFields")
            #expect(problem.status == 422)
            #expect(problem.title == "Thông tin chưa hợp lệ")
            #expect(problem.detail == "Vui lòng nhập số điện thoại.")
            #expect(problem.errors?.map(\.field) == ["phone", "place"])
            #expect(problem.reference == nil)
        }
    }

    @Test("inside shows a reference and nothing else", arguments: ["/loi", "/api/v1/loi"])
    func inside(path: String) async throws {
        try await FoundationHouse().client { client in
            let response = try await client.execute(uri: path, method: .get)
            #expect(response.status == .internalServerError)
            let reference = try #require(response.headers[HTTPField.Name("X-Request-ID")!])
            #expect(reference.wholeMatch(of: /[0-9A-F]{4}-[0-9A-F]{4}/) != nil)
            #expect(response.text.contains(reference))
            for leak in ["1234", "database", "SecretTrouble"] { #expect(!response.text.contains(leak)) }
        }
    }

    @Test("with a kept file says what, and not where: what is gone, what is damaged, what is out of reach")
    func media() {
        let problems: [(MediaStoreError, String, HTTPResponse.Status, retries: Bool)] = [
            (.notFound, "notFound", .notFound, false), (.full, "storageUnavailable", .serviceUnavailable, true),
            (.damaged(name: "derived/ab"), "mediaDamaged", .internalServerError, false),
            (.away(reason: "denied AccessDenied"), "storageUnavailable", .serviceUnavailable, true),
            (.disk(code: 5, path: "/srv"), "storageUnavailable", .serviceUnavailable, true),
        ]
        for (error, code, status, retries) in problems {
            let explained = Explanation(of: error)
            #expect(explained.code == code && explained.status == status)
            #expect((explained.headers[.retryAfter] != nil) == retries)
            for inside in ["derived", "AccessDenied", "/srv"] { #expect(!explained.sentence.contains(inside)) }
        }
        #expect(MediaStoreError.damaged(name: "").sentence.contains("bị hỏng"))
        #expect(MediaStoreError.full.sentence != MediaStoreError.away(reason: "").sentence)
    }

    @Test("that will pass says when to come back, whoever says it")
    func putOff() {
        struct Closed: Explained {
            var code: String { "closed" }
            var sentence: String { "Đang đóng." }
            var status: HTTPResponse.Status { .serviceUnavailable }
        }
        struct Full: Explained {
            var code: String { "full" }
            var sentence: String { "Đang đầy." }
            var status: HTTPResponse.Status { .serviceUnavailable }
            var headers: HTTPFields { [.retryAfter: "60"] }
        }
        #expect(Explanation(of: Closed()).headers[.retryAfter] == "10")
        #expect(Explanation(of: Full()).headers[.retryAfter] == "60")
        #expect(Explanation(of: NotFound()).headers[.retryAfter] == nil)
    }

    @Test("on a page is a page: what does not exist")
    func missingPage() async throws {
        try await FoundationHouse().client { client in
            let response = try await client.execute(
                uri: "/khong-co", method: .get, headers: [.accept: "text/html,*/*;q=0.8"])
            #expect(response.status == .notFound)
            #expect(response.text.contains("<h1>Không tìm thấy</h1>"))
            #expect(response.text.contains("lang=\"vi\""))
        }
    }

    @Test("for a program that accepts only data is data, on any path")
    func missingData() async throws {
        try await FoundationHouse().client { client in
            let response = try await client.execute(
                uri: "/khong-co", method: .get, headers: [.accept: "application/json"])
            #expect(response.headers[.contentType]?.hasPrefix("application/problem+json") == true)
        }
    }

    @Test("for want of signing in leads to the form and back on a page, and is 401 in data")
    func signIn() async throws {
        try await FoundationHouse().client { client in
            let page = try await client.execute(uri: "/cua-toi?trang=2&q=a%20b", method: .get)
            #expect(page.status == .seeOther)
            #expect(page.headers[.location] == "/dang-nhap?tiep=%2Fcua-toi%3Ftrang%3D2%26q%3Da%2520b")
            let data = try await client.execute(uri: "/cua-toi", method: .get, headers: [.accept: "application/json"])
            #expect(data.status == .unauthorized)
            #expect(data.headers[.wwwAuthenticate] == "Bearer")
        }
    }

    @Test("keeps the person's navigation around it")
    func signedIn() async throws {
        try await FoundationHouse().client { client in
            let response = try await client.execute(
                uri: "/khong-co", method: .get, headers: .cookie(FoundationHouse.cookie))
            #expect(response.text.contains("Mùa Thị Dở"))
        }
    }

    @Test("in a form is summed up, each sentence leading to its field")
    func summary() throws {
        let errors = FieldErrors([FieldError("phone", "Vui lòng nhập số điện thoại.")])
        let shell = try FoundationHouse().shell
        let page = GalleryPage()
        let html = try shell.views.html(page, in: Layout(page, on: .sample, for: Visit(), assets: ""))
        #expect(html.contains("<a href=\"#phone\">"))
        #expect(ErrorSummary(FieldErrors()) == nil)
        #expect(errors["phone"] == "Vui lòng nhập số điện thoại.")
    }

    @Test(
        "answers what was asked for",
        arguments: [
            ("text/html,application/xhtml+xml,*/*;q=0.8", true), ("*/*", true), ("application/json", false),
            ("application/json, text/html;q=0.5", false), ("text/html;q=0.9, application/json;q=0.1", true),
        ])
    func accept(accept: String, isPage: Bool) async throws {
        try await FoundationHouse().client { client in
            let response = try await client.execute(uri: "/khong-co", method: .get, headers: [.accept: accept])
            #expect((response.headers[.contentType]?.hasPrefix("text/html") == true) == isPage)
        }
    }
}
