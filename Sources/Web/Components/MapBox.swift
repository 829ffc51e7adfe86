// components/map: a map that js/map.js draws from data attributes; without scripts, the words and the link inside stand.

package struct MapBox: Sendable {
    let id: String
    /// For the screen reader: «Bản đồ phản ánh công khai».
    let label: String
    /// `browse`, `pick` or `show`
    let mode: String
    /// GeoJSON, asked with `?bbox=west,south,east,north&zoom=n`; nil when only one point is shown.
    let points: String?
    /// GeoJSON of the province's and communes' borders, the base that works offline.
    let borders: String?
    /// `https://…/{z}/{x}/{y}.png`, from configuration.
    let tiles: String?
    let attribution: String?
    let latitude: String?
    let longitude: String?
    let zoom: Int
    /// In `pick`, the names of the form fields that take the point.
    let latitudeField: String?
    let longitudeField: String?
    /// What stands in its place without scripts.
    let fallback: String
    let fallbackAddress: String?

    package enum Mode: String, Sendable {
        case browse, pick, show
    }

    package init(
        _ mode: Mode, id: String = "map", label: String, points: String? = nil, borders: String? = nil,
        tiles: String? = nil, attribution: String? = nil, latitude: Double? = nil, longitude: Double? = nil,
        zoom: Int = 9, latitudeField: String? = nil, longitudeField: String? = nil, fallback: String,
        fallbackAddress: String? = nil
    ) {
        self.id = id
        self.label = label
        self.mode = mode.rawValue
        self.points = points
        self.borders = borders
        self.tiles = tiles
        self.attribution = attribution
        self.latitude = latitude.map { "\($0)" }
        self.longitude = longitude.map { "\($0)" }
        self.zoom = zoom
        self.latitudeField = latitudeField
        self.longitudeField = longitudeField
        self.fallback = fallback
        self.fallbackAddress = fallbackAddress
    }
}
