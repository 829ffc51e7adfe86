import Outreach

extension Station {
    /// As a list of stations names it: «Xã Mường Tùng» of «Đài truyền thanh xã Mường Tùng».
    var shortName: String {
        for beginning in ["Đài truyền thanh ", "Đài "] where name.hasPrefix(beginning) {
            let place = name.dropFirst(beginning.count)
            return place.prefix(1).uppercased() + place.dropFirst()
        }
        return name
    }
}

/// A telephone that is called by a tap.
struct CallLink: Sendable {
    let number: String
    let address: String
    /// For a screen reader, which hears many of them.
    let words: String

    /// Nil where nobody has written down a number.
    init?(_ station: Station?) {
        guard let station, let phone = station.phone else { return nil }
        number = phone
        address = "tel:" + phone.filter { $0.isNumber || $0 == "+" }
        words = "Gọi \(station.shortName), \(phone)"
    }
}
