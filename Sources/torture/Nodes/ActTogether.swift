import FieldReports
import Foundation
import Harness
import Office
import Synchronization

extension NodesRun {
    /// Two officers act on one report at the same moment, each at a node of their own.
    func actTogether() throws -> Trial {
        var trial = Trial("two officers at one report at once")
        let officers = Array(prepared.cast.holders(.agencyOfficer).prefix(2))
        let telephones = [0, 1].map { number in
            Telephone(crowd, ledger, seed: UInt64(number)) { [pair] in pair.ports[number] }
        }
        var overtaken = 0
        for round in 0..<options.rounds {
            let (sender, form) = (spare[(round + 7) % spare.count], Form(key: "\(options.seed)-95-\(round)"))
            ledger.tries(form.key)
            guard let answer = try telephones[round % 2].ask(form.request(by: sender)),
                let report = SentReport(form, by: sender, answer)
            else {
                trial.expect(false, "a report was not taken")
                continue
            }
            ledger.keep(report)
            let face = try telephones[0].ask(Request.get("/api/v1/reports/\(report.code)", token: officers[0].token))
            guard let version = face?.member("inside", "version") as? Int else {
                trial.expect(false, "an officer cannot read \(report.code)")
                continue
            }
            trial.tried += 1
            let kind = Rivalry.allCases[round % Rivalry.allCases.count]
            let answers = together(kind, on: report, seen: version, officers, telephones)
            overtaken += answers.count { $0 == "409 staleReport" }
            trial.expect(kind.isRight(answers), "\(kind) of \(report.code): \(answers)")
        }
        trial.measured = "\(overtaken) were told that another was first"
        return trial
    }

    /// - Returns: what each was told.
    private func together(
        _ kind: Rivalry, on report: SentReport, seen version: Int, _ officers: [Player], _ telephones: [Telephone]
    ) -> [String] {
        let answers = Mutex(["", ""])
        let ready = Atomic(0)
        let pairs = zip(officers, telephones).map { Rival(officer: $0, telephone: $1) }
        DispatchQueue.concurrentPerform(iterations: 2) { [ledger] number in
            let (officer, telephone) = (pairs[number].officer, pairs[number].telephone)
            let mark = Form.mark("\(report.key)-\(number)")
            let request = Request.post(
                "/api/v1/reports/\(report.code)/\(kind.act)", json: kind.body(mark, seen: version),
                token: officer.token)
            ready.add(1, ordering: .sequentiallyConsistent)
            while ready.load(ordering: .sequentiallyConsistent) < 2 {}
            let answer = try? telephone.ask(request)
            if let answer, answer.status == 200, let version = answer.member("inside", "version") as? Int {
                ledger.keep(
                    DoneAct(
                        code: report.code, event: kind.event, account: officer.account,
                        mark: kind == .acceptance ? nil : mark, version: version))
            }
            answers.withLock { $0[number] = answer.map { $0.status == 200 ? "200" : $0.refusal } ?? "nothing" }
        }
        return answers.withLock { $0 }
    }
}

/// Unchecked because each is used by one of the two threads, while the other waits for both.
private struct Rival: @unchecked Sendable {
    let officer: Player
    let telephone: Telephone
}

/// In what they come into each other's way.
private enum Rivalry: CaseIterable {
    /// What can be done once: the second is refused, whatever it had seen.
    case acceptance
    /// What could be done twice, but each says what it had seen: the second has not seen the first.
    case seenMessage
    /// What may be done twice: both are done, one after the other.
    case message

    var act: String { self == .acceptance ? "acceptance" : "message" }
    var event: String { self == .acceptance ? "accepted" : "messageSent" }

    func body(_ mark: String, seen version: Int) -> String {
        switch self {
        case .acceptance: "{}"
        case .seenMessage: #"{"words":"Đã nhận tin. \#(mark)","version":\#(version)}"#
        case .message: #"{"words":"Đã nhận tin. \#(mark)"}"#
        }
    }

    func isRight(_ answers: [String]) -> Bool {
        let won = answers.count { $0 == "200" }
        switch self {
        case .acceptance: return won == 1 && answers.contains { $0.hasPrefix("409 ") }
        case .seenMessage: return won == 1 && answers.contains("409 staleReport")
        case .message: return won == 2
        }
    }
}
