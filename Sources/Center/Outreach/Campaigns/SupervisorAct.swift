// The acts of a supervisor by the ends of their addresses, and how a form becomes a command.

import LocalTime
import Office
import Outreach
import Web

enum SupervisorAct: String, CaseIterable {
    case change = "sua"
    case extend = "keo-dai"
    case end = "ket-thuc"
    case guide = "huong-dan"
    case remind = "don-doc"
    case confirm = "xac-nhan"
    case giveBack = "hoi-lai"

    /// - Throws: `CampaignDenial.invalid` where the form cannot be read.
    func command(_ form: Form) throws -> CampaignCommand {
        switch self {
        case .change: .change(try form.campaignTerms())
        case .extend: .extend(to: try form.day("to", "Hãy chọn ngày cuối mới."), reason: form.text("extend-reason"))
        case .end: .end(reason: form.text("end-reason"))
        case .guide:
            .guide(
                units: form.filled("unit").map { [DirectoryUnit.Code(rawValue: $0)] } ?? [], words: form.text("words"))
        case .confirm: .confirmEvidence(form.evidence)
        case .giveBack: .returnEvidence(form.evidence, reason: form.text("reason-\(form.evidence)"))
        // Who falls short is reckoned when it is done, not when the page was made.
        case .remind: .remind([], words: "")
        }
    }

    var done: String {
        switch self {
        case .change: "Đã lưu thay đổi."
        case .extend: "Đã kéo dài chiến dịch và báo cho các đơn vị."
        case .end: "Đã kết thúc chiến dịch vào hết hôm nay và báo cho các đơn vị."
        case .guide: "Đã gửi hướng dẫn. Đơn vị nào mở ra, giờ đọc hiện ở danh sách này."
        case .remind: "Đã đôn đốc. Đơn vị nào mở ra, giờ đọc hiện ở danh sách này."
        case .confirm: "Đã xác nhận minh chứng."
        case .giveBack: "Đã hỏi lại đơn vị."
        }
    }

    func next(_ number: Int64) -> String {
        let address = "/tuyen-truyen/chien-dich/\(number)"
        return switch self {
        case .change, .extend, .end: address
        case .guide, .remind: "\(address)/van-ban"
        case .confirm, .giveBack: "\(address)/minh-chung?trang-thai=waiting"
        }
    }

    /// The problem at the field of this act's form: two forms of one page have a «reason» each.
    func placed(_ problem: any Explained, _ form: Form) -> FieldErrors {
        FieldErrors(
            problem.asFieldErrors.all.map { error in
                var error = error
                switch (self, error.field) {
                case (.extend, "reason"): error.field = "extend-reason"
                case (.end, "reason"): error.field = "end-reason"
                case (.giveBack, "reason"): error.field = "reason-\(form.evidence)"
                default: break
                }
                return error
            })
    }
}

extension Form {
    fileprivate var evidence: Int { Int(text("evidence")) ?? 0 }

    func day(_ field: String, _ sentence: String) throws -> Day {
        guard let day = Day(text(field)) else {
            throw CampaignDenial.invalid([FieldProblem(field, "dayUnreadable", sentence)])
        }
        return day
    }

    /// - Throws: `CampaignDenial.invalid` where a day cannot be read; what else is wrong the campaign itself says.
    func campaignTerms() throws -> CampaignTerms {
        CampaignTerms(
            title: text("title"), subjects: all("subjects").map(Regulation.ID.init(rawValue:)),
            from: try day("from", "Hãy chọn ngày bắt đầu."), to: try day("to", "Hãy chọn ngày cuối."),
            weekly: Int(text("weekly")) ?? 0, channels: all("channels").compactMap(CampaignChannel.init),
            forms: all("forms").compactMap(CampaignForm.init),
            stations: all("stations").map(Station.Code.init(rawValue:)),
            units: all("units").map(DirectoryUnit.Code.init(rawValue:)),
            letters: text("letters").split(separator: ";").map(String.init))
    }
}
