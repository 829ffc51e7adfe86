import ArgumentParser
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Outreach
import Player

/// The system over the network, under the key of a station.
struct HTTPStationServer: StationServer {
    private let base: String
    private let station: String
    private let key: String
    private let client: HTTPClient

    /// - Parameter address: of the system, with the code of the station at its end.
    init(_ address: String, key: String, client: HTTPClient) throws {
        guard let url = URL(string: address), let host = url.host(), let scheme = url.scheme,
            ["http", "https"].contains(scheme), url.pathComponents.count == 2
        else { throw ValidationError("Địa chỉ phải có dạng https://phananh.example.vn/MÃ-ĐÀI.") }
        base = "\(scheme)://\(host)" + (url.port.map { ":\($0)" } ?? "")
        station = url.lastPathComponent
        self.key = key
        self.client = client
    }

    init(_ address: String, keyFile: String, client: HTTPClient) throws {
        guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
            throw ValidationError("Không đọc được tệp khóa \(keyFile).")
        }
        try self.init(address, key: text.trimmingCharacters(in: .whitespacesAndNewlines), client: client)
    }

    func feed() async throws -> StationFeed {
        let answer = try await ask("\(base)/api/v1/stations/\(station)/programme", most: 8 << 20)
        return try JSONDecoder().decode(StationFeed.self, from: answer)
    }

    func sound(_ address: String) async throws -> Data {
        // The key goes to the system alone: a signed address needs none.
        try await ask(address, most: 256 << 20, withKey: false)
    }

    func send(_ log: StationLog) async throws -> StationLog.Answer {
        let answer = try await ask(
            "\(base)/api/v1/stations/\(station)/log", most: 1 << 20, body: try JSONEncoder().encode(log))
        return try JSONDecoder().decode(StationLog.Answer.self, from: answer)
    }

    private func ask(_ address: String, most: Int, withKey: Bool = true, body: Data? = nil) async throws -> Data {
        var request = HTTPClientRequest(url: address)
        if withKey { request.headers.add(name: "Authorization", value: "Bearer \(key)") }
        if let body {
            request.method = .POST
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: body))
        }
        let response = try await client.execute(request, timeout: .seconds(120))
        guard response.status == .ok else { throw Refused(status: response.status.code, address: address) }
        return Data(try await response.body.collect(upTo: most).readableBytesView)
    }

    struct Refused: Error {
        let status: UInt
        let address: String
    }
}
