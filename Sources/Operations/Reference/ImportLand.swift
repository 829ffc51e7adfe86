import FieldReports
import Foundation
package import LocalTime
package import Office
import Outbound
import Storage
import Territory

/// A province brings its own land: units (CSV) and boundaries (GeoJSON), one era at a time. A file that cannot be read
/// changes nothing.
extension Province {
    /// - Returns: how many units were read.
    package func importUnits(_ text: String, from: Day, to: Day?, note: String, by viewer: Viewer?) async throws -> Int
    {
        try viewer?.require([.directoryAdmin])
        let gazetteer = try await books.current().atlas.gazetteer
        let era = era(from, to, in: gazetteer)
        let list = try UnitList(text, era: era, previous: gazetteer)
        let file = ImportedFile(era: era, text: text, version: note)
        try await keep(.units, of: era, file, note: note, by: viewer)
        let communes = list.units.filter(\.isCommuneLevel)
        let known = try await books.current().agencies
        let missing = communes.filter { known[.peoplesCommittee(of: $0)] == nil && era.contains(now().day) }
        if !missing.isEmpty {
            let day = now().day
            let agencies = Agency.starter(try await books.current().atlas.gazetteer, on: day)
            try await store.write { tx in
                for agency in agencies where known[agency.code] == nil { try tx.directory.put(agency) }
            }
            try await books.refresh()
        }
        return list.units.count
    }

    /// - Returns: how many units have a boundary now.
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
        try await keep(.boundaries, of: era, stored, note: note, by: viewer)
        return Set(shapes.map(\.code)).count
    }

    private func era(_ from: Day, _ to: Day?, in gazetteer: Gazetteer) -> Era {
        gazetteer.eras.first { $0.from == from } ?? Era(from: from, to: to)
    }

    private func keep<T: Codable & Sendable>(
        _ kind: ReferenceKind, of era: Era, _ file: T, note: String, by viewer: Viewer?
    ) async throws {
        let (now, number) = (now(), freshNumber())
        try await store.write { tx in
            try tx.reference.add(kind, name: era.id, file, note: note, by: viewer?.account, at: now)
            try tx.audit.append(
                "import.\(kind.rawValue)", of: era.id, by: viewer?.account, at: now, number: number)
        }
        try await books.refresh()
    }
}

package struct UnknownBoundaryUnit: Error {
    package let code: String
    package let era: String
    package var sentence: String {
        "Ranh giới có mã \(code) nhưng kỳ \(era) không có đơn vị này. Hãy nhập danh mục đơn vị trước."
    }
}
