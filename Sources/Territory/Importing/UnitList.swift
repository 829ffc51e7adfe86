// Reading the list of an era's units, in either of two forms: with districts (ma_cha names the unit above), or since
// 01/07/2025 with the old units each was made of (gom_ma_cu) and its published area.
//
// Headings: cap (tinh, huyen, xa), ma, ten, loai, ma_cha; optionally ten_khac (other names, by semicolons), gom_ma_cu (old
// codes, by spaces), dien_tich_cong_bo_km2, vi_do and kinh_do of a point inside.

import Vietnamese

package struct UnitList: Sendable {
    package let era: Era
    package let units: [Unit]
    /// For each unit of the era before: the units of this one that took over its land.
    package let takenOver: [UnitKey: [UnitKey]]

    /// `previous` is the era whose codes `gom_ma_cu` means.
    package init(_ text: String, era: Era, previous: Gazetteer?) throws(UnitListIssue) {
        let table: CSV
        do {
            table = try CSV(text, atMostRows: 20_000)
            try table.require(["cap", "ma", "ten", "loai", "ma_cha"])
        } catch {
            throw .table(error)
        }
        let before = previous?.eras.last { $0.from < era.from }

        var units: [Unit] = []
        var lines: [String: Int] = [:]
        var takenOver: [UnitKey: [UnitKey]] = [:]
        for row in table.rows {
            let unit = try Unit(row, era: era)
            guard lines.updateValue(row.line, forKey: unit.code) == nil else {
                throw .repeatedCode(unit.code, line: row.line)
            }
            units.append(unit)
            for old in row["gom_ma_cu"].split(separator: " ") {
                guard let previous, let before else { throw .noEraBefore(line: row.line) }
                let key = UnitKey(era: before.id, code: String(old))
                guard previous.unit(key) != nil else { throw .unknownOldCode(key.code, line: row.line) }
                takenOver[key, default: []].append(unit.key)
            }
        }
        guard units.contains(where: \.isCommuneLevel) else { throw .noCommunes }
        for unit in units {
            guard let parent = unit.parent else { continue }
            let above = units.first { $0.code == parent }
            guard let above, above.kind.mayHold(unit.kind) else {
                throw .unknownParent(parent, line: lines[unit.code] ?? 0)
            }
        }
        self.era = era
        self.units = units
        self.takenOver = takenOver.mapValues { $0.sorted() }
    }
}

// MARK: - One row

extension Unit {
    fileprivate init(_ row: CSV.Row, era: Era) throws(UnitListIssue) {
        let code = row["ma"]
        guard (2...8).contains(code.utf8.count), code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .badCode(code, line: row.line)
        }
        guard !row["ten"].isEmpty, row["ten"].count <= 100 else { throw .noName(line: row.line) }
        guard let kind = Kind(level: row["cap"], word: row["loai"]) else {
            throw .unknownKind("\(row["cap"]) \(row["loai"])", line: row.line)
        }
        let area = try number(row, "dien_tich_cong_bo_km2")
        let latitude = try number(row, "vi_do")
        let longitude = try number(row, "kinh_do")
        var point: GeoPoint?
        if let latitude, let longitude {
            point = GeoPoint(latitude: latitude, longitude: longitude)
            guard point != nil else { throw .badNumber("vi_do", line: row.line) }
        }
        self.init(
            key: UnitKey(era: era.id, code: code), name: row["ten"], kind: kind,
            parent: row["ma_cha"].isEmpty ? nil : row["ma_cha"], from: era.from, to: era.to,
            areaKm2: area, point: point,
            spellings: row["ten_khac"].split(separator: ";").map { String($0.drop { $0 == " " }) })
    }
}

private func number(_ row: CSV.Row, _ heading: String) throws(UnitListIssue) -> Double? {
    let text = row[heading]
    if text.isEmpty { return nil }
    guard let number = Double(text), number.isFinite else { throw .badNumber(heading, line: row.line) }
    return number
}

extension Unit.Kind {
    /// «Thành phố» may be a province or a district: the level decides.
    fileprivate init?(level: String, word: String) {
        switch (searchKey(level), searchKey(word)) {
        case ("tinh", _): self = .province
        case ("huyen", _): self = .district
        case ("xa", "xa"): self = .commune
        case ("xa", "phuong"): self = .ward
        case ("xa", "thi tran"): self = .township
        case ("xa", "dac khu"): self = .specialZone
        default: return nil
        }
    }

    fileprivate func mayHold(_ other: Self) -> Bool {
        switch self {
        case .province: other != .province
        case .district: other.isCommuneLevel
        default: false
        }
    }
}
