import FieldReports
import LocalTime
import Office
import Operations
import Storage

/// Who acts on one report of the demonstration.
struct Actors: Sendable {
    let code: ReportCode
    let citizen: Viewer
    let people: DemoPeople
}

extension DemoProvince {
    func act(_ at: Instant, _ command: Command, _ actors: Actors, _ by: Viewer) -> DemoStep {
        DemoStep(at: at) {
            try await province.cases.handle(command, on: actors.code, by: by)
            return []
        }
    }

    func returned(_ actors: Actors, _ officer: Viewer, _ now: Instant) -> [DemoStep] {
        [
            act(
                now + .hours(5), .return(reason: "Đoạn đường do Sở Xây dựng quản lý.", suggested: "so-xay-dung"),
                actors, officer),
            act(
                now + .hours(7), .route(to: "so-xay-dung", reason: "Quốc lộ thuộc Sở Xây dựng quản lý."), actors,
                actors.people.holder(of: .iocOperator)),
            act(now + .hours(9), .accept, actors, actors.people.officer(of: "so-xay-dung")),
        ]
    }

    func handling(_ actors: Actors, _ lead: AgencyCode, _ now: Instant) -> [DemoStep] {
        let (officer, leader) = (actors.people.officer(of: lead), actors.people.leader(of: lead))
        var steps: [DemoStep] = []
        if dice.chance(0.12) {
            steps.append(
                act(
                    now + .days(3), .extendDeadline(workingDays: 3 + dice.below(5), reason: "Cần mua vật tư thay thế."),
                    actors, leader))
        }
        if dice.chance(0.08) {
            steps.append(
                act(
                    now + .days(2), .hide(code: .insult, interest: .person, reason: "Có lời lẽ xúc phạm người khác."),
                    actors, officer))
            steps.append(approval(now + .days(2) + .hours(2), actors, leader))
            if dice.chance(0.6) {
                steps.append(
                    act(
                        now + .days(3),
                        .reviewHiding(uphold: dice.chance(0.5), reason: "Đã đối chiếu nội dung với quy chế."), actors,
                        actors.people.holder(of: .iocManager)))
            }
        }
        if dice.chance(0.1) {
            steps.append(
                act(
                    now + .days(1),
                    .requestConsent(
                        purpose: "Gặp tại hiện trường để xác định vị trí", fields: [.phone],
                        seenBy: "Chuyên viên phụ trách", until: nil), actors, officer))
        }
        // Some are answered in good time, some late, some not yet.
        let days = [2, 3, 4, 5, 6, 7, 8, 9, 14][dice.below(9)]
        guard dice.chance(0.86) else {
            let notice = Command.notifyProgress(reason: "Đang chờ vật tư.", expected: (now + .days(16)).day)
            return dice.chance(0.5) ? steps + [act(now + .days(10), notice, actors, officer)] : steps
        }
        let answered = now + .days(days)
        steps.append(act(answered, answer(at: answered), actors, officer))
        if dice.chance(0.95) { steps.append(approval(answered + .hours(3), actors, leader)) }
        if dice.chance(0.6) {
            steps.append(
                act(
                    answered + .hours(20), .rate(dice.one(of: ratings) ?? .satisfied, comment: nil), actors,
                    actors.citizen))
        }
        if dice.chance(0.1) {
            steps.append(
                act(
                    answered + .days(1), .feedback(words: "Mới làm được một nửa, đề nghị kiểm tra lại.", media: []),
                    actors, actors.citizen))
            steps.append(
                act(
                    answered + .days(2),
                    .decideFeedback(id: 1, continues: dice.chance(0.7), reason: "Sẽ kiểm tra lại tại hiện trường."),
                    actors, officer))
        }
        return steps
    }

    private var ratings: [Rating.Level] {
        [.satisfied, .satisfied, .satisfied, .acceptable, .acceptable, .unsatisfied]
    }

    private func answer(at now: Instant) -> Command {
        switch dice.below(10) {
        case 0, 1:
            .answer(
                outcome: .plannedWithDate, text: "Đã khảo sát, đưa vào kế hoạch sửa chữa.", media: [],
                plannedFor: now.day + 20, referredTo: nil)
        case 2:
            .answer(
                outcome: .explained, text: "Công trình đang trong thời gian thi công theo kế hoạch đã công bố.",
                media: [], plannedFor: nil, referredTo: nil)
        case 3:
            .answer(
                outcome: .referredOutside, text: "Hạng mục do đơn vị điện lực quản lý, đã chuyển yêu cầu.", media: [],
                plannedFor: nil, referredTo: "Đội quản lý điện lực khu vực")
        default:
            .answer(
                outcome: .resolvedOnSite, text: "Đã xử lý xong tại hiện trường, cảm ơn ông/bà đã phản ánh.", media: [],
                plannedFor: nil, referredTo: nil)
        }
    }

    /// Agrees to whatever waits for this person.
    private func approval(_ at: Instant, _ actors: Actors, _ by: Viewer) -> DemoStep {
        DemoStep(at: at) {
            let waiting = try await province.reports.find(actors.code, for: by).inside?.report.proposals ?? []
            for proposal in waiting {
                try await province.cases.handle(
                    .approve(proposal: proposal.id, agree: true, reason: ""), on: actors.code, by: by)
            }
            return []
        }
    }
}
