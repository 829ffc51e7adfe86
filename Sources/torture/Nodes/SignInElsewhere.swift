import FieldReports
import Foundation
import Harness

extension NodesRun {
    /// Somebody signs in at one node, is known at the other, and signs out there.
    func signInElsewhere() throws -> Trial {
        var trial = Trial("signed in on one, served by the other")
        let lines = try pair.ports.map { try Connection(port: $0, patience: 60) }
        for (number, person) in spare.prefix(min(options.rounds, 20)).enumerated() {
            let (here, there) = (lines[number % 2], lines[1 - number % 2])
            let phone = "0" + person.phone.dropFirst(3)
            let signed = try here.ask(
                Request.made(
                    "POST", "/api/v1/sessions", [("content-type", "application/json")],
                    body: Array(#"{"phone":"\#(phone)","password":"\#(person.password)"}"#.utf8)))
            guard signed.status == 201, let token = signed.member("token") as? String else {
                trial.expect(false, "signing in: \(signed.refusal)")
                continue
            }
            trial.tried += 1
            let seen = try there.ask(Request.get("/api/v1/me", token: token))
            trial.expect(seen.status == 200, "the other node: \(seen.refusal)")
            let left = try there.ask(Request.made("DELETE", "/api/v1/sessions/current", token: token))
            trial.expect(left.status == 204, "signing out: \(left.refusal)")
            let after = try here.ask(Request.get("/api/v1/me", token: token))
            trial.expect(after.status == 401, "signed out, and the first node still answers \(after.refusal)")
        }
        return trial
    }
}
