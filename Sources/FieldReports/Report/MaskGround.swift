/// Why a span of words, an area of a picture or a whole medium is covered: what REP-18 and REP-19 protect, and nothing
/// else. «Gây khó xử» is not here.
package enum MaskGround: String, Sendable, Codable, CaseIterable {
    case thirdPartyName
    case phoneNumber
    case plateNumber
    case address
    case identityNumber
    case face
    case child
    case health
    case personalData
    case insult
    case disturbing

    package var label: String {
        switch self {
        case .thirdPartyName: "tên người khác"
        case .phoneNumber: "số điện thoại"
        case .plateNumber: "biển số xe"
        case .address: "địa chỉ nhà riêng"
        case .identityNumber: "giấy tờ, số định danh"
        case .face: "khuôn mặt"
        case .child: "hình ảnh, thông tin trẻ em"
        case .health: "tình trạng sức khỏe"
        case .personalData: "thông tin cá nhân"
        case .insult: "lời xúc phạm"
        case .disturbing: "hình ảnh gây sốc"
        }
    }

    /// Of words; a face is no word.
    package static let ofWords: [MaskGround] = [
        .thirdPartyName, .phoneNumber, .plateNumber, .address, .identityNumber, .child, .health, .personalData, .insult,
    ]

    /// Of pictures and films.
    package static let ofPictures: [MaskGround] = [
        .face, .plateNumber, .identityNumber, .child, .thirdPartyName, .phoneNumber, .address, .health, .personalData,
        .insult, .disturbing,
    ]

    /// What stands in a text where something was covered.
    package var block: String { "[đã che: \(label)]" }

    /// A shown text as the reporter wrote it, with a gap where something is covered: what is searched, compared and
    /// learned from are people's words and not ours.
    package static func withoutBlocks(_ text: String) -> String {
        guard text.contains("[đã che: ") else { return text }
        return allCases.reduce(text) { $0.replacing($1.block, with: " ") }
    }
}
