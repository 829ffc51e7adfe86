// Whether the one who asks reads pages or data.

package import Hummingbird

extension Request {
    /// The API and Open311 always speak data; elsewhere a program says so by accepting JSON and not HTML.
    package var wantsPage: Bool {
        let path = uri.path
        if path.hasPrefix("/api/") || path.hasPrefix("/open311/") { return false }
        return prefers(.page)
    }

    package enum Representation: CaseIterable, Sendable {
        case page, json, xml, geoJSON, csv

        var types: [String] {
            switch self {
            case .page: ["text/html", "application/xhtml+xml"]
            case .json: ["application/json", "application/problem+json"]
            case .xml: ["application/xml", "text/xml"]
            case .geoJSON: ["application/geo+json"]
            case .csv: ["text/csv"]
            }
        }
    }

    package func prefers(_ representation: Representation) -> Bool {
        preferred(among: [representation] + Representation.allCases.filter { $0 != representation }) == representation
    }

    /// The offer with the highest quality in Accept; of equals, the first offered. Without Accept, the first offered.
    package func preferred(among offers: [Representation]) -> Representation? {
        let accept = headers[values: .accept].joined(separator: ",")
        guard !accept.isEmpty else { return offers.first }
        let ranges = accept.split(separator: ",").map(AcceptRange.init)
        let qualities = offers.map { offer in ranges.map { $0.quality(of: offer) }.max() ?? 0 }
        guard let best = qualities.max(), best > 0, let index = qualities.firstIndex(of: best) else { return nil }
        return offers[index]
    }
}

/// One member of Accept: `text/html;q=0.8`.
private struct AcceptRange {
    let type: String
    let quality: Double

    init(_ text: Substring) {
        let parts = text.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
        type = parts.first ?? ""
        quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
    }

    /// A named type counts in full, a wildcard a little less, so that `*/*` never outranks what was asked by name.
    func quality(of offer: Request.Representation) -> Double {
        if offer.types.contains(type) { return quality }
        let isRange = type == "*/*" || offer.types.contains { $0.prefix { $0 != "/" } + "/*" == type }
        return isRange ? quality * 0.5 : 0
    }
}
