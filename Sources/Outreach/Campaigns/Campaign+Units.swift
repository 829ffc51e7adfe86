import LocalTime
import Office
import Vietnamese

extension Campaign {
    /// CAM-04
    func countPeople(
        _ unit: DirectoryUnit.Code, _ counts: [AudienceCount], by viewer: Viewer, at now: Instant,
        on ground: CampaignGround
    ) throws(CampaignDenial) -> [CampaignEvent] {
        try speaks(viewer, for: unit, .countPeople, on: now.day, ground)
        guard Set(counts.map(\.audience)).count == counts.count else {
            throw .invalid([FieldProblem("counts", "audienceTwice", "Mỗi loại đối tượng chỉ ghi một lần.")])
        }
        let problems = counts.compactMap(\.problem)
        guard problems.isEmpty else { throw .invalid(problems) }
        let sorted = AudienceClass.allCases.compactMap { audience in counts.first { $0.audience == audience } }
        return [.peopleCounted(unit: unit, counts: sorted)]
    }

    /// CAM-08
    func give(
        _ evidence: Evidence, by viewer: Viewer, at now: Instant, on ground: CampaignGround
    ) throws(CampaignDenial) -> [CampaignEvent] {
        try speaks(viewer, for: evidence.unit, .giveEvidence, on: now.day, ground)
        return [.evidenceGiven(try evidence.checked(on: now.day))]
    }

    /// CAM-07: the receipt is the first opening by somebody of the unit.
    func open(
        _ id: Int, by viewer: Viewer, at now: Instant, on ground: CampaignGround
    ) throws(CampaignDenial) -> [CampaignEvent] {
        guard messages.indices.contains(id - 1),
            units(of: viewer, in: ground.directory, on: now.day).contains(messages[id - 1].content.unit)
        else { throw .noSuchMessage }
        return messages[id - 1].receipt == nil ? [.messageRead(message: id)] : []
    }

    private func speaks(
        _ viewer: Viewer, for unit: DirectoryUnit.Code, _ act: CampaignAct, on day: Day, _ ground: CampaignGround
    ) throws(CampaignDenial) {
        guard units(of: viewer, in: ground.directory, on: day).contains(unit) else { throw .notYours(act) }
    }
}

extension AudienceCount {
    fileprivate var problem: FieldProblem? {
        let field = "reached-\(audience.rawValue)"
        if total < 0 || reached < 0 || total > Self.most {
            return FieldProblem(
                field, "countOutOfRange", "\(audience.label): số người từ 0 đến \(official(Self.most)).")
        }
        guard reached > total else { return nil }
        return FieldProblem(
            field, "reachedOverTotal",
            "\(audience.label): số đã phổ biến (\(official(reached))) lớn hơn tổng số (\(official(total))).")
    }

    private static let most = 1_000_000
}

extension Evidence {
    static let mostFiles = 5

    func checked(on today: Day) throws(CampaignDenial) -> Evidence {
        var tidy = self
        var problems: [FieldProblem] = []
        do throws(TextIssue) { tidy.words = try cleaned(words, lines: .many, atMost: 2000) } catch {
            problems.append(
                FieldProblem(
                    "words", error == .empty ? "wordsMissing" : "badWords",
                    error == .empty ? "Hãy ghi đã làm gì, ở đâu." : error.sentence))
        }
        tidy.link = link?.isEmpty == true ? nil : link
        tidy.media = media.eachOnce
        if let link = tidy.link {
            if let problem = LinkCheck.problem(with: link) { problems.append(problem) }
            if capturedOn == nil {
                problems.append(
                    FieldProblem(
                        "capturedOn", "captureDateMissing", "Hãy ghi ngày ông/bà xem trang theo đường dẫn này."))
            }
        } else if form == .portalArticle {
            problems.append(FieldProblem("link", "linkMissing", "Bài trên cổng thông tin cần có đường dẫn."))
        }
        if let day = capturedOn, day > today {
            problems.append(FieldProblem("capturedOn", "captureDateAhead", "Ngày xem không được sau hôm nay."))
        }
        if tidy.media.count > Self.mostFiles {
            problems.append(FieldProblem("media", "tooManyFiles", "Mỗi minh chứng tối đa \(Self.mostFiles) tệp."))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return tidy
    }
}
