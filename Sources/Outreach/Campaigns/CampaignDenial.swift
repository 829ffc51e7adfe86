package import Office

/// Why nothing was done to a campaign: a stable code and a sentence. Nothing was changed.
package enum CampaignDenial: Error, Sendable, Equatable {
    case notYours(CampaignAct)
    case notNow(CampaignAct, CampaignPhase)
    /// Everything that is wrong with what was filled in, at once.
    case invalid([FieldProblem])
    case needsAnotherPerson
    case noSuchEvidence
    case noSuchMessage
    case alreadyJudged
    /// CAM-07: each station is told once a day.
    case remindedToday
    case nothingShort
}

extension CampaignDenial {
    package enum Kind: Sendable { case forbidden, conflict, invalid, notFound }

    package var kind: Kind {
        switch self {
        case .notYours, .needsAnotherPerson: .forbidden
        case .invalid: .invalid
        case .noSuchEvidence, .noSuchMessage: .notFound
        case .notNow, .alreadyJudged, .remindedToday, .nothingShort: .conflict
        }
    }

    package var code: String {
        switch self {
        case .notYours: "forbiddenAct"
        case .notNow: "wrongPhase"
        case .invalid(let problems): problems.count == 1 ? problems[0].code : "invalidFields"
        case .needsAnotherPerson: "needsAnotherPerson"
        case .noSuchEvidence: "noSuchEvidence"
        case .noSuchMessage: "noSuchMessage"
        case .alreadyJudged: "alreadyJudged"
        case .remindedToday: "remindedToday"
        case .nothingShort: "nothingShort"
        }
    }

    package var sentence: String {
        switch self {
        case .notYours(let act): "Ông/bà không có quyền «\(act.label)» trong chiến dịch này."
        case .notNow(let act, let phase): "Không thể «\(act.label)» khi chiến dịch ở trạng thái «\(phase.label)»."
        case .invalid(let problems): problems.first?.sentence ?? "Một số thông tin chưa hợp lệ."
        case .needsAnotherPerson: "Người gửi minh chứng không tự xác nhận. Việc này cần người thứ hai."
        case .noSuchEvidence: "Không có minh chứng này trong chiến dịch."
        case .noSuchMessage: "Không có văn bản này cho đơn vị của ông/bà."
        case .alreadyJudged: "Minh chứng này đã được xem xét trước đó."
        case .remindedToday: "Các đài này đã được đôn đốc hôm nay. Mỗi đài chỉ nhắc một lần trong ngày."
        case .nothingShort: "Không có đài nào đang hụt trong tuần này."
        }
    }

    package var problems: [FieldProblem] {
        if case .invalid(let problems) = self { problems } else { [] }
    }
}
