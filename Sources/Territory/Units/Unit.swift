// An administrative unit in one era: a province, a district (until 30/06/2025), or a unit of the commune level.

package import LocalTime

package struct Unit: Sendable, Hashable, Identifiable {
    package let key: UnitKey
    /// With its kind, as official lists write it: «Phường Him Lam».
    package var name: String
    package var kind: Kind
    /// The code of the unit above, in the same era.
    package var parent: String?
    package var from: Day
    /// The last day; nil while in force.
    package var to: Day?
    /// The units that took over its land. Empty while in force, and for a district, whose communes name theirs.
    package var successors: [UnitKey]
    package var areaKm2: Double?
    /// A point inside, near the middle.
    package var point: GeoPoint?
    /// Other ways its name is written: «Xã Huổi Lếch» for «Xã Huổi Lếnh».
    package var spellings: [String]

    package init(
        key: UnitKey, name: String, kind: Kind, parent: String?, from: Day, to: Day? = nil,
        successors: [UnitKey] = [], areaKm2: Double? = nil, point: GeoPoint? = nil, spellings: [String] = []
    ) {
        self.key = key
        self.name = name
        self.kind = kind
        self.parent = parent
        self.from = from
        self.to = to
        self.successors = successors
        self.areaKm2 = areaKm2
        self.point = point
        self.spellings = spellings
    }

    package var id: UnitKey { key }
    package var code: String { key.code }

    package func isInForce(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }
}

/// For files that import Foundation, which has a `Unit` of its own.
package typealias AdministrativeUnit = Unit

extension Unit {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case province, district, township, ward, commune, specialZone

        /// Xã, phường, thị trấn, đặc khu: the level that receives reports.
        package var isCommuneLevel: Bool { self != .province && self != .district }
    }

    package var isCommuneLevel: Bool { kind.isCommuneLevel }

    /// The name without its kind: «Him Lam».
    package var properName: String { KindWord.split(name).proper }
}
