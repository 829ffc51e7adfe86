import Foundation
import Harness

/// Over real HTTP: the use that people and programs make of it.
extension Run {
    func withProvince(_ place: Place, _ filled: Filled, _ limits: Limits) async throws {
        let child = try Child(serving: place, first: "/readyz")
        defer { child.end() }
        table.fact("start to first answer", String(format: "%.0f ms", child.startMilliseconds))
        try await Task.sleep(for: .seconds(1))
        table.fact("memory at rest", String(format: "%.0f MB", child.memory("VmRSS")))
        try visits(child)
        table.title("\(place.engine) over HTTP")
        table.head()
        try reads(Asking(port: child.port, connections: options.connections, seconds: options.seconds), filled, limits)
        try sends(Asking(port: child.port, connections: options.connections, seconds: options.seconds), filled, limits)
        table.title("\(place.engine) afterwards")
        table.fact("memory at most", String(format: "%.0f MB", child.memory("VmHWM")))
    }

    private func visits(_ child: Child) throws {
        let visit = try FirstVisit.measure(port: child.port)
        table.fact(
            "first visit of /, gzip",
            String(
                format: "%.1f KB: page %.1f KB, %d other files %.1f KB", Double(visit.page + visit.rest) / 1024,
                Double(visit.page) / 1024, visit.files - 1, Double(visit.rest) / 1024))
    }

    private func reads(_ asking: Asking, _ filled: Filled, _ limits: Limits) throws {
        let words = PastWords.searches.map { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? $0 }
        let kinds: [(String, [[UInt8]])] = [
            ("read one report, JSON", filled.codes.map { Request.get("/api/v1/reports/\($0)") }),
            ("list 50", [Request.get("/api/v1/reports?limit=50")]),
            ("map of the province, zoom 8", [Request.get("/api/v1/map/cells?bbox=102,20.8,103.8,22.7&zoom=8")]),
            ("map of a town, zoom 13", [Request.get("/api/v1/map/cells?bbox=102.98,21.35,103.05,21.42&zoom=13")]),
            ("search by words, 50", words.map { Request.get("/api/v1/reports?limit=50&q=\($0)") }),
            ("home page of the portal, HTML", [Request.get("/")]),
            ("home page of the portal, gzip", [Request.get("/", gzip: true)]),
        ]
        for (name, requests) in kinds {
            table.row(name, try asking.read(requests), ratio: (limits.empty, "empty answer"))
        }
        let alone = Asking(port: asking.port, connections: 1, seconds: min(1, asking.seconds))
        table.say("one connection, nobody else asking:")
        for (name, requests) in kinds { table.row("  " + name, try alone.read(requests)) }
    }

    private func sends(_ asking: Asking, _ filled: Filled, _ limits: Limits) throws {
        let sendings = Sendings(senders: filled.senders)
        let sent = try asking.send(sendings.request)
        table.row("submit, durable", sent, ratio: (limits.together, "our store, 32 writers"))
        table.row("  the same", sent, ratio: (limits.bare, "the bare engine"))
        table.row("  the same", sent, ratio: (filled.direct, "submit without HTTP"))
        table.row("  submit without HTTP", filled.direct, ratio: (limits.together, "our store, 32 writers"))
    }
}
