import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Territory

/// What becomes of each report of the demonstration.
extension DemoProvince {
    func plan(
        _ texts: [DemoText], count: Int, from start: Instant, to end: Instant, _ people: DemoPeople
    ) async throws -> [DemoStep] {
        let books = try await province.books.current()
        let communes = books.atlas.gazetteer.communes(on: end.day)
        return (0..<count).map { index in
            // The last few are urgent or fresh, so that there is something to do now.
            let span = Double((end - start).milliseconds)
            let share = index < 6 ? dice.between(0.9985, 0.9998) : dice.between(0.001, 0.999)
            let at = start + Span(milliseconds: Int64(span * share))
            let wanted = index < 3 ? texts.filter { $0.urgentKind != nil } : texts
            let text = dice.one(of: wanted) ?? DemoText.starter[0]
            return DemoStep(at: at) { try await send(text, communes, people) }
        }
    }

    private func send(_ text: DemoText, _ communes: [Unit], _ people: DemoPeople) async throws -> [DemoStep] {
        guard let citizen = dice.one(of: people.citizens),
            let unit = communes.first(where: { $0.code == text.unitCode }) ?? dice.one(of: communes)
        else { return [] }
        var form = SubmissionForm()
        form.description = text.words
        form.category = text.category
        form.urgentKind = text.urgentKind
        form.observedAt = province.now() - .minutes(5 + dice.below(600))
        form.unit = unit.key
        form.placeWords = "Khu vực trung tâm \(unit.name)"
        if let point = unit.point, dice.chance(0.8) {
            form.point = Point(
                latitude: point.latitude + dice.between(-0.012, 0.012),
                longitude: point.longitude + dice.between(-0.012, 0.012))
        }
        form.placeConfirmed = true
        form.undertaking = true
        form.secrecyRequested = dice.chance(0.05)
        form.channel = dice.chance(0.7) ? .mobileApp : .webPortal
        form.mayCall = text.urgentKind != nil && dice.chance(0.5)
        let sent = try await province.intake.submit(form, by: citizen)
        let actors = Actors(code: sent.seen.face.code, citizen: citizen, people: people)
        guard let lead = sent.seen.face.leadAgency else { return [] }
        return fate(of: text, actors, lead)
    }

    private func fate(of text: DemoText, _ actors: Actors, _ lead: AgencyCode) -> [DemoStep] {
        let officer = actors.people.officer(of: lead)
        let now = province.now()
        if let code = text.refusal {
            return [
                act(
                    now + .hours(3),
                    .refuse(
                        code: code, ground: nil,
                        reason: "Nội dung thuộc trường hợp «\(code.label)», không phải phản ánh hiện trường.",
                        guidance:
                            "Đề nghị ông/bà gửi đến bộ phận tiếp công dân; tại đây chỉ gửi sự việc thực tế tại hiện trường cần giải quyết."
                    ), actors, officer)
            ]
        }
        var steps: [DemoStep] = []
        if text.urgentKind != nil {
            if dice.chance(0.8) { steps.append(act(now + .minutes(4 + dice.below(20)), .acknowledge, actors, officer)) }
            steps.append(
                act(
                    now + .minutes(30 + dice.below(40)), .recordFirstAction(words: "Đã cử lực lượng đến hiện trường."),
                    actors, officer))
            steps.append(
                act(
                    now + .hours(2), .moderate(.approved(blurred: [], text: nil)), actors,
                    actors.people.holder(of: .iocOperator)))
        } else {
            steps.append(act(now + .hours(4), .moderate(.approved(blurred: [], text: nil)), actors, officer))
        }
        if dice.chance(0.06) { return steps + returned(actors, officer, now) }
        if dice.chance(0.9) { steps.append(act(now + .hours(2 + dice.below(14)), .accept, actors, officer)) }
        return steps + handling(actors, lead, now)
    }
}
