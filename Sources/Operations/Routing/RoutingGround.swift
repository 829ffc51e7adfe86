import FieldReports
import LocalTime
import Office
import Storage
import Territory

/// What a list of rules is judged against. It is compared again when the list is saved, so that nothing is saved
/// under another directory than the one it was checked against.
struct RoutingGround: Sendable, Equatable {
    let version: Int
    let rules: [RoutingRule]
    let agencies: [Agency]
    let categories: [FieldReports.Category]

    init(_ tx: any Transaction) throws {
        var reader = BookReader(tx)
        let latest = try reader.newest(.routing, as: [RoutingRule].self)
        version = latest?.number ?? 0
        rules = latest?.used ?? []
        agencies = try tx.directory.agencies()
        categories = try tx.directory.categories()
    }

    var book: RoutingBook { RoutingBook(version: version, rules: rules, agencies: agencies) }
}

extension Routing {
    func findings(in sheet: RoutingSheet, on ground: RoutingGround) async throws -> [RoutingFinding] {
        let lint = RoutingLint(
            sheet.rules, agencies: ground.agencies, categories: ground.categories,
            gazetteer: try await books.current().atlas.gazetteer, on: now().day)
        return (sheet.faults + lint.findings).ordered()
    }

    func sheet(_ text: String) async throws -> RoutingSheet {
        let era = try await books.current().atlas.gazetteer.era(on: now().day)
        do {
            return try RoutingSheet(text, era: era?.id ?? "")
        } catch {
            throw InvalidSubmission([FieldProblem("rules", "tableUnreadable", error.sentence)])
        }
    }
}
