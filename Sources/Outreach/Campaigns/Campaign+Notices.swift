package import Office
import Vietnamese

extension Campaign {
    package func notices(of recorded: Recorded<Campaign>, under law: Law) -> [Notice] {
        switch recorded.event {
        case .started:
            toUnits("Chiến dịch «\(terms.title)» giao việc cho đơn vị của ông/bà, \(lastDay.untilItsEnd).")
        case .extended: toUnits("Chiến dịch «\(terms.title)» được kéo dài, \(lastDay.untilItsEnd).")
        case .endedEarly: toUnits("Chiến dịch «\(terms.title)» kết thúc sớm, \(lastDay.untilItsEnd).")
        case .evidenceGiven:
            [Notice(to: .role(.outreachSupervisor), kind: .notice, words: "Có minh chứng tuyên truyền chờ xác nhận.")]
        case .evidenceConfirmed(let id): toGiver(of: id, "Minh chứng số \(id) đã được xác nhận.")
        case .evidenceReturned(let id, let reason): toGiver(of: id, "Minh chứng số \(id) được hỏi lại: \(reason)")
        case .messageSent(let message): message.notices
        case .changed, .peopleCounted, .messageRead: []
        }
    }

    private func toUnits(_ words: String) -> [Notice] {
        Set(terms.units.compactMap { agencies[$0] }).sorted { $0.rawValue < $1.rawValue }
            .map { Notice(to: .officers(of: $0), kind: .notice, words: words) }
    }

    private func toGiver(of id: Int, _ words: String) -> [Notice] {
        guard evidence.indices.contains(id - 1), let account = evidence[id - 1].by else { return [] }
        return [Notice(to: .account(account), kind: .notice, words: words)]
    }
}

extension CampaignMessage {
    /// CAM-07: a reminder goes to whoever runs the station; the head of the unit answers for it (CAM-12).
    fileprivate var notices: [Notice] {
        guard let agency else { return [] }
        var told: [Notice.Recipient] =
            switch kind {
            case .guidance: [.officers(of: agency)]
            case .reminder: [.stationOperators(of: agency), .officers(of: agency)]
            }
        if toHead { told.append(.leaders(of: agency)) }
        let kind: Notice.Kind = kind == .reminder ? .reminder : .notice
        return told.map { Notice(to: $0, kind: kind, words: "\(self.kind.label): \(words)") }
    }
}
