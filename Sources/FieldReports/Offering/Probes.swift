import LocalTime
import Office

/// Every choice an act has, as well-formed commands: words where words are asked for, codes that name something else.
/// Which of them are possible `decide` says; nothing here knows a rule.
extension Report {
    func probes(of act: Act, at now: Instant, under law: Law) -> [Command] {
        switch act {
        case .acceptance: [.accept]
        case .refusal:
            [RefusalCode.contentUnclear, .stateSecret].map {
                .refuse(code: $0, ground: nil, reason: said, guidance: said)
            }
        case .return: [.return(reason: said, suggested: nil)]
        case .routing: [.route(to: otherAgency, reason: said)]
        case .classification: [.classify(category: otherCategory, place: nil, reason: said)]
        case .cooperation: [.cooperate(agency: otherAgency, externalPartner: nil, request: said)]
        case .cooperationAnswer: [.answerCooperation(words: said, media: [])]
        case .answer:
            [.answer(outcome: .explained, text: said, media: [], plannedFor: nil, referredTo: nil)]
        case .approval:
            proposals.flatMap { proposal in
                [true, false].map { Command.approve(proposal: proposal.id, agree: $0, reason: said) }
            }
        case .deadlineChange: dateProbes(at: now, under: law)
        case .progressNotice: [.notifyProgress(reason: said, expected: now.day)]
        case .reminder: [.urge(words: said)]
        case .correction: [.correct(text: said, reason: said)]
        case .commitmentProof: [.proveCommitment(words: said, media: [])]
        case .reopening: [.reopen(reason: said)]
        case .review: [true, false].map { .review(uphold: $0, reason: said) }
        case .withdrawal: [.withdraw]
        case .resubmission: [.resubmitted(as: otherCode)]
        case .link: [.link(to: otherCode)]
        case .merge: [.merge(into: otherCode, sameReporter: true, reason: said)]
        case .unmerge: [.unmerge(reason: said)]
        case .moderation, .hiding, .unhiding, .hidingReview, .objection, .objectionDecision, .secrecy:
            visibilityProbes(of: act)
        case .feedback, .feedbackDecision, .rating, .message, .mediaAddition, .consentRequest, .consent,
            .identityOpening:
            reporterProbes(of: act, at: now)
        case .urgency:
            (UrgentKind.allCases.map(Optional.some) + [nil]).map { .setUrgency($0, reason: said) }
        case .acknowledgement: [.acknowledge]
        case .firstAction: [.recordFirstAction(words: said)]
        }
    }

    private func dateProbes(at now: Instant, under law: Law) -> [Command] {
        let counted = (1...law.rules.extensionMaxWorkingDaysEach).map {
            Command.extendDeadline(workingDays: $0, reason: said)
        }
        // One of the two is not the day that it has.
        let named = [now.day + 1, now.day + 2].map {
            Command.directDeadline(to: $0, reason: said, leader: said, reference: said)
        }
        return counted + named
    }

    private func visibilityProbes(of act: Act) -> [Command] {
        switch act {
        case .moderation:
            [
                .moderate(.approved(blurred: [], text: nil)), .moderate(.published(firstLetterCovered)),
                .moderate(.keptBack(code: .personalData, reason: said)),
                .moderate(.keptBack(code: .stateSecret, reason: said)),
            ]
        case .hiding: [.hide(code: .personalData, interest: .person, reason: said)]
        case .unhiding: [.unhide(reason: said)]
        case .hidingReview: [true, false].map { .reviewHiding(uphold: $0, reason: said) }
        case .objection: [.object(words: said)]
        case .objectionDecision: [true, false].map { .decideObjection(uphold: $0, reason: said) }
        case .secrecy: [true, false].map { .setSecrecy($0) }
        default: []
        }
    }

    private func reporterProbes(of act: Act, at now: Instant) -> [Command] {
        switch act {
        case .feedback: [.feedback(words: said, media: [])]
        case .feedbackDecision:
            feedbacks.flatMap { feedback in
                [true, false].map { Command.decideFeedback(id: feedback.id, continues: $0, reason: said) }
            }
        case .rating: Rating.Level.allCases.map { .rate($0, comment: nil) }
        case .message: [.say(words: said)]
        case .mediaAddition:
            MediaItem.Kind.allCases.map {
                .addMedia(MediaItem(id: "+", kind: $0, addedAt: now, addedBy: .reporter))
            }
        case .consentRequest: [.requestConsent(purpose: said, fields: [.phone], seenBy: said, until: nil)]
        case .consent:
            consents.flatMap { request in
                ConsentAnswer.allCases.map { Command.answerConsent(id: request.id, $0) }
            }
        case .identityOpening: IdentityField.allCases.map { .openIdentity(fields: [$0], reason: said) }
        default: []
        }
    }
}

// MARK: - What stands in for what the person will say

private let said = "Nội dung theo quy định."

extension Report {
    private var firstLetterCovered: Masking {
        let length = description.first?.unicodeScalars.count ?? 1
        return Masking(spans: [.init(.description, 0, length, .thirdPartyName)])
    }

    private var otherAgency: AgencyCode {
        let taken = Set(cooperations.compactMap(\.agency) + [leadAgency].compactMap(\.self))
        return free(from: taken) { AgencyCode(rawValue: "\($0)") }
    }

    private var otherCategory: CategoryCode { free(from: [category]) { CategoryCode(rawValue: "\($0)") } }

    private var otherCode: ReportCode {
        free(from: Set(links + [code])) { ReportCode(number: code.number + Int64($0)) }
    }

    private func free<Name: Hashable>(from taken: Set<Name>, _ name: (Int) -> Name) -> Name {
        var number = 1
        while taken.contains(name(number)) { number += 1 }
        return name(number)
    }
}
