import FieldReports
import Foundation
import Harness
import Office

extension NodesRun {
    /// What happens at one node is heard at the other: how long after the answer?
    func hearElsewhere() throws -> Trial {
        var trial = Trial("event of one, heard on the other's stream")
        guard let officer = prepared.cast.holders(.agencyOfficer).first else { return trial }
        var taken: [UInt64] = []
        for (here, there) in [(0, 1), (1, 0)] {
            let ear = try Ear(port: pair.ports[there], token: officer.token)
            let telephone = Telephone(crowd, ledger, seed: UInt64(here)) { [pair] in pair.ports[here] }
            for round in 0..<options.rounds / 2 + 1 {
                let (sender, form) = (spare[round % spare.count], Form(key: "\(options.seed)-9\(here)-\(round)"))
                ledger.tries(form.key)
                guard let answer = try telephone.ask(form.request(by: sender)),
                    let report = SentReport(form, by: sender, answer)
                else {
                    trial.expect(false, "a report was not taken")
                    continue
                }
                let answered = nanoseconds()
                ledger.keep(report)
                trial.tried += 1
                guard let arrival = ear.arrival(of: report.code.description, within: 5) else {
                    trial.expect(false, "\(report.code) was not heard of within 5 s")
                    continue
                }
                taken.append(arrival > answered ? arrival - answered : 0)
            }
        }
        let latencies = Latencies(taken, seconds: 0)
        trial.measured = String(
            format: "median %.1f, p99 %.1f, max %.1f ms", latencies.milliseconds(at: 0.5),
            latencies.milliseconds(at: 0.99), latencies.milliseconds(at: 1))
        // Not the slowest: on a machine that builds something else meanwhile, that says nothing of the nodes.
        trial.expect(latencies.milliseconds(at: 0.5) < 1000, "it takes longer than a second")
        return trial
    }
}
