/// The schema, in the order in which it grew. A migration is never edited once it has shipped.
extension Migration {
    package static let all: [Migration] = [
        people, directory, reports, outgoing, attachments, once, punctuality, hidings, figures, allowances, likeness,
        understanding, listing, subjects, registrations, secondPersons, answers, follow, pointless, ruleChanges,
        decisionReviews, agreedFirst, letters, campaigns, bulletins, airings, warnings, programmeTurns, keptAnswers,
        mediaSubjects, dataRequests, breaches,
    ]
}
