// The OpenAPI document held against answers, strictly: a member that it does not name is a fault, like one that is missing.

import Foundation
import HTTPTypes

struct ContractDocument {
    let root: JSONValue

    /// Read from the source, so that it is the document of this very commit.
    static let shared: ContractDocument? = {
        let url = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/API/OpenAPI/openapi.json")
        return (try? Data(contentsOf: url)).flatMap { try? JSONDecoder().decode(JSONValue.self, from: $0) }
            .map(ContractDocument.init(root:))
    }()

    init(root: JSONValue) { self.root = root }

    /// What is wrong with an answer; none for an address that the document does not know, which is 404.
    func faults(of reply: Reply, to method: HTTPRequest.Method, _ address: String) -> [String] {
        let path = String(address.prefix { $0 != "?" })
        guard let operation = operation(method.rawValue.lowercased(), path) else { return [] }
        guard let answer = operation["responses"]?["\(reply.status)"].map(resolved) else {
            return reply.status == 500 ? [] : ["\(reply.status) is not declared"]
        }
        let type = (reply.headers[.contentType] ?? "").prefix { $0 != ";" }
        guard type.hasSuffix("json"), !reply.bytes.isEmpty else { return [] }
        guard let schema = answer["content"]?[String(type)]?["schema"] else { return ["\(type) is not declared"] }
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(reply.bytes)) else {
            return ["no JSON"]
        }
        return faults(value, schema, "")
    }

    /// The most literal address first: `units/at` before `units/{x}`.
    private func operation(_ method: String, _ path: String) -> JSONValue? {
        let asked = path.split(separator: "/")
        let fitting = (root["paths"]?.members ?? [:]).filter { pattern, operations in
            let parts = pattern.split(separator: "/")
            return operations[method] != nil && parts.count == asked.count
                && zip(parts, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        return fitting.min { $0.key.count(where: { $0 == "{" }) < $1.key.count(where: { $0 == "{" }) }?.value[method]
    }

    private func resolved(_ schema: JSONValue) -> JSONValue {
        guard let target = schema["$ref"]?.text else { return schema }
        let steps = target.split(separator: "/").dropFirst().map(String.init)
        return steps.reduce(Optional(root)) { $0?[$1] }.map(resolved) ?? .null
    }

    func faults(_ value: JSONValue, _ named: JSONValue, _ place: String) -> [String] {
        let schema = resolved(named)
        let choices = schema["oneOf"]?.items ?? []
        if !choices.isEmpty {
            let each = choices.map { faults(value, $0, place) }
            return each.contains([]) ? [] : each.max { $0.count > $1.count } ?? []
        }
        if let only = schema["enum"], !only.items.contains(value) { return ["\(place): \(value) is another value"] }
        if let only = schema["const"], only != value { return ["\(place): \(value) is not \(only)"] }
        guard let type = schema["type"]?.text else { return [] }
        guard type == value.type || type == "number" && value.type == "integer" else {
            return ["\(place): \(value.type) in place of \(type)"]
        }
        switch value {
        case .list(let items):
            guard let each = schema["items"] else { return [] }
            return items.flatMap { faults($0, each, place + "[]") }
        case .object(let members): return memberFaults(members, schema, place)
        default: return []
        }
    }

    private func memberFaults(_ members: [String: JSONValue], _ schema: JSONValue, _ place: String) -> [String] {
        let known = schema["properties"]?.members
        let others = schema["additionalProperties"]
        // An object of which nothing is said may hold anything: borders, the document itself.
        if known == nil, others == nil { return [] }
        let missing = (schema["required"]?.items ?? []).compactMap(\.text).filter { members[$0] == nil }
            .map { "\(place).\($0) is missing" }
        return missing
            + members.sorted { $0.key < $1.key }.flatMap { name, value in
                guard let schema = known?[name] ?? others else { return ["\(place).\(name) is not declared"] }
                return faults(value, schema, "\(place).\(name)")
            }
    }
}
