import LocalTime
import Office
import Outreach
import Web

extension BulletinContent {
    /// What was filled in. What is no day, no priority or no language is said beside its field.
    init(_ form: Form) throws {
        var errors = FieldErrors()
        let (from, to) = (Day(form.text("validFrom")), Day(form.text("validTo")))
        if from == nil { errors.add("validFrom", "Hãy chọn ngày bắt đầu dùng.") }
        if to == nil { errors.add("validTo", "Hãy chọn ngày cuối.") }
        let priority = BulletinPriority(rawValue: form.text("priority"))
        if priority == nil { errors.add("priority", "Hãy chọn mức ưu tiên.") }
        let languages = (1...BroadcastLanguage.allCases.count).compactMap { form.filled("language-\($0)") }
        let known = languages.compactMap(BroadcastLanguage.init(rawValue:))
        if known.count < languages.count { errors.add("language-1", "Hãy chọn tiếng trong danh sách.") }
        let hints = form.text("hints").split(separator: "\n").map(ReadingHint.init(line:))
        if hints.contains(nil) { errors.add("hints", "Mỗi dòng một cách đọc, ví dụ: IOC = i o xê.") }
        guard let from, let to, let priority, errors.isEmpty else { throw errors }
        self.init(
            title: form.text("title"),
            texts: BroadcastLanguage.allCases.compactMap { language in
                form.filled("text." + language.rawValue).map { BulletinText(language, $0) }
            }, priority: priority, validFrom: from, validTo: to, subjects: form.all("subjects"),
            source: form.filled("source").map { .publicAnswer(code: $0) } ?? .ownWords,
            hints: hints.compactMap(\.self), languages: known)
    }
}

extension ReadingHint {
    /// «IOC = i o xê»; nil for a line that says no reading.
    fileprivate init?(line: Substring) {
        let parts = line.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.init(parts[0], parts[1])
    }

    var line: String { "\(written) = \(read)" }
}

extension BulletinCommand {
    /// - Throws: `FieldErrors`; `NotFound` for an act that there is not.
    init(_ form: Form) throws {
        switch BulletinAct(rawValue: form.text("act")) {
        case .change: self = .change(try BulletinContent(form))
        case .voice:
            guard let accent = MachineVoice.Accent(rawValue: form.text("accent")), let speed = Int(form.text("speed"))
            else { throw FieldErrors([FieldError("accent", "Hãy chọn giọng và tốc độ đọc.")]) }
            self = .say(MachineVoice(accent, speed: speed))
        case .choice: self = .choose(take: Int(form.text("take")) ?? 0)
        case .hearing: self = .hear(track: form.text("track"))
        case .submission: self = .submit
        case .approval: self = .approve
        case .sendingBack: self = .sendBack(words: form.text("words"))
        case .withdrawal: self = .withdraw(words: form.text(NextActs.ending))
        case .recording, nil: throw NotFound()
        }
    }
}
