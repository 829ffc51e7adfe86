import FieldReports
import LocalTime
package import Office
import Storage

/// A list of rules that was taken.
package struct RoutingSaved: Sendable, Equatable {
    package let version: Int
    package let rules: Int
    /// It said what is in force already, so no version was added.
    package let isUnchanged: Bool
    /// Shown, not refused.
    package let warnings: [String]
}

/// Rules change as a whole and by a new version; the old ones stay. What is broken is refused with all that is broken,
/// never switched off in silence.
extension Routing {
    package static let keepers: Set<Role> = [.directoryAdmin, .iocManager]

    /// - Parameter base: the version that was being edited; another one in force by now is not overwritten.
    /// - Throws: `InvalidSubmission` with all that is broken, and where another version is in force by now;
    ///   `AccountProblem.notSignedIn`, `.forbidden`; `BookRefused`.
    @discardableResult
    package func save(
        _ text: String, note: String, over base: Int? = nil, by viewer: Viewer?
    ) async throws -> RoutingSaved {
        try viewer?.require(Self.keepers)
        return try await keep(try await sheet(text), note: note, over: base, by: viewer)
    }

    /// What was in force once, in force again, under a number of its own.
    /// - Throws: `InvalidSubmission` where there is no such version or it is broken today;
    ///   `AccountProblem.notSignedIn`, `.forbidden`; `BookRefused`.
    @discardableResult
    package func restore(version: Int, over base: Int? = nil, by viewer: Viewer?) async throws -> RoutingSaved {
        try viewer?.require(Self.keepers)
        let past = try await store.read { try $0.reference.version(version, of: .routing, as: [RoutingRule].self) }
        guard let past else { throw InvalidSubmission([FieldProblem("rules", "noSuchVersion", "Không có bản này.")]) }
        return try await keep(RoutingSheet(past.body), note: "Khôi phục bản \(version)", over: base, by: viewer)
    }

    private func keep(
        _ sheet: RoutingSheet, note: String, over base: Int?, by viewer: Viewer?
    ) async throws -> RoutingSaved {
        while true {
            let ground = try await store.read(RoutingGround.init)
            let findings = try await findings(in: sheet, on: ground)
            let warnings = findings.warnings.map(sheet.sentence(of:))
            if sheet.faults.isEmpty, sheet.rules == ground.rules {
                return RoutingSaved(
                    version: ground.version, rules: sheet.rules.count, isUnchanged: true, warnings: warnings)
            }
            let problems = problems(sheet, findings, note: note, over: base, in: ground)
            guard problems.isEmpty else { throw InvalidSubmission(problems) }
            if let version = try await write(sheet.rules, note, on: ground, by: viewer) {
                return RoutingSaved(
                    version: version, rules: sheet.rules.count, isUnchanged: false, warnings: warnings)
            }
        }
    }

    private func problems(
        _ sheet: RoutingSheet, _ findings: [RoutingFinding], note: String, over base: Int?, in ground: RoutingGround
    ) -> [FieldProblem] {
        var problems = findings.broken.map { FieldProblem("rules", $0.code.rawValue, sheet.sentence(of: $0)) }
        if let base, base != ground.version {
            problems.append(
                FieldProblem(
                    "rules", "staleRouting",
                    "Bản \(ground.version) đã được áp dụng trong lúc ông/bà soạn từ bản \(base). Hãy xem bản mới rồi áp dụng lại."
                ))
        }
        if note.allSatisfy(\.isWhitespace) {
            problems.append(FieldProblem("note", "noteMissing", "Hãy ghi căn cứ hoặc lý do thay đổi."))
        }
        return problems
    }

    /// - Returns: nil where the directory or the rules have changed since they were looked at.
    private func write(
        _ rules: [RoutingRule], _ note: String, on ground: RoutingGround, by viewer: Viewer?
    ) async throws -> Int? {
        let (now, number) = (now(), province.freshNumber())
        return try await province.changeBooks { tx in
            guard try RoutingGround(tx) == ground else { return nil }
            let version = try tx.reference.add(.routing, rules, note: note, by: viewer?.account, at: now)
            try tx.audit.append(
                .routing, of: "Bản \(version)", by: viewer?.account, detail: note, at: now, number: number)
            return version
        }
    }
}
