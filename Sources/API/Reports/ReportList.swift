// Lists of reports, page by page.

import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outbound
import Storage
import Web

struct ReportListJSON: Encodable {
    let reports: [SummaryJSON]
    /// For `after`; absent at the end.
    let next: String?
}

extension JSONAPI {
    func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let parameters = try Parameters(request)
        let viewer = context.viewer
        let filter = try await filter(parameters, for: viewer)
        // Relevance to what?
        if filter.sort == .relevance, filter.search == nil { throw BadParameter("sort") }
        let limit = try parameters.number("limit", in: 1...200) ?? 50
        let cursor = try parameters.text("after").map { try ReportCursor(opaque: $0, filter.sort) }
        let found = try await province.reports.page(filter, for: viewer, after: cursor, limit: limit)
        let (books, now) = (try await province.books.current(), province.now())
        let next = found.next?.opaque(filter.sort)
        let page = ReportListJSON(
            reports: found.reports.map { SummaryJSON($0, for: viewer, books: books, at: now) }, next: next)
        return try JSONAnswer.read(page, to: request, headers: link(to: next, from: request))
    }

    func link(to next: String?, from request: Request) -> HTTPFields {
        guard let next else { return [:] }
        let kept = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("after=") }
        let query = (kept.map(String.init) + ["after=\(next)"]).joined(separator: "&")
        // The query was readable, but may hold what ends a link's address.
        let address = "\(request.uri.path)?\(query)".filter { $0 != ">" && $0 != "<" && $0 != "\"" }
        return [.link: "<\(address)>; rel=\"next\""]
    }
}

extension JSONAPI {
    /// What a list or a map is asked for, read with the names of the land.
    func filter(_ parameters: Parameters, for viewer: Viewer) async throws -> ReportFilter {
        var filter = try ReportFilter(parameters, for: viewer)
        filter.search = try await province.reports.searchQuery(try parameters.text("q"))
        if let unit = try parameters.text("unit") { filter.units = try await province.reports.land(of: unit) }
        return filter
    }
}

extension ReportFilter {
    fileprivate init(_ parameters: Parameters, for viewer: Viewer) throws {
        self.init()
        statuses = Set(try parameters.choices("status", as: Status.self))
        category = try parameters.text("category").map { CategoryCode(rawValue: $0) }
        agency = try parameters.text("agency").map { AgencyCode(rawValue: $0) }
        urgent = try parameters.value("urgent")
        box = try parameters.box()
        from = try parameters.value("from")
        to = try parameters.value("to")
        sort = try parameters.choice("sort") ?? .newest
        if try parameters.value("mine", as: Bool.self) == true {
            guard viewer.person != nil else { throw SignInNeeded(back: "/") }
            reporters = viewer.people
        }
        if try parameters.value("followed", as: Bool.self) == true {
            guard let account = viewer.account else { throw SignInNeeded(back: "/") }
            followedBy = account
        }
    }
}

// MARK: - Where a page ended

extension ReportCursor {
    /// Says nothing to a reader; whoever changes it gets another page of what they may see anyway.
    func opaque(_ sort: ReportFilter.Sort) -> String {
        let newest = newest.map { ".\($0)" } ?? ""
        return Base64URL.text(Data("\(sort.rawValue).\(key).\(id)\(newest)".utf8))
    }

    init(opaque: String, _ sort: ReportFilter.Sort) throws {
        let text = Base64URL.bytes(opaque).flatMap { String(validating: $0, as: UTF8.self) } ?? ""
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.dropFirst().compactMap { Int64($0) }
        guard parts[0] == sort.rawValue, numbers.count == parts.count - 1, numbers.count == (sort == .relevance ? 3 : 2)
        else { throw BadParameter("after") }
        self.init(key: numbers[0], id: numbers[1], newest: sort == .relevance ? numbers[2] : nil)
    }
}

extension HTTPField.Name {
    static let link = HTTPField.Name("Link")!
}
