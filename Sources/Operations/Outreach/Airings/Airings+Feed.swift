import LocalTime
package import Media
import Outbound
package import Outreach
package import Storage

// What stations are told, and the files they play.

extension Airings {
    /// What a device of this station has to play for eight days: what is cancelled stands in it as such, so that a device
    /// that has it from before lets it be.
    ///
    /// - Parameters:
    ///   - code: the station that the device names; its key must be of it.
    ///   - sounds: where the files are answered, before their token: `https://…/api/v1/sounds/`.
    /// - Throws: `AiringDenial.notYourStation`, `noSuchStation`.
    package func feed(
        of code: Station.Code, under key: StationKey, sounds address: String
    ) async throws -> StationFeed {
        guard code == key.station else { throw AiringDenial.notYourStation }
        let (books, now) = (try await province.books.current(), province.now())
        guard let station = books.outreach.station(code) else { throw AiringDenial.noSuchStation }
        let until = now + .days(8)
        let airings = try await province.store.write { tx in
            try tx.stationKeys.seen(key.id, clock: nil, state: "", at: now)
            return try tx.airings.numbers(of: code, from: now - .hours(6), to: until).map { try airing($0, tx) }
        }
        // The address of a file stays the same for a day, so that what was loaded is known again.
        let ends = until.day.end
        return StationFeed(
            station: code.rawValue, name: station.name, made: now, until: until, poll: pollSeconds,
            airings: airings.map { airing in
                StationFeed.Airing(airing) {
                    sign($0, of: airing.plan.playable.bulletin, until: ends, from: address)
                }
            })
    }

    private func sign(_ hash: String, of bulletin: Int64, until end: Instant, from address: String) -> String {
        address
            + TokenSigner(pepper: province.vault.pepper).sign(
                "\(bulletin)/\(hash)", purpose: soundPurpose, until: end)
    }

    /// The file behind a signed address.
    ///
    /// - Throws: `AiringDenial.linkEnded`, `MediaStoreError`.
    package func sound(signed token: String) async throws -> ShelfFile {
        let signer = TokenSigner(pepper: province.vault.pepper)
        let parts = signer.payload(of: token, purpose: soundPurpose, at: province.now())?.split(separator: "/")
        guard let parts, parts.count == 2, let bulletin = Int64(parts[0]) else { throw AiringDenial.linkEnded }
        return try await sound(String(parts[1]), of: bulletin)
    }

    /// A track of what may be played, by its hash: the file whose sum it is. The one place that asks.
    ///
    /// - Throws: `MediaStoreError`.
    package func sound(_ hash: String, of bulletin: Int64) async throws -> ShelfFile {
        // Nothing else lies open by its hash.
        let playable = try await province.store.read { try $0.playables.find(bulletin) }
        guard playable?.tracks.contains(where: { $0.hash == hash }) == true, let hash = ContentHash(hex: hash) else {
            throw MediaStoreError.notFound
        }
        do {
            return try await province.bulletins.sound(ofTrack: hash.hex, of: bulletin, as: .mp3).file
        } catch is NoSuchBulletin {
            return try await province.library.store.original(hash)
        }
    }
}

extension StationFeed.Airing {
    fileprivate init(_ airing: Outreach.Airing, _ address: (String) -> String) {
        let plan = airing.plan
        self.init(
            number: String(airing.number), at: plan.at, seconds: plan.seconds, priority: plan.playable.priority,
            title: plan.playable.title, clusters: plan.clusters.map(\.rawValue), content: plan.playable.content,
            tracks: plan.playable.tracks.map {
                StationFeed.Track(language: $0.language, hash: $0.hash, seconds: $0.seconds, address: address($0.hash))
            },
            isCancelled: airing.cancelled != nil)
    }
}

/// What is urgent is heard of within it.
private let pollSeconds = 12
private let soundPurpose = "station-sound"
