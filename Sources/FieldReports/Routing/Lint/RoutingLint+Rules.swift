import LocalTime
import Office
import Territory
import Vietnamese

/// What one rule has wrong, whatever the others say.
extension RoutingLint {
    func faults(of place: Int) -> [RoutingFinding] {
        let rule = rules[place]
        let name = rule.id.isEmpty ? [finding(.idMissing, place, "Quy tắc không có mã.")] : []
        let field = rule.category.flatMap { fault(of: $0, place) }
        let scope = [period(place), rule.unit.flatMap { fault(of: $0, place) }, field].compactMap(\.self)
        return name + scope + [targetFault(place)].compactMap(\.self)
    }

    func repeatedIDs() -> [RoutingFinding] {
        Dictionary(grouping: rules.indices.filter { !rules[$0].id.isEmpty }) { rules[$0].id }.values
            .filter { $0.count > 1 }
            .map { places in
                RoutingFinding(
                    .idRepeated, at: places, rules: [rules[places[0]].id],
                    "Mã quy tắc này được dùng \(places.count) lần; mỗi quy tắc phải có mã riêng để hồ sơ ghi đúng.")
            }
    }

    private func period(_ place: Int) -> RoutingFinding? {
        let rule = rules[place]
        if let from = rule.from, let to = rule.to, from > to {
            return finding(.periodReversed, place, "Ngày bắt đầu \(from.official) sau ngày kết thúc \(to.official).")
        }
        guard let to = rule.to, to < day else { return nil }
        return finding(.expired, place, "Quy tắc đã hết hiệu lực sau ngày \(to.official), có thể bỏ khỏi bản này.")
    }

    private func fault(of category: CategoryCode, _ place: Int) -> RoutingFinding? {
        guard let known = categories.first(where: { $0.code == category }) else {
            return finding(.categoryUnknown, place, "Không có lĩnh vực nào mang mã «\(category.rawValue)».")
        }
        guard !known.isActive else { return nil }
        return finding(
            .categoryInactive, place, "Lĩnh vực «\(known.name)» đã ngừng dùng, phản ánh mới không chọn được.")
    }

    private func fault(of key: UnitKey, _ place: Int) -> RoutingFinding? {
        guard let unit = gazetteer.unit(key) else {
            return finding(.unitUnknown, place, "Không có đơn vị nào mang mã \(key.code) trong kỳ \(key.era).")
        }
        guard unit.isCommuneLevel else {
            return finding(
                .unitNotCommune, place,
                "\(unit.name) không phải cấp xã nên không phản ánh nào khớp. Để trống mã đơn vị nếu là toàn tỉnh.")
        }
        let turns = turns(of: rules[place])
        guard let first = turns.first, !turns.contains(where: unit.isInForce) else { return nil }
        let heirs = gazetteer.successors(of: key, on: first).map { "\($0.name) (kỳ \($0.key.era), mã \($0.code))" }
        let advice = heirs.isEmpty ? "." : "; địa bàn nay thuộc \(few(heirs, others: "đơn vị"))."
        let end = unit.to.map { "đã kết thúc ngày \($0.official)" } ?? "chưa bắt đầu"
        return finding(.unitEnded, place, "\(unit.name) \(end) nên không phản ánh nào khớp\(advice)")
    }
}
