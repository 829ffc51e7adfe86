// Reports about the same scene.

import FieldReports
import Office
import Web

extension DeskAct {
    static let relations = [link, merge, unmerge]
    /// Those that name another report.
    static let takesCode: Set<String> = [link.slug, merge.slug]

    private static let link = DeskAct(
        slug: "lien-ket", act: .link, subject: .relations, title: "Liên kết với phản ánh khác", button: "Liên kết",
        words: "Mỗi phản ánh vẫn được trả lời riêng.",
        parts: { matter, filling in [filling.line("code", "Mã phản ánh kia", value: matter.other?.description)] },
        command: { _, posted in .link(to: try posted.code("code")) })

    private static let merge = DeskAct(
        slug: "gop", act: .merge, subject: .relations, title: "Gộp phản ánh trùng", button: "Gộp", isGrave: true,
        words: "Chỉ gộp phản ánh lặp lại của cùng một người; của người khác thì liên kết.",
        parts: { matter, filling in
            [
                filling.line("code", "Gộp vào phản ánh có mã", value: matter.other?.description),
                filling.reason("Vì sao là một việc."),
            ]
        },
        command: { _, posted in
            .merge(into: try posted.code("code"), sameReporter: false, reason: posted.text("reason"))
        })

    private static let unmerge = DeskAct(
        slug: "tach", act: .unmerge, subject: .relations, title: "Tách phản ánh đã gộp", button: "Tách",
        parts: { _, filling in [filling.reason("Vì sao tách.")] },
        command: { _, posted in .unmerge(reason: posted.text("reason")) })
}
