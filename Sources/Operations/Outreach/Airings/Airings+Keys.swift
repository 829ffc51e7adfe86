import LocalTime
package import Office
package import Outbound
package import Outreach
package import Storage

// Keys of stations: a player is no person and signs in with none's session.

extension Airings {
    /// The key is shown to whoever made it, once; kept is its digest.
    ///
    /// - Throws: `AiringDenial.notYours`, `noSuchStation`, `missing`.
    package func makeKey(
        of code: Station.Code, label: String, by viewer: Viewer
    ) async throws -> (key: StationKey, token: SessionToken) {
        guard let account = viewer.account, viewer.holds([.outreachSupervisor]) else { throw AiringDenial.notYours }
        let (books, now) = (try await province.books.current(), province.now())
        _ = try station(code, for: viewer, books)
        guard label.contains(where: { !$0.isWhitespace }), label.count <= longestLabel else {
            throw AiringDenial.missing(field: "label", "Hãy đặt tên cho máy, tối đa \(longestLabel) ký tự.")
        }
        let (token, id, entry) = (
            SessionToken.draw(from: province.random), province.freshNumber(), province.freshNumber()
        )
        let key = try await province.store.write { tx -> StationKey? in
            try tx.stationKeys.insert(
                id, of: code, label: label, digest: Hex.text(token.digest), by: account, at: now)
            try tx.audit.append(
                .stationKeyMade, of: code.rawValue, by: account, detail: label, at: now, number: entry)
            return try tx.stationKeys.find(id)
        }
        guard let key else { throw AiringDenial.keyUnknown }
        return (key, token)
    }

    /// From then on it opens nothing.
    ///
    /// - Throws: `AiringDenial.notYours`, `noSuchKey`.
    package func revokeKey(_ id: Int64, by viewer: Viewer) async throws {
        guard let account = viewer.account, viewer.holds([.outreachSupervisor]) else { throw AiringDenial.notYours }
        let (now, entry) = (province.now(), province.freshNumber())
        try await province.store.write { tx in
            guard try tx.stationKeys.revoke(id, by: account, at: now), let key = try tx.stationKeys.find(id) else {
                throw AiringDenial.noSuchKey
            }
            try tx.audit.append(
                .stationKeyRevoked, of: key.station.rawValue, by: account, detail: key.label, at: now, number: entry)
        }
    }

    /// - Throws: `AiringDenial.keyUnknown`.
    package func key(_ token: String) async throws -> StationKey {
        guard let token = SessionToken(token) else { throw AiringDenial.keyUnknown }
        let found = try await province.store.read { try $0.stationKeys.find(digest: Hex.text(token.digest)) }
        guard let found else { throw AiringDenial.keyUnknown }
        return found
    }

    /// - Throws: `AiringDenial.notYours`.
    package func keys(for viewer: Viewer) async throws -> [StationKey] {
        guard viewer.holds(Self.supervisors) else { throw AiringDenial.notYours }
        return try await province.store.read { try $0.stationKeys.all() }
    }

    /// Players that nobody has heard of for two minutes.
    ///
    /// - Throws: `AiringDenial.notYours`.
    package func silentPlayers(for viewer: Viewer) async throws -> [StationKey] {
        guard viewer.holds(Self.supervisors) else { throw AiringDenial.notYours }
        let since = province.now() - .minutes(2)
        return try await province.store.read { try $0.stationKeys.silent(since: since) }
    }
}

private let longestLabel = 80
