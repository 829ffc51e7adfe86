// Towards the reporter: messages without names, consent, and the one way to a name.

import FieldReports
import LocalTime
import Office
import Vietnamese
import Web

extension DeskAct {
    static let reporter = [message, requestConsent, openIdentity]

    private static let message = DeskAct(
        slug: "nhan-tin", act: .message, subject: .reporter, title: "Nhắn cho người phản ánh", button: "Gửi tin",
        words: "Hai bên không thấy tên, số điện thoại của nhau. Nhắn tin không dừng hạn trả lời.",
        parts: { _, filling in [filling.words("words", "Nội dung", most: 2000)] },
        command: { _, posted in .say(words: posted.text("words")) })

    private static let requestConsent = DeskAct(
        slug: "xin-dong-y", act: .consentRequest, subject: .reporter, title: "Xin dùng thông tin người phản ánh",
        button: "Gửi đề nghị",
        words: "Người phản ánh quyết định; không trả lời là không đồng ý. Hạn trả lời không dừng.",
        parts: { matter, filling in
            [
                filling.words("purpose", "Mục đích", hint: "Dùng vào việc gì, vì sao cần."),
                fields(filling, "Thông tin cần dùng", IdentityField.allCases),
                filling.choice(
                    "for", "Ai được xem", ConsentAudience.allCases.map { .init($0.rawValue, $0.label) },
                    chosen: [ConsentAudience.asker.rawValue]),
                filling.line("seenBy", "Người xem là", hint: "Họ tên, chức vụ và cơ quan; người phản ánh sẽ đọc."),
                filling.line(
                    "until", "Dùng đến ngày", .date, optional: true,
                    value: (matter.now.day + matter.law.rules.consentValidDays).description),
            ]
        },
        command: { _, posted in
            .requestConsent(
                purpose: posted.text("purpose"), fields: posted.identityFields, seenBy: posted.text("seenBy"),
                until: try posted.day("until"), for: try posted.choice("for", "Hãy chọn ai được xem."))
        })

    static let openIdentity = DeskAct(
        slug: "xem-thong-tin", act: .identityOpening, subject: .reporter, title: "Xem thông tin người phản ánh",
        button: "Xem một lần", isGrave: true,
        words: "Mỗi lần xem được ghi lại, người phản ánh đọc được. Thông tin chỉ hiện một lần.",
        parts: { matter, filling in
            [
                fields(filling, "Thông tin cần xem", matter.offers[.identityOpening]?.identityFields ?? []),
                filling.reason("Người phản ánh sẽ đọc lý do này."),
            ]
        },
        command: { _, posted in .openIdentity(fields: posted.identityFields, reason: posted.text("reason")) })

    private static func fields(_ filling: Filling, _ legend: String, _ fields: [IdentityField]) -> FormPart {
        filling.several("fields", legend, fields.map { .init($0.rawValue, $0.label) })
    }
}

extension Posted {
    var identityFields: [IdentityField] { all("fields").compactMap(IdentityField.init(rawValue:)) }
}
