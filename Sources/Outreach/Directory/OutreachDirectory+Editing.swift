import LocalTime
package import Office

extension OutreachDirectory {
    /// - Throws: `InvalidSubmission`; the directory is as it was.
    package mutating func apply(_ edit: DirectoryEdit) throws(InvalidSubmission) {
        var check = Checked()
        var changed = self
        switch edit {
        case .addHead(let head): changed.add(head, &check)
        case .endHead(let unit, let since, let day):
            end(\.heads, &changed, on: day, &check) { $0.unit == unit && $0.from == since }
        case .addContact(let contact): changed.add(contact, &check)
        case .endContact(let phone, let topic, let day):
            end(\.contacts, &changed, on: day, &check) {
                $0.phone == phone && $0.topic == topic && $0.isInForce(on: day)
            }
        case .addStation(let station):
            check.require(self.station(station.code) == nil, "code", "codeTaken", "Mã đài này đã có.")
            changed.put(station, &check)
        case .endStation(let code, let day): end(\.stations, &changed, on: day, &check) { $0.code == code }
        case .addCluster(let cluster): changed.add(cluster, &check)
        case .endCluster(let code, let day): end(\.clusters, &changed, on: day, &check) { $0.code == code }
        case .putUnit(let unit): changed.put(unit, &check)
        case .putStation(let station): changed.put(station, &check)
        }
        try check.finish()
        self = changed
    }

    private func end<Value: Lasting>(
        _ list: WritableKeyPath<OutreachDirectory, [Value]>, _ changed: inout OutreachDirectory, on day: Day,
        _ check: inout Checked, where isMeant: (Value) -> Bool
    ) {
        guard let index = self[keyPath: list].lastIndex(where: isMeant) else {
            return check.require(false, "code", "notFound", "Không tìm thấy mục cần kết thúc.")
        }
        check.require(self[keyPath: list][index].from <= day, "to", "endBeforeBegin", endBeforeBegin)
        changed[keyPath: list][index].to = day
    }
}

// MARK: - Adding

extension OutreachDirectory {
    private mutating func add(_ head: HeadPost, _ check: inout Checked) {
        var head = head
        head.name = check.words(head.name, "name", atLeast: 2, atMost: 100)
        head.position = check.words(head.position, "position", atLeast: 2, atMost: 100)
        check.require(unit(head.unit) != nil, "unit", "unknownUnit", unknownUnit)
        check.span(head)
        check.require(
            !heads.contains { $0.unit == head.unit && $0.overlaps(head) }, "from", "headOverlap",
            "Thời gian này đơn vị đã có người đứng đầu. Hãy kết thúc nhiệm kỳ trước rồi thêm người mới.")
        heads.append(head)
    }

    private mutating func add(_ contact: OutreachContact, _ check: inout Checked) {
        var contact = contact
        contact.name = check.words(contact.name, "name", atLeast: 2, atMost: 100)
        contact.position = check.words(contact.position, "position", atMost: 100)
        contact.unit = check.words(contact.unit, "unit", atMost: 200)
        contact.phone = check.phone(contact.phone)
        check.span(contact)
        contacts.append(contact)
    }

    private mutating func add(_ cluster: SpeakerCluster, _ check: inout Checked) {
        var cluster = cluster
        cluster.name = check.words(cluster.name, "name", atLeast: 1, atMost: 100)
        cluster.villages = cluster.villages.map { check.words($0, "villages", atMost: 100) }.filter { !$0.isEmpty }
        check.require(
            station(cluster.station) != nil, "station", "unknownStation", "Không tìm thấy đài trong danh mục.")
        check.span(cluster)
        check.require(!clusters.contains { $0.code == cluster.code }, "code", "codeTaken", "Mã cụm loa này đã có.")
        check.require(
            !clusters.contains {
                $0.station == cluster.station && $0.overlaps(cluster)
                    && $0.name.lowercased() == cluster.name.lowercased()
            }, "name", "clusterNameTaken", "Đài này đã có cụm loa cùng tên. Hãy đặt tên khác, ví dụ thêm tên bản.")
        clusters.append(cluster)
    }

    private mutating func put(_ unit: DirectoryUnit, _ check: inout Checked) {
        var unit = unit
        unit.name = check.words(unit.name, "name", atLeast: 2, atMost: 200)
        check.code(unit.code.rawValue)
        check.span(unit)
        if let index = units.firstIndex(where: { $0.code == unit.code }) {
            units[index] = unit
        } else {
            units.append(unit)
        }
    }

    private mutating func put(_ station: Station, _ check: inout Checked) {
        var station = station
        station.name = check.words(station.name, "name", atLeast: 2, atMost: 200)
        check.code(station.code.rawValue)
        check.require(unit(station.unit) != nil, "unit", "unknownUnit", unknownUnit)
        station.phone = station.phone.map { check.phone($0) }
        check.require(
            (0...1440).contains(station.quiet.from) && (0...1440).contains(station.quiet.to), "quiet", "badTime",
            "Giờ yên lặng phải trong ngày.")
        check.span(station)
        if let index = stations.firstIndex(where: { $0.code == station.code }) {
            stations[index] = station
        } else {
            stations.append(station)
        }
    }
}

extension Checked {
    fileprivate mutating func phone(_ written: String) -> String {
        let phone = words(written, "phone", atLeast: 3, atMost: 30)
        let digits = phone.filter(\.isNumber).count
        require(
            (3...15).contains(digits) && phone.allSatisfy { $0.isNumber || "+ .-()".contains($0) }, "phone", "badPhone",
            "Số điện thoại không đúng. Ví dụ: 0215 3 812 345.")
        return phone
    }
}

private let unknownUnit = "Không tìm thấy đơn vị trong danh mục."
