import Foundation

/// How long a degree is at a latitude on the WGS 84 ellipsoid.
struct MetresPerDegree {
    let latitude: Double
    let longitude: Double

    init(latitude degrees: Double) {
        let phi = degrees * .pi / 180
        latitude = 111_132.954 - 559.822 * cos(2 * phi) + 1.175 * cos(4 * phi)
        longitude = 111_412.84 * cos(phi) - 93.5 * cos(3 * phi)
    }
}
