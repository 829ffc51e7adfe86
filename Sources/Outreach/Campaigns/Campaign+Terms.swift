import LocalTime
import Office
import Vietnamese

extension Campaign {
    func start(_ terms: CampaignTerms, on ground: CampaignGround) throws(CampaignDenial) -> [CampaignEvent] {
        let checked = try terms.checked(on: ground)
        return [.started(terms: checked, addressed: checked.addressed(in: ground.directory))]
    }

    /// What weeks were judged by is not changed behind them: once it runs, its first day and how often stay.
    func change(
        _ terms: CampaignTerms, on day: Day, _ ground: CampaignGround
    ) throws(CampaignDenial) -> [CampaignEvent] {
        var problems: [FieldProblem] = []
        if phase(on: day) == .running, terms.from != self.terms.from {
            problems.append(
                FieldProblem("from", "campaignBegun", "Chiến dịch đã bắt đầu: ngày bắt đầu không thay đổi nữa."))
        }
        if phase(on: day) == .running, terms.weekly != self.terms.weekly {
            problems.append(
                FieldProblem("weekly", "campaignBegun", "Chiến dịch đã bắt đầu: số lượt mỗi tuần không thay đổi nữa."))
        }
        if terms.to != self.terms.to {
            problems.append(
                FieldProblem("to", "windowByExtending", "Ngày cuối chỉ đổi bằng «Kéo dài» hoặc «Kết thúc sớm»."))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        let checked = try terms.checked(on: ground)
        return [.changed(terms: checked, addressed: checked.addressed(in: ground.directory))]
    }

    func extend(to day: Day, _ reason: String) throws(CampaignDenial) -> [CampaignEvent] {
        guard day > lastDay else {
            throw .invalid([
                FieldProblem("to", "windowNotLonger", "Ngày cuối mới phải sau \(lastDay.official).")
            ])
        }
        guard day - terms.from < CampaignTerms.mostDays else { throw .invalid([.windowTooLong]) }
        return [.extended(to: day, reason: try words(reason, "reason", "Hãy ghi lý do kéo dài."))]
    }

    func words(
        _ text: String, _ field: String, _ sentence: String, atMost limit: Int = 2000
    ) throws(CampaignDenial) -> String {
        do throws(TextIssue) { return try cleaned(text, lines: .many, atMost: limit) } catch {
            guard error == .empty else { throw .invalid([FieldProblem(field, "badWords", error.sentence)]) }
            throw .invalid([FieldProblem(field, "\(field)Missing", sentence)])
        }
    }
}

extension CampaignTerms {
    fileprivate func addressed(in directory: OutreachDirectory) -> [CampaignUnit] {
        units.map { CampaignUnit(unit: $0, agency: directory.unit($0)?.agency) }
    }
}
