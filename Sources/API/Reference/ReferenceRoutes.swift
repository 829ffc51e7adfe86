// Reference data: fields, units, agencies. Open to everybody.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Territory
import Web

extension JSONAPI {
    func addReferenceRoutes(to api: Routes) {
        api.get("categories") { request, _ in
            let books = try await province.books.current()
            return try JSONAnswer.read(
                ["categories": books.categories.filter(\.isActive).map(CategoryJSON.init)], to: request)
        }
        api.get("agencies") { request, _ in
            let books = try await province.books.current()
            let today = province.now().day
            let agencies = books.agencies.values.filter { $0.isInForce(on: today) }
                .sorted { $0.code.rawValue < $1.code.rawValue }
            return try JSONAnswer.read(["agencies": agencies.map(AgencyJSON.init)], to: request)
        }
        api.get("units") { request, _ in
            let day: Day = try Parameters(request).value("on") ?? province.now().day
            let units = try await province.books.current().atlas.gazetteer.communes(on: day)
            return try JSONAnswer.read(UnitsJSON(on: day, units: units.map(UnitJSON.init)), to: request)
        }
        api.get("units/at") { request, _ in
            let parameters = try Parameters(request)
            let latitude: Double = try parameters.required("lat")
            let longitude: Double = try parameters.required("lon")
            let day: Day = try parameters.value("on") ?? province.now().day
            guard GeoPoint(latitude: latitude, longitude: longitude) != nil else { throw BadParameter("lat") }
            let atlas = try await province.books.current().atlas
            let placement = atlas.locate(latitude: latitude, longitude: longitude, on: day)
            return try JSONAnswer.read(PlacementJSON(placement, on: day), to: request)
        }
    }
}

struct CategoryJSON: Encodable {
    let code: CategoryCode
    let name: String
    let group: String

    init(_ category: FieldReports.Category) { (code, name, group) = (category.code, category.name, category.group) }
}

struct AgencyJSON: Encodable {
    let code: AgencyCode
    let name: String
    let kind: Agency.Kind
    let unit: UnitKey?
    let mayLead: Bool

    init(_ agency: Agency) {
        (code, name, kind, unit) = (agency.code, agency.name, agency.kind, agency.unit)
        mayLead = agency.kind.mayLead
    }
}

struct UnitsJSON: Encodable {
    let on: Day
    let units: [UnitJSON]
}

struct UnitJSON: Encodable {
    let key: UnitKey
    let code: String
    let name: String
    let kind: AdministrativeUnit.Kind
    let parent: String?
    let from: Day
    let to: Day?
    let successors: [UnitKey]
    let latitude: Double?
    let longitude: Double?

    init(_ unit: AdministrativeUnit) {
        (key, code, name, kind, parent) = (unit.key, unit.code, unit.name, unit.kind, unit.parent)
        (from, to, successors) = (unit.from, unit.to, unit.successors)
        (latitude, longitude) = (unit.point?.latitude, unit.point?.longitude)
    }
}

struct PlacementJSON: Encodable {
    let on: Day
    let unit: OrNull<UnitKey>
    let unitCode: String?
    let unitName: String?
    let inside: String
    let approximate: Bool
    /// The person is asked which commune it is.
    let needsConfirmation: Bool
    let metresToBorder: Double?
    let mapVersion: String

    init(_ placement: Placement, on day: Day) {
        on = day
        unit = OrNull(placement.unit)
        (unitCode, unitName) = (placement.unit?.code, placement.unitName)
        inside = String(describing: placement.inside)
        approximate = placement.approximate
        needsConfirmation = placement.needsConfirmation
        metresToBorder = placement.metresToBorder
        mapVersion = placement.mapVersion
    }
}
