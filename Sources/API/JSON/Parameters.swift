// The fields of an address, read strictly: what cannot be read is refused, never taken for absent.

import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Storage
import Web

struct Parameters {
    private let form: Form

    init(_ request: Request) throws {
        form = try request.uri.query.map { try Form(urlEncoded: $0) } ?? Form()
    }

    func text(_ name: String, atMost limit: Int = 200) throws -> String? {
        guard let text = form.filled(name) else { return nil }
        guard text.count <= limit else { throw BadParameter(name) }
        return text
    }

    func value<Value: LosslessStringConvertible>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        guard let text = form.filled(name) else { return nil }
        guard let value = Value(text) else { throw BadParameter(name) }
        return value
    }

    func required<Value: LosslessStringConvertible>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        guard let value = try value(name, as: type) else { throw BadParameter(name) }
        return value
    }

    func choice<Value: RawRepresentable<String>>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        guard let text = form.filled(name) else { return nil }
        guard let value = Value(rawValue: text) else { throw BadParameter(name) }
        return value
    }

    /// Repeated, or separated by commas.
    func choices<Value: RawRepresentable<String>>(_ name: String, as type: Value.Type = Value.self) throws -> [Value] {
        try form.all(name).flatMap { $0.split(separator: ",") }.map { text in
            guard let value = Value(rawValue: text.trimmingCharacters(in: .whitespaces)) else {
                throw BadParameter(name)
            }
            return value
        }
    }

    func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let number = try value(name, as: Int.self) else { return nil }
        guard range.contains(number) else { throw BadParameter(name) }
        return number
    }

    /// `west,south,east,north` in degrees.
    func box(_ name: String = "bbox") throws -> ReportFilter.Box? {
        guard let text = form.filled(name) else { return nil }
        let sides = text.split(separator: ",").map { Double($0.trimmingCharacters(in: .whitespaces)) }
        guard sides.count == 4, let west = sides[0], let south = sides[1], let east = sides[2], let north = sides[3],
            [west, south, east, north].allSatisfy(\.isFinite), abs(west) <= 180, abs(east) <= 180, abs(south) <= 90,
            abs(north) <= 90, west <= east, south <= north
        else { throw BadParameter(name) }
        return ReportFilter.Box(west: west, south: south, east: east, north: north)
    }
}

/// 400: a field of the address that cannot be read.
struct BadParameter: Explained {
    let name: String
    var code: String { "badParameter" }
    var sentence: String { "Tham số «\(name)» không hợp lệ." }
    var status: HTTPResponse.Status { .badRequest }
    var field: String? { name }

    init(_ name: String) { self.name = name }
}

extension SiteContext {
    /// The report's code in the address. What cannot be a code answers as one that does not exist.
    func reportCode() throws -> ReportCode {
        guard let code = parameters.get("code").flatMap(ReportCode.init) else { throw NoSuchReport() }
        return code
    }
}
