package import Office

extension BulletinDraft {
    package func notices(of recorded: Recorded<BulletinDraft>, under law: Law) -> [Notice] {
        let name = (Purpose.kind == ForExercise.kind ? "diễn tập " : "") + "«\(content.title)»"
        switch recorded.event {
        case .submitted:
            let kind: Notice.Kind = content.priority == .emergency ? .urgent : .notice
            return [Notice(to: .role(.bulletinApprover), kind: kind, words: "Bản tin \(name) chờ duyệt.")]
        case .approved: return told("Bản tin \(name) đã được duyệt.")
        case .sentBack(let words): return told("Bản tin \(name) bị trả lại: \(words)")
        case .withdrawn where recorded.by.account != editor: return told("Bản tin \(name) đã bị rút.")
        case .voiceMade: return told("Máy đã đọc xong bản tin \(name). Hãy nghe trước khi trình.")
        case .voiceFailed: return told("Máy chưa đọc được bản tin \(name).")
        default: return []
        }
    }

    private func told(_ words: String) -> [Notice] {
        editor.map { [Notice(to: .account($0), kind: .notice, words: words)] } ?? []
    }
}
