// What stands behind a mention belongs to it: the district or province it lies in, «cũ», «nay là».

import Vietnamese

extension PlaceReader {
    /// The mentions that stand for themselves, each with what the text says of it.
    func joined(_ mentions: [Mention], _ text: WordedText) -> [Mention] {
        var joined: [Mention] = []
        var index = 0
        while index < mentions.count {
            var mention = mentions[index]
            mention.era = eraWord(of: mention, text)
            index += 1
            while index < mentions.count, mention.hasCommune, mention.parent == .none,
                isBehind(mentions[index], mention, text), let parent = parent(mentions[index], of: mention)
            {
                mention.parent = parent
                mention.words = mention.words.lowerBound..<mentions[index].words.upperBound
                mention.era = mention.era ?? eraWord(of: mention, text)
                index += 1
            }
            // «…, huyện Điện Biên, tỉnh Điện Biên»: the province adds nothing.
            if !mention.isForeign, !mention.isProvince { joined.append(mention) }
        }
        return joined.filter { $0.parent != .elsewhere }
    }

    private func isBehind(_ other: Mention, _ mention: Mention, _ text: WordedText) -> Bool {
        let between = text.words[mention.words.upperBound..<other.words.lowerBound]
        guard between.count < 2, between.allSatisfy({ PlaceWords.links.contains($0, in: text) || isEraWord($0, text) })
        else {
            return false
        }
        return !text.words[other.words.lowerBound].beginsAnew
            && !text.words[other.words.lowerBound].before.contains { "(/".contains($0) }
    }

    private func parent(_ other: Mention, of mention: Mention) -> Mention.Parent? {
        if other.isForeign { return .elsewhere }
        if other.isProvince { return .province }
        let districts = other.districts
        guard !districts.isEmpty else { return nil }
        // «Na Sang, Mường Chà»: without its kind word only where it fits.
        let fits = mention.bearers.contains { unit in districts.contains { lies(unit, in: $0) } }
        return other.kind != nil || fits ? .districts(districts.map(\.key)) : nil
    }

    /// A commune of the district, or a unit made of its communes.
    func lies(_ unit: Unit, in district: Unit) -> Bool {
        isOf(unit, district) || gazetteer.predecessors(of: unit.key).contains { isOf($0, district) }
    }

    func isOf(_ unit: Unit, _ district: Unit) -> Bool {
        unit.isCommuneLevel && unit.key.era == district.key.era && unit.parent == district.code
    }

    // MARK: Eras

    private func eraWord(of mention: Mention, _ text: WordedText) -> Mention.EraWord? {
        let words = text.words
        let (start, end) = (mention.words.lowerBound, mention.words.upperBound)
        if end < words.count, isEraWord(words[end], text), !words[end].beginsAnew {
            return words[end].key == "cu" ? .former : .present
        }
        guard start >= 2, ["la", "thuoc"].contains(words[start - 1].key) else { return nil }
        return words[start - 2].key == "nay" ? .present : words[start - 2].key == "truoc" ? .former : nil
    }

    private func isEraWord(_ word: TextWord, _ text: WordedText) -> Bool {
        text.isUnmarked ? word.key == "cu" || word.key == "moi" : ["cũ", "mới"].contains(word.lowercased)
    }
}
