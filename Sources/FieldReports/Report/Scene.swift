package import LocalTime
import Office
package import Territory

/// Where it is: a point, an administrative unit with words, or both (REP-09, REP-13).
package struct Scene: Sendable, Equatable, Codable {
    package var point: Point?
    package var unit: UnitKey?
    /// «Km 135+800, quốc lộ 12, gần cầu bản»
    package var words: String?
    /// Who settled the unit: the map, the person, or an official; and by which version of the map.
    package var chosenBy: Chooser
    package var approximate: Bool
    package var mapVersion: String?

    package enum Chooser: String, Sendable, Codable { case map, reporter, official }

    package init(
        point: Point? = nil, unit: UnitKey? = nil, words: String? = nil, chosenBy: Chooser = .map,
        approximate: Bool = false, mapVersion: String? = nil
    ) {
        self.point = point
        self.unit = unit
        self.words = words
        self.chosenBy = chosenBy
        self.approximate = approximate
        self.mapVersion = mapVersion
    }
}

/// What an official changes of a place; what is nil stays as it is.
package struct PlaceChange: Sendable, Equatable {
    package var unit: Unit?
    /// Empty: none.
    package var words: String?

    package enum Unit: Sendable, Equatable {
        case settled(UnitKey)
        /// Nobody can say.
        case unknown
    }

    package init(unit: Unit? = nil, words: String? = nil) {
        self.unit = unit
        self.words = words
    }
}

extension Scene {
    /// Once an official has settled the unit it is no guess any more.
    func changed(by change: PlaceChange?) -> Scene {
        var scene = self
        switch change?.unit {
        case .settled(let unit): (scene.unit, scene.chosenBy, scene.approximate) = (unit, .official, false)
        case .unknown: (scene.unit, scene.chosenBy) = (nil, .official)
        case nil: break
        }
        if let words = change?.words { scene.words = words.isEmpty ? nil : words }
        return scene
    }
}

package struct Point: Sendable, Equatable, Codable {
    package var latitude: Double
    package var longitude: Double

    package init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

package enum Channel: String, Sendable, Codable, CaseIterable {
    case mobileApp
    case webPortal
    case open311
    case assisted
}

/// A picture, film or voice clip that belongs to a report: by content hash, never by file name.
package struct MediaItem: Sendable, Equatable, Codable {
    package var id: String
    package var kind: Kind
    package var addedAt: Instant
    package var addedBy: Origin
    /// How long a film or a voice is; nil of a picture, and of what was sent before it was written down.
    package var seconds: Double?
    /// The sheet on which it was taken down, with the person's name on it (A0.24): never published.
    package var isPaper: Bool?

    package enum Kind: String, Sendable, Codable, CaseIterable { case photo, video, voice }
    package enum Origin: String, Sendable, Codable { case reporter, agency }

    package init(
        id: String, kind: Kind, addedAt: Instant, addedBy: Origin, seconds: Double? = nil, isPaper: Bool? = nil
    ) {
        self.id = id
        self.kind = kind
        self.addedAt = addedAt
        self.addedBy = addedBy
        self.seconds = seconds
        self.isPaper = isPaper
    }
}
