/// Why a file of boundaries was not taken. The sentence is for the person who brought it.
package enum BoundaryIssue: Error, Sendable, Hashable {
    case notGeoJSON
    case noFeatures
    case noCode(feature: Int)
    case noPolygon(code: String)
    case ringTooShort(code: String)
    case ringOpen(code: String)
    case notAPlace(code: String)
    case repeatedCode(String)
    case unknownCode(String, era: Era.ID)
    case notCommuneLevel(String)
    case unknownEra(Era.ID)

    package var sentence: String {
        switch self {
        case .notGeoJSON: "Tệp không phải GeoJSON hợp lệ (RFC 7946)."
        case .noFeatures: "Tệp cần là một FeatureCollection có ít nhất một đơn vị."
        case .noCode(let feature): "Đối tượng thứ \(feature) không có mã đơn vị (thuộc tính «ma»)."
        case .noPolygon(let code): "Đơn vị \(code) không có vùng (Polygon hoặc MultiPolygon)."
        case .ringTooShort(let code): "Đơn vị \(code) có vòng ranh giới dưới 4 điểm."
        case .ringOpen(let code): "Đơn vị \(code) có vòng ranh giới không khép kín."
        case .notAPlace(let code): "Đơn vị \(code) có tọa độ sai; cần kinh độ, vĩ độ WGS 84 (độ thập phân)."
        case .repeatedCode(let code): "Mã đơn vị \(code) xuất hiện nhiều lần."
        case .unknownCode(let code, let era): "Mã \(code) không có trong danh mục đơn vị từ \(era)."
        case .notCommuneLevel(let code): "Mã \(code) không phải xã, phường, thị trấn; cần tệp ranh giới cấp xã."
        case .unknownEra(let era): "Chưa có danh mục đơn vị từ \(era); hãy nhập danh mục trước ranh giới."
        }
    }
}
