import FieldReports
import Foundation
package import LocalTime
package import Office
import Outbound
import Storage
import Territory

/// A province brings its own land: units (CSV) and boundaries (GeoJSON), one era at a time. A file that cannot be read
/// changes nothing.
extension Reference {
    /// - Returns: how many units were read.
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`; `UnitListIssue` for what cannot be read; `BookRefused` for
    ///   what a start would refuse.
    package func importUnits(_ text: String, from: Day, to: Day?, note: String, by viewer: Viewer?) async throws -> Int
    {
        try viewer?.require([.directoryAdmin])
        let gazetteer = try await books.current().atlas.gazetteer
        let era = era(from, to, in: gazetteer)
        let list = try UnitList(text, era: era, previous: gazetteer)
        let file = ImportedFile(era: era, text: text, version: note)
        let (today, communes) = (now().day, list.units.filter(\.isCommuneLevel))
        try await keep(.units, of: era, file, as: .unitsImported, note: note, by: viewer) { tx in
            guard era.contains(today) else { return }
            // Communes of today that nobody answers for yet.
            let known = Set(try tx.directory.agencies().map(\.code))
            guard communes.contains(where: { !known.contains(.peoplesCommittee(of: $0)) }) else { return }
            var reader = BookReader(tx)
            for agency in Agency.starter(try reader.atlas().gazetteer, on: today) where !known.contains(agency.code) {
                try tx.directory.put(agency)
            }
        }
        return list.units.count
    }

    /// - Returns: how many units have a boundary now.
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`; `BoundaryIssue` for what cannot be read;
    ///   `UnknownBoundaryUnit`; `BookRefused`.
    package func importBoundaries(
        _ text: String, from: Day, to: Day?, note: String, by viewer: Viewer?
    ) async throws -> Int {
        try viewer?.require([.directoryAdmin])
        let gazetteer = try await books.current().atlas.gazetteer
        let shapes = try GeoJSON.shapes(Data(text.utf8))
        let era = era(from, to, in: gazetteer)
        for shape in shapes where gazetteer.unit(UnitKey(era: era.id, code: shape.code)) == nil {
            throw UnknownBoundaryUnit(code: shape.code, era: era.id)
        }
        let boundaries = Boundaries(era: era.id, version: note, shapes: shapes)
        let stored = StoredBoundaries(bytes: Base64URL.text(boundaries.bytes))
        try await keep(.boundaries, of: era, stored, as: .boundariesImported, note: note, by: viewer)
        return Set(shapes.map(\.code)).count
    }

    private func era(_ from: Day, _ to: Day?, in gazetteer: Gazetteer) -> Era {
        gazetteer.eras.first { $0.from == from } ?? Era(from: from, to: to)
    }

    /// Takes back what was brought in for an era: it is again as it was before any was.
    ///
    /// - Throws: `InvalidSubmission` where nothing was; `BookRefused` where what came in since needs it.
    package func withdrawUnits(from: Day, note: String, by viewer: Viewer?) async throws {
        try viewer?.require([.directoryAdmin])
        let era = Era(from: from)
        try await requireImported(.units, of: era)
        try await keep(
            .units, of: era, ImportedFile(era: era, text: "", version: note), as: .unitsImported, note: note, by: viewer
        )
    }

    /// - Throws: `InvalidSubmission` where nothing was brought in; `BookRefused`; `AccountProblem.notSignedIn`,
    ///   `.forbidden`.
    package func withdrawBoundaries(from: Day, note: String, by viewer: Viewer?) async throws {
        try viewer?.require([.directoryAdmin])
        let era = Era(from: from)
        try await requireImported(.boundaries, of: era)
        try await keep(
            .boundaries, of: era, StoredBoundaries(bytes: ""), as: .boundariesImported, note: note, by: viewer)
    }

    private func requireImported(_ kind: ReferenceKind, of era: Era) async throws {
        let isKnown = try await store.read { try !$0.reference.numbers(kind, name: era.id).isEmpty }
        guard isKnown else {
            throw InvalidSubmission([
                FieldProblem("from", "nothingImported", "Chưa có tệp nào được nhập cho kỳ từ \(era.id).")
            ])
        }
    }

    private func keep<T: Codable & Sendable>(
        _ kind: ReferenceKind, of era: Era, _ file: T, as act: AuditAct, note: String, by viewer: Viewer?,
        then also: @escaping @Sendable (any Transaction) throws -> Void = { _ in }
    ) async throws {
        let (now, number) = (now(), province.freshNumber())
        try await province.changeBooks { tx in
            try tx.reference.add(kind, name: era.id, file, note: note, by: viewer?.account, at: now)
            try tx.audit.append(
                act, of: era.id, by: viewer?.account, at: now, number: number)
            try also(tx)
        }
    }
}

package struct UnknownBoundaryUnit: Error {
    package let code: String
    package let era: String
    package var sentence: String {
        "Ranh giới có mã \(code) nhưng kỳ \(era) không có đơn vị này. Hãy nhập danh mục đơn vị trước."
    }
}
