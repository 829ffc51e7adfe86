// /canh-bao: what is in force, what to do, and until when.

import Outreach
import Territory
import Vietnamese
import Web

struct WarningsPage: Page {
    static let template = "portal/warnings"
    let title = "Cảnh báo"
    let errors: ErrorSummary?
    let section: String? = "/"
    let warnings: [WarningView]
    let empty: EmptyState?
    /// For whoever is signed in.
    let communes: Choices?
}

struct WarningView: Sendable {
    let headline: String
    let severity: String
    let description: String
    let instruction: String
    let facts: SummaryList
    let cap: String
}

extension WarningsPage {
    init(
        _ live: [LiveWarning], chosen: [UnitKey]?, communes units: [AdministrativeUnit], form: Form?,
        errors: FieldErrors
    ) {
        self.errors = ErrorSummary(errors)
        warnings = live.map(WarningView.init)
        empty =
            live.isEmpty
            ? EmptyState(
                "Không có cảnh báo nào đang có hiệu lực",
                "Khi có, cảnh báo hiện ở đây và ở trang chủ ngay lúc được phát.",
                icon: .checkCircle) : nil
        communes = chosen.map { chosen in
            Choices(
                "communes", "Báo cho tôi cảnh báo của", hint: "Bỏ hết dấu chọn để không nhận nữa.", isOptional: true,
                severally: true, layout: .grid,
                units.sorted { collationKey($0.properName) < collationKey($1.properName) }.map {
                    .init($0.key.description, $0.name)
                }, chosen: Set(chosen.map(\.description)), form: form, errors: errors)
        }
    }
}

extension WarningView {
    init(_ live: LiveWarning) {
        let content = live.content
        headline = content.headline
        severity = content.severity.label
        description = content.description
        instruction = content.instruction
        facts = SummaryList([
            .init("Nơi", content.communes.map(\.name).joined(separator: ", ")),
            .init("Từ", content.onset.official), .init("Đến", content.expires.official),
            .init(live.isUpdate ? "Cập nhật lúc" : "Phát lúc", live.sentAt.official),
        ])
        cap = "/canh-bao/\(live.alert.identifier).xml"
    }
}

extension Callout {
    /// On the first page, above everything.
    init(_ live: LiveWarning) {
        self.init(
            .urgent, live.content.instruction,
            heading: "\(live.content.headline) – đến \(live.content.expires.official)",
            action: .init("Xem cảnh báo", "/canh-bao"))
    }
}
