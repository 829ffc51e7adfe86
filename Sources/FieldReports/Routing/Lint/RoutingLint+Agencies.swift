import LocalTime
import Office
import Territory
import Vietnamese

/// Whether a rule leads to somebody who may lead, on every day on which it holds.
extension RoutingLint {
    func targetFault(_ place: Int) -> RoutingFinding? {
        switch rules[place].target {
        case .agency(let code): fault(of: code, place)
        case .communeOfPlace: committeeFault(place)
        }
    }

    private func fault(of code: AgencyCode, _ place: Int) -> RoutingFinding? {
        guard let agency = book.agencies[code] else {
            return finding(.agencyUnknown, place, "Không có cơ quan nào mang mã «\(code.rawValue)».")
        }
        guard agency.kind.mayLead else {
            return finding(
                .agencyMayNotLead, place, "\(name(code)) là đơn vị phối hợp, không được chủ trì giải quyết phản ánh.")
        }
        let turns = turns(of: rules[place])
        guard let first = turns.first else { return nil }
        let leads = turns.map { book.lead(for: code, on: $0) }
        guard leads.contains(where: { $0 != nil }) else {
            return finding(
                .agencyEnded, place,
                "\(name(code)) không hoạt động trong thời gian của quy tắc và không có cơ quan kế thừa được chủ trì.")
        }
        guard leads.contains(where: { $0 != code }) else { return nil }
        return finding(.agencyEnds, place, change(of: agency, from: first))
    }

    private func change(of agency: Agency, from first: Day) -> String {
        if let from = agency.from, from > first {
            return
                "\(name(agency.code)) chỉ hoạt động từ ngày \(from.official); trước đó phản ánh theo quy tắc kế tiếp."
        }
        let end = agency.to ?? first
        let heir = book.lead(for: agency.code, on: max(end + 1, first))
        let then =
            heir.map { "phản ánh chuyển đến \(name($0))" } ?? "không có cơ quan kế thừa, phản ánh theo quy tắc kế tiếp"
        return "\(name(agency.code)) kết thúc hoạt động hết ngày \(end.official); sau đó \(then)."
    }

    private func committeeFault(_ place: Int) -> RoutingFinding? {
        let turns = turns(of: rules[place])
        guard let first = turns.first else { return nil }
        let missing: [UnitKey]
        if let unit = rules[place].unit {
            let lived = turns.filter { gazetteer.unit(unit)?.isInForce(on: $0) == true }
            missing = !lived.isEmpty && lived.allSatisfy { book.committee(of: unit, on: $0) == nil } ? [unit] : []
        } else {
            missing = gazetteer.communes(on: first).map(\.key).filter { book.committee(of: $0, on: first) == nil }
        }
        guard !missing.isEmpty else { return nil }
        return finding(
            .committeeMissing, place,
            "Danh mục cơ quan chưa có UBND của \(few(missing.map(name), others: "xã, phường")) để chuyển đến.")
    }
}
