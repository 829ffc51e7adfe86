package import Office

/// Why something did not happen to a bulletin: a stable code and a sentence. Nothing was changed.
package enum BulletinDenial: Error, Sendable, Equatable {
    case notYours(BulletinAct)
    case notFrom(BulletinState, BulletinAct)
    /// A0.26: another account.
    case needsAnotherPerson
    case invalid(InvalidSubmission)
    case wordsMissing(field: String)
    case wordsTooLong(field: String, limit: Int)
    case textWithoutLanguage
    case nothingToRead
    case speedOutOfRange
    case voiceUnderWay
    case noSuchTake
    case noSuchTrack
    /// A language in which it is to be heard has no sound.
    case soundMissing(BroadcastLanguage)
    case soundOutdated(BroadcastLanguage)
    case notHeard(BroadcastLanguage)
    case windowOver
}

extension BulletinDenial {
    package enum Kind: Sendable { case forbidden, conflict, invalid }

    package var kind: Kind {
        switch self {
        case .notYours, .needsAnotherPerson: .forbidden
        case .notFrom, .voiceUnderWay, .soundMissing, .soundOutdated, .notHeard, .windowOver: .conflict
        case .invalid, .wordsMissing, .wordsTooLong, .textWithoutLanguage, .nothingToRead, .speedOutOfRange,
            .noSuchTake, .noSuchTrack:
            .invalid
        }
    }

    package var code: String {
        switch self {
        case .notYours: "forbiddenAct"
        case .notFrom: "wrongState"
        case .needsAnotherPerson: "needsAnotherPerson"
        case .invalid(let submission):
            submission.problems.count == 1 ? submission.problems[0].code : "invalidFields"
        case .wordsMissing: "fieldMissing"
        case .wordsTooLong: "fieldTooLong"
        case .textWithoutLanguage: "textWithoutLanguage"
        case .nothingToRead: "nothingToRead"
        case .speedOutOfRange: "speedOutOfRange"
        case .voiceUnderWay: "voiceUnderWay"
        case .noSuchTake: "noSuchTake"
        case .noSuchTrack: "noSuchTrack"
        case .soundMissing: "soundMissing"
        case .soundOutdated: "soundOutdated"
        case .notHeard: "notHeard"
        case .windowOver: "windowOver"
        }
    }

    package var field: String? {
        switch self {
        case .wordsMissing(let field), .wordsTooLong(let field, _): field
        case .textWithoutLanguage: "texts"
        case .nothingToRead: "text.vi"
        case .speedOutOfRange: "speed"
        case .noSuchTake: "take"
        case .noSuchTrack: "track"
        default: nil
        }
    }

    package var sentence: String {
        switch self {
        case .notYours(let act): "Vai trò của ông/bà không làm được việc «\(act.label)»."
        case .notFrom(let state, let act):
            "Bản tin đang ở trạng thái «\(state.label)» nên không làm được «\(act.label)»."
        case .needsAnotherPerson:
            "Bản tin cần người khác duyệt: ai đã soạn, sửa hoặc thu bản tin này thì không duyệt được."
        case .invalid(let submission): submission.problems.first?.sentence ?? "Một số thông tin chưa hợp lệ."
        case .wordsMissing: "Hãy ghi rõ lý do."
        case .wordsTooLong(_, let limit): "Lý do dài tối đa \(limit) ký tự."
        case .textWithoutLanguage: "Có lời chưa ghi là tiếng gì. Hãy chọn tiếng Việt, tiếng Mông hoặc tiếng Thái."
        case .nothingToRead: "Chưa có lời tiếng Việt để máy đọc. Hãy viết lời rồi lưu."
        case .speedOutOfRange:
            "Tốc độ đọc từ \(MachineVoice.speeds.lowerBound)% đến \(MachineVoice.speeds.upperBound)%."
        case .voiceUnderWay: "Máy đang đọc lời của bản tin này. Hãy đợi đọc xong."
        case .noSuchTake: "Không có bản thu này, hoặc bản này chưa có tiếng."
        case .noSuchTrack: "Tiếng vừa nghe không phải tiếng sẽ phát. Hãy mở lại trang rồi nghe."
        case .soundMissing(let language):
            "\(language.label) chưa có tiếng để phát. Hãy thu, đưa tệp lên hoặc bỏ tiếng này."
        case .soundOutdated(let language):
            "Lời \(language.label.lowercasedFirst) đã sửa sau khi máy đọc. Hãy cho máy đọc lại rồi nghe."
        case .notHeard(let language): "Ông/bà chưa nghe hết \(language.label.lowercasedFirst)."
        case .windowOver: "Ngày cuối của bản tin đã qua. Hãy đổi ngày dùng."
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
