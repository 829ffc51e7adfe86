import Office

/// What an office decides alone and another one looks at afterwards (A0.7, A0.9, AMB-09).
package enum ReviewSubject: String, Sendable, Codable, CaseIterable {
    /// The IOC refused it before any agency had it.
    case triageRefusal
    case merge
    case deadlineChange

    package var label: String {
        switch self {
        case .triageRefusal: "Từ chối tại IOC"
        case .merge: "Gộp phản ánh"
        case .deadlineChange: "Thay đổi thời hạn"
        }
    }
}

extension Report {
    /// What may be reviewed now: at most one thing, for the status says which.
    package var reviewSubject: ReviewSubject? {
        if triageRefusalReview != nil { return .triageRefusal }
        if mergeReview != nil { return .merge }
        return deadlineObjection == nil ? nil : .deadlineChange
    }

    /// Who must look at it; a changed date, who may.
    package var reviewer: Standing? { triageRefusalReview ?? mergeReview ?? deadlineObjection }

    /// Who must look at what the IOC refused; nil when there is nothing to look at (A0.9).
    package var triageRefusalReview: Standing? {
        guard status == .refused, let refusal, Standing.ioc.contains(refusal.by.standing) else { return nil }
        return refusal.review == nil ? .overseer : nil
    }

    /// Who must look at a merge. The supervisor does not judge itself (A0.7, A0.9).
    package var mergeReview: Standing? {
        guard status == .merged, mergeReviewed == nil else { return nil }
        return mergedBy?.standing == .iocManager ? .overseer : .iocManager
    }

    /// Who may object to the date that was changed last: it may, and owes nothing (AMB-09). What the province directed
    /// is not the IOC's to object to.
    package var deadlineObjection: Standing? {
        guard let change = objectionableChange else { return nil }
        return Standing.ioc.contains(change.approvedBy.standing) ? .overseer : .iocManager
    }

    /// A change that the IOC or UBND tỉnh objected to: it counts as such for ever, and the day stands, since what was
    /// told to the person never moves nearer.
    package var hasObjectedDeadlineChange: Bool {
        rounds.contains { $0.changes.contains { $0.review?.upheld == false } }
    }

    private var objectionableChange: DeadlineChange? {
        guard status.owesAnswer, let round, round.answer == nil, let last = round.changes.last,
            last.ground == .contentNature, last.review == nil
        else { return nil }
        return last
    }

    /// Everybody who had a part in what is reviewed: none of them reviews it, in whatever capacity (A0.26).
    var handsUnderReview: [Author] {
        switch reviewSubject {
        case .triageRefusal: refusal?.hands ?? []
        case .merge: [mergedBy].compactMap(\.self)
        case .deadlineChange: [objectionableChange?.proposedBy, objectionableChange?.approvedBy].compactMap(\.self)
        case nil: []
        }
    }
}
