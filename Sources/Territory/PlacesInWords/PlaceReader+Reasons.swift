// Why a place is proposed, for the person who wrote the words.

import LocalTime

extension PlaceReader {
    func reason(_ meaning: Meaning, _ mention: Mention, on day: Day) -> String {
        let places = meaning.places
        guard places.count == 1, let place = places.first else { return severalPlaces(meaning, mention) }
        let what = described(place)
        if !meaning.passedOver.isEmpty {
            let others = meaning.passedOver.map(described).joined(separator: "; ")
            return "Địa chỉ không nêu huyện nên có thể là \(what), khác với \(others)."
        }
        if meaning.isContradicted { return "Lời tả có thể chỉ \(what), nhưng huyện được nêu không khớp." }
        if mention.fit.isMisspelt || mention.fit.isOtherKind { return "Lời tả gần giống tên \(what)." }
        if mention.kind == nil, !meaning.isSettled { return "Lời tả nhắc tên có thể là \(what)." }
        if what != place.unit.name { return "\(what)." }
        if gazetteer.isTrapName(place.unit.key), !meaning.isSettled {
            return "Lời tả nêu \(what); nơi khác từng mang tên này, xin xem lại."
        }
        return "Lời tả nêu \(what)."
    }

    private func severalPlaces(_ meaning: Meaning, _ mention: Mention) -> String {
        let name = mention.bearers[0].properName
        if let district = meaning.districts.first {
            let count = meaning.places.count
            if meaning.places.contains(where: { $0.named.isCommuneLevel }), let first = meaning.places.first {
                return "Tên \(name) chỉ \(described(first)) hoặc cả \(district.name) (cũ). Xin chọn một nơi."
            }
            return "\(district.name) (cũ) nay thuộc \(count) xã, phường. Xin chọn một nơi."
        }
        let places = meaning.places.map(described).joined(separator: "; ")
        return "Tên \(name) chỉ \(counted(meaning.places.count)) nơi: \(places). Xin chọn một nơi."
    }

    private func described(_ place: PlaceProposal.Place) -> String {
        let isSameName = place.named.name == place.unit.name && !gazetteer.isTrapName(place.unit.key)
        return place.named.key == place.unit.key || isSameName
            ? place.unit.name : "\(place.named.name) (cũ) nay thuộc \(place.unit.name)"
    }

    private func counted(_ count: Int) -> String {
        let words = ["không", "một", "hai", "ba", "bốn", "năm"]
        return words.indices.contains(count) ? words[count] : "\(count)"
    }
}
