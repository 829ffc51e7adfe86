// REP-18: a private person's full name together with where they live.
//
// A name alone may be needed («nhà ông Lò Văn A»), an official's name is public; name and address together point at one
// household.

extension WordedText {
    var namesWithAddress: [WordingAdvice] {
        var advice: [WordingAdvice] = []
        var index = 0
        while index < words.count {
            guard let name = nameLength(at: index), let end = addressEnd(after: index + name) else {
                index += 1
                continue
            }
            let range = words[index].range.lowerBound..<words[end - 1].range.upperBound
            advice.append(
                WordingAdvice(
                    .nameWithAddress, text(range), range,
                    "Chỗ này có họ tên kèm nơi ở của một người. Xin ông/bà chỉ tả nơi xảy ra sự việc, không cần nêu tên."
                ))
            index = end
        }
        return advice
    }

    /// How many words the title and the name behind it, or the name alone, take here.
    private func nameLength(at index: Int) -> Int? {
        let isTitled = NameLists.titles.contains(words[index], in: self)
        let first = isTitled ? index + 1 : index
        guard first + 1 < words.count, isTitled || NameLists.families.contains(words[first], in: self),
            !isNamedPlace(index)
        else {
            return nil
        }
        var end = first
        while end < words.count, end - first < 5, end == first || words[end].followsClosely, isInName(end, first) {
            end += 1
        }
        guard end - first >= (isTitled ? 2 : 3), !isTitled || words[first].followsClosely else { return nil }
        return end - index
    }

    /// Capitals make a name; where they say nothing, a family name and a middle name do.
    private func isInName(_ index: Int, _ first: Int) -> Bool {
        let word = words[index]
        guard !word.isNumber else { return false }
        if !isInCapitals, word.isCapitalized { return true }
        guard isInCapitals || isUnmarked, NameLists.families.contains(words[first], in: self) else { return false }
        return index == first
            || index <= first + 2 && first + 1 < words.count
                && NameLists.middles.contains(words[first + 1], in: self)
    }

    /// «đường Nguyễn Chí Thanh», «trường Trần Can».
    private func isNamedPlace(_ index: Int) -> Bool {
        index > 0 && words[index].followsClosely && NameLists.namedPlaces.contains(words[index - 1].key)
    }

    /// The end of an address that begins within a few words and in the same sentence, an office not between them.
    private func addressEnd(after start: Int) -> Int? {
        var index = start
        while index < words.count, index < start + 8 {
            let word = words[index]
            if word.beginsAnew && index > start || NameLists.offices.contains(word, in: self) { return nil }
            if index + 1 < words.count, let length = addressLength(at: index) {
                return min(words.count, index + length)
            }
            index += 1
        }
        return nil
    }

    private func addressLength(at index: Int) -> Int? {
        let next = words[index + 1]
        switch words[index].key {
        case "so" where next.key == "nha", "nha" where next.key == "so": return 3
        case "to" where next.key == "dan": return 4
        case "to", "doi", "ngo", "ngach", "hem", "thon": return next.key.first?.isNumber == true ? 2 : nil
        case "ban": return next.isCapitalized || isUnmarked ? 2 : nil
        case "tru" where ["tai", "o"].contains(next.key), "thuong" where next.key == "tru": return 3
        default: return nil
        }
    }
}

enum NameLists {
    static let titles = Spoken("ông bà anh chị cô chú bác cụ cháu tên")

    static let families = Spoken(
        """
        nguyễn trần lê phạm hoàng vũ võ bùi đỗ đặng ngô đinh lò lường quàng cà tòng điêu vàng giàng mùa sùng thào vừ hạng \
        ly lý cứ hậu chang kháng chá poòng sìn lưu cầm vi hà trịnh đào phan
        """)

    static let middles = Spoken("văn thị a hữu đức xuân minh ngọc quang thanh")

    /// What is named after people, and offices whose holder's name is public.
    static let namedPlaces: Set<String> = [
        "duong", "pho", "truong", "ngo", "cau", "cho", "thcs", "thpt", "hoc", "non", "nghia", "tuong", "den", "xa",
        "phuong",
        "huyen", "tinh", "tich", "thu", "doc", "bo", "an", "vien", "ubnd", "ban",
    ]

    /// Words of offices: «chủ tịch», «bí thư», «trưởng bản», «công an», «cán bộ». A school («trường») is none, where marks are written.
    static let offices = Spoken("trưởng tịch thư giám cán công ubnd hiệu ủy uỷ")
}
