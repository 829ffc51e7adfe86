// What one mention means on a day, and how sure that is.

import LocalTime
import Vietnamese

extension PlaceReader {
    func proposal(for mention: Mention, in text: WordedText, on day: Day) -> PlaceProposal? {
        var meaning = Meaning(bearers: mention.bearers)
        narrowToEra(&meaning, mention, day)
        narrowToDistricts(&meaning, mention)
        meaning.places = places(of: meaning.bearers.filter(\.isCommuneLevel), on: day)
        // A name that only one commune bears may still mean the whole district that bore it.
        if mention.kind == nil, meaning.places.count < 2, !meaning.isSettled || meaning.places.isEmpty {
            meaning.districts = meaning.bearers.filter { $0.kind == .district }
        } else if meaning.places.isEmpty {
            meaning.districts = mention.districts
        }
        let communes = Set(meaning.places.map(\.unit.key))
        meaning.places += places(of: meaning.districts, on: day).filter { !communes.contains($0.unit.key) }
        guard !meaning.places.isEmpty else { return nil }
        narrowToAddress(&meaning, mention, day)

        let range =
            text.words[mention.words.lowerBound].range
            .lowerBound..<text.words[mention.words.upperBound - 1].range.upperBound
        return PlaceProposal(
            places: meaning.places, certainty: certainty(meaning, mention),
            reason: reason(meaning, mention, on: day), found: String(text.characters[range]), range: range)
    }

    struct Meaning {
        var bearers: [Unit]
        var places: [PlaceProposal.Place] = []
        var districts: [Unit] = []
        /// A district or a word of time decided between namesakes.
        var isSettled = false
        /// The district named is not where any bearer lies.
        var isContradicted = false
        /// Chosen because the address has two levels; the namesakes that it might have been.
        var passedOver: [PlaceProposal.Place] = []
    }

    private func narrowToEra(_ meaning: inout Meaning, _ mention: Mention, _ day: Day) {
        guard let era = mention.era else { return }
        let fitting = meaning.bearers.filter { $0.isInForce(on: day) == (era == .present) }
        guard !fitting.isEmpty else { return }
        meaning.bearers = fitting
        meaning.isSettled = true
    }

    /// «phường Mường Thanh, thành phố Điện Biên Phủ» is the ward of the old city; «xã Mường Chà, huyện Nậm Pồ» the unit
    /// that was made of that district's communes.
    private func narrowToDistricts(_ meaning: inout Meaning, _ mention: Mention) {
        guard case .districts(let keys) = mention.parent else { return }
        let districts = keys.compactMap(gazetteer.unit)
        let own = meaning.bearers.filter { unit in districts.contains { isOf(unit, $0) } }
        let fitting = own.isEmpty ? meaning.bearers.filter { unit in districts.contains { lies(unit, in: $0) } } : own
        guard !fitting.isEmpty else {
            // «xã Mường Chà, huyện Mường Chà»: the district's own bearer of the name was a township.
            meaning.isContradicted = true
            meaning.bearers += mention.namesakes.filter { unit in districts.contains { isOf(unit, $0) } }
            return
        }
        meaning.bearers = fitting
        meaning.isSettled = true
    }

    /// Where the person wrote commune and province without a district, they most likely mean a unit of the day.
    private func narrowToAddress(_ meaning: inout Meaning, _ mention: Mention, _ day: Day) {
        let present = meaning.places.filter { $0.named.isInForce(on: day) }
        guard mention.parent == .province, meaning.places.count > 1, present.count == 1 else { return }
        meaning.passedOver = meaning.places.filter { !present.contains($0) }
        meaning.places = present
    }

    /// One place for each unit of the day, those that bear the name themselves first.
    private func places(of bearers: [Unit], on day: Day) -> [PlaceProposal.Place] {
        var seen: Set<UnitKey> = []
        return bearers.sorted { ($0.isInForce(on: day) ? 0 : 1, $0.key) < ($1.isInForce(on: day) ? 0 : 1, $1.key) }
            .flatMap { bearer in
                gazetteer.successors(of: bearer.key, on: day).filter(\.isCommuneLevel)
                    .map { PlaceProposal.Place(unit: $0, named: bearer) }
            }
            .filter { seen.insert($0.unit.key).inserted }
    }

    private func certainty(_ meaning: Meaning, _ mention: Mention) -> PlaceProposal.Certainty {
        if meaning.places.count > 1 { return .ambiguous }
        let isWhole = !mention.fit.isMisspelt && !mention.fit.isOtherKind && !meaning.isContradicted
        if !isWhole || !meaning.passedOver.isEmpty { return .likely }
        if meaning.isSettled { return .sure }
        // The name of today's xã Mường Chà is also that of another place: without more said it is not sure.
        guard mention.kind != nil, let place = meaning.places.first else { return .likely }
        return place.named.key == place.unit.key && gazetteer.isTrapName(place.unit.key) ? .likely : .sure
    }
}
