// To the competent agency: routing, returning, cooperation, classification.

import FieldReports
import LocalTime
import Office
import Operations
import Territory
import Vietnamese
import Web

extension DeskAct {
    static let direction = [route, giveBack, cooperate, answerCooperation, classify]

    private static let route = DeskAct(
        slug: "chuyen", act: .routing, subject: .direction, title: "Chuyển cơ quan giải quyết", button: "Chuyển",
        parts: { matter, filling in
            let advice = matter.books.advice(for: matter.report, on: matter.now.day)
            let note = advice.map {
                FormPart.notice(.information, "Quy tắc \($0.rule) đề nghị: \(matter.agencyName($0.agency)).")
            }
            let chosen = advice.map(\.agency.rawValue).flatMap { $0 == matter.report.leadAgency?.rawValue ? nil : $0 }
            return [note].compactMap(\.self) + [
                filling.list("agency", "Cơ quan chủ trì", prompt: "Chọn cơ quan", leads(matter), selected: chosen),
                filling.reason("Vì sao cơ quan này; hiện trong lịch sử phản ánh."),
            ]
        },
        command: { _, posted in
            guard let agency = posted.filled("agency") else {
                throw Denial.missing(field: "agency", "Hãy chọn cơ quan chủ trì.")
            }
            return .route(to: AgencyCode(rawValue: agency), reason: posted.text("reason"))
        })

    private static let giveBack = DeskAct(
        slug: "tra-lai", act: .return, subject: .direction, title: "Trả lại IOC (không thuộc phạm vi)",
        button: "Trả lại IOC",
        parts: { matter, filling in
            [
                returnNotice(matter.offers[.return]),
                filling.reason("Vì sao không thuộc phạm vi quản lý."),
                filling.list(
                    "suggested", "Cơ quan đề xuất", optional: true, prompt: "Không đề xuất",
                    leads(matter).filter { $0.0 != matter.report.leadAgency?.rawValue }),
            ]
        },
        command: { _, posted in
            .return(
                reason: posted.text("reason"), suggested: posted.filled("suggested").map(AgencyCode.init(rawValue:)))
        })

    private static func returnNotice(_ offer: Offer?) -> FormPart {
        guard let offer, let term = offer.term else { return FormPart() }
        if !term.isOver { return .notice(.information, "Được trả lại đến \(term.lastDay.untilItsEnd).") }
        let needed = offer.awaited.map { " cần \($0) đồng ý, và" } ?? ""
        return .notice(.warning, "Đã quá \(term.lastDay.untilItsEnd):\(needed) hạn trả lời giữ nguyên.")
    }

    private static let cooperate = DeskAct(
        slug: "phoi-hop", act: .cooperation, subject: .direction, title: "Mời phối hợp", button: "Gửi đề nghị",
        words: "Cơ quan phối hợp thấy được phản ánh; hạn trả lời vẫn của cơ quan chủ trì.",
        parts: { matter, filling in
            let asked = Set(matter.report.cooperations.compactMap(\.agency))
            return [
                filling.list(
                    "agency", "Cơ quan", optional: true, prompt: "Chọn cơ quan",
                    matter.books.everyAgency(on: matter.now.day)
                        .filter { !asked.contains($0.code) && $0.code != matter.report.leadAgency }
                        .map { ($0.code.rawValue, $0.name) }),
                filling.line(
                    "partner", "Hoặc đơn vị ngoài hệ thống", hint: "Ví dụ: Điện lực Mường Chà.", optional: true),
                filling.words("request", "Nội dung đề nghị phối hợp"),
            ]
        },
        command: { _, posted in
            .cooperate(
                agency: posted.filled("agency").map(AgencyCode.init(rawValue:)),
                externalPartner: posted.filled("partner"),
                request: posted.text("request"))
        })

    private static let answerCooperation = DeskAct(
        slug: "tra-loi-phoi-hop", act: .cooperationAnswer, subject: .direction, title: "Trả lời cơ quan chủ trì",
        button: "Gửi cơ quan chủ trì",
        words:
            "Các cơ quan được xem phản ánh này đều đọc được; người phản ánh và công chúng không đọc được. Hạn trả lời người phản ánh không thay đổi.",
        takesPhotos: true,
        parts: { matter, filling in
            let asked = matter.report.cooperations.filter { matter.viewer.agencies.contains($0.agency ?? "") }
            return [
                .summary(asked.map { ("Nội dung đề nghị", $0.request) }),
                filling.words("words", "Nội dung trả lời", hint: "Việc cơ quan đã làm, kết quả, kiến nghị.", rows: 5),
            ]
        },
        command: { _, posted in .answerCooperation(words: posted.text("words"), media: posted.media) })

    private static let classify = DeskAct(
        slug: "phan-loai", act: .classification, subject: .direction, title: "Sửa lĩnh vực, địa điểm", button: "Lưu",
        parts: { matter, filling in
            [
                filling.list(
                    "category", "Lĩnh vực", prompt: nil,
                    matter.books.categories.filter { $0.isActive || $0.code == matter.report.category }
                        .map { ($0.code.rawValue, $0.name) },
                    selected: matter.report.category.rawValue),
                filling.list(
                    "unit", "Xã, phường", prompt: "Chưa rõ", matter.communes.map { ($0.key.description, $0.name) },
                    selected: matter.report.scene.unit?.description),
                filling.line(
                    "words", "Địa điểm cụ thể",
                    hint: "Cho cán bộ đọc. Người dân đọc lời đã gửi và tên xã, phường.", optional: true,
                    value: matter.report.scene.words),
                filling.reason("Vì sao sửa."),
            ]
        },
        command: { matter, posted in
            // What was left as it stood is no change: two people may mend one report at a time.
            let (report, words) = (matter.report, posted.filled("words") ?? "")
            let category = CategoryCode(rawValue: posted.text("category"))
            let chosen = matter.communes.first { $0.key.description == posted.text("unit") }?.key
            let place = PlaceChange(
                unit: chosen == report.scene.unit ? nil : chosen.map(PlaceChange.Unit.settled) ?? .unknown,
                words: words == report.scene.words ?? "" ? nil : words)
            return .classify(
                category: category == report.category ? nil : category, place: place, reason: posted.text("reason"))
        })

    private static func leads(_ matter: Case) -> [(String, String)] {
        matter.books.leadAgencies(on: matter.now.day).map { ($0.code.rawValue, $0.name) }
    }
}

extension Case {
    /// Those of today, and the one it lies in where that is of an earlier era: leaving it alone must not wipe it.
    fileprivate var communes: [(key: UnitKey, name: String)] {
        let today = books.atlas.gazetteer.communes(on: now.day).map { (key: $0.key, name: $0.name) }
        guard let own = report.scene.unit, !today.contains(where: { $0.key == own }) else { return today }
        return [(key: own, name: "\(books.unitName(own) ?? own.code) (đơn vị cũ)")] + today
    }
}
