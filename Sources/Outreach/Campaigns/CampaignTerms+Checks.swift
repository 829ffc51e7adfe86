import LocalTime
import Office
import Vietnamese

extension CampaignTerms {
    /// Longer than any campaign; a slip of the year is told instead of reckoned.
    static let mostDays = 1100
    /// The shortest slot of a programme, in minutes: by it quiet hours say how often a week a station can be heard.
    static let slotMinutes = 15

    /// Tidied, each thing once.
    ///
    /// - Throws: `CampaignDenial.invalid` with all that is wrong.
    func checked(on ground: CampaignGround) throws(CampaignDenial) -> CampaignTerms {
        var tidy = self
        tidy.subjects = subjects.eachOnce
        tidy.stations = stations.eachOnce
        tidy.units = units.eachOnce
        tidy.channels = CampaignChannel.allCases.filter(channels.contains)
        tidy.forms = CampaignForm.allCases.filter(forms.contains)
        var problems: [FieldProblem] = []
        do throws(TextIssue) { tidy.title = try cleaned(title, lines: .one, atMost: 200) } catch {
            problems.append(FieldProblem("title", "titleMissing", error.sentence))
        }
        tidy.letters = letters.compactMap { try? cleaned($0, lines: .one, atMost: 100) }.eachOnce
        problems += tidy.subjectProblems(ground) + tidy.windowProblems + tidy.stationProblems(ground.directory)
        problems += tidy.frequencyProblems(ground.directory) + tidy.unitProblems(ground.directory)
        guard problems.isEmpty else { throw .invalid(problems) }
        return tidy
    }

    private func subjectProblems(_ ground: CampaignGround) -> [FieldProblem] {
        if subjects.isEmpty {
            return [FieldProblem("subjects", "subjectsMissing", "Hãy chọn ít nhất một quy chế để tuyên truyền.")]
        }
        return subjects.filter { !ground.regulations.contains($0) }.map {
            FieldProblem("subjects", "unknownRegulation", "Không có quy chế «\($0.rawValue)» trong danh mục.")
        }
    }

    private var windowProblems: [FieldProblem] {
        if to < from {
            return [FieldProblem("to", "windowReversed", "Ngày cuối phải từ ngày bắt đầu (\(from.official)) trở đi.")]
        }
        return to - from < Self.mostDays ? [] : [.windowTooLong]
    }

    private func stationProblems(_ directory: OutreachDirectory) -> [FieldProblem] {
        if stations.isEmpty && channels.contains(.loudspeakers) {
            return [FieldProblem("stations", "stationsMissing", "Hãy chọn các đài phải phát.")]
        }
        return stations.compactMap { code in
            guard let station = directory.station(code) else {
                return FieldProblem("stations", "unknownStation", "Không có đài «\(code.rawValue)» trong danh bạ.")
            }
            let isOverlapping = station.from <= to && from <= (station.to ?? to)
            // A window that is turned round is told once, not for each station.
            guard isOverlapping || to < from else {
                return FieldProblem(
                    "stations", "stationNotInForce", "Đài «\(station.name)» không hoạt động trong thời gian này.")
            }
            return nil
        }
    }

    private func unitProblems(_ directory: OutreachDirectory) -> [FieldProblem] {
        if units.isEmpty { return [FieldProblem("units", "unitsMissing", "Hãy chọn các đơn vị được giao việc.")] }
        return units.filter { directory.unit($0) == nil }.map {
            FieldProblem("units", "unknownUnit", "Không có đơn vị «\($0.rawValue)» trong danh bạ.")
        }
    }

    /// CAM-10: what is asked must be possible outside the quiet hours of every station.
    private func frequencyProblems(_ directory: OutreachDirectory) -> [FieldProblem] {
        guard weekly >= 1 else {
            return [FieldProblem("weekly", "frequencyMissing", "Mỗi tuần phải có ít nhất 1 lượt phát.")]
        }
        let open =
            stations.compactMap { directory.station($0)?.quiet.openMinutes }.min() ?? QuietHours.night.openMinutes
        let most = open / Self.slotMinutes * 7
        guard weekly <= most else {
            return [
                FieldProblem(
                    "weekly", "frequencyTooHigh",
                    "Ngoài giờ yên tĩnh mỗi tuần chỉ phát được nhiều nhất \(most) lượt.")
            ]
        }
        return []
    }
}

extension FieldProblem {
    static let windowTooLong = FieldProblem(
        "to", "windowTooLong", "Chiến dịch dài nhất \(CampaignTerms.mostDays) ngày. Hãy xem lại năm.")
}

extension QuietHours {
    /// Minutes of a day in which it may be heard.
    package var openMinutes: Int { (0..<1440).count { !contains(minute: $0) } }
}

extension Array where Element: Hashable {
    /// In their order, each the first time it stands there.
    var eachOnce: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
