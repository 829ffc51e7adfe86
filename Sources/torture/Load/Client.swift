import FieldReports
import Foundation
import Harness
import Office

/// One client: sends a report, and lives a part of its life through with the officers, again and again.
///
/// Unchecked because one thread of the crowd alone uses it.
final class Client: @unchecked Sendable {
    private let telephone: Telephone
    private let ledger: Ledger
    private let number: Int
    private let seed: UInt64
    private let own: [Player]
    private let cast: Cast
    private var count = 0

    init(_ number: Int, of clients: Int, _ cast: Cast, _ telephone: Telephone, _ ledger: Ledger, seed: UInt64) {
        (self.number, self.cast, self.telephone, self.ledger, self.seed) = (number, cast, telephone, ledger, seed)
        own = cast.citizens.enumerated().filter { $0.offset % clients == number }.map(\.element)
    }

    func liveOnce() throws {
        count += 1
        let key = "\(seed)-\(number)-\(count)"
        let sender = own[count % own.count]
        var photo: String?
        if telephone.dice.chance(0.3) {
            photo = try PhotoSending(telephone: telephone, ledger: ledger, owner: sender).send()
        }
        let isUrgent = telephone.dice.chance(0.03)
        let form = Form(key: key, photo: photo, isUrgent: isUrgent)
        guard let code = try send(form, by: sender) else { return }
        try say(key, code, sender)
        guard telephone.dice.chance(0.4) else { return }
        try handle(key, code, sender, isUrgent: isUrgent)
    }

    // MARK: - The report

    private func send(_ form: Form, by sender: Player) throws -> ReportCode? {
        let request = form.request(by: sender)
        ledger.tries(form.key)
        while telephone.dice.chance(0.15) { telephone.hangUp(in: request) }
        guard let answer = try telephone.ask(request) else { return nil }
        guard let report = SentReport(form, by: sender, answer) else {
            ledger.wonder("a report: \(answer.refusal)")
            return nil
        }
        if answer.member("receipt", "contentSHA256") as? String != report.digest {
            ledger.wonder("a receipt for other words than were sent")
        }
        ledger.keep(report)
        return report.code
    }

    // MARK: - What follows it

    private func say(_ key: String, _ code: ReportCode, _ sender: Player) throws {
        guard telephone.dice.chance(0.5) else { return }
        let words = "Nước vẫn đang dâng. \(Form.mark(key))"
        try act("message", "messageSent", #"{"words":"\#(words)"}"#, on: code, by: sender, key, mark: Form.mark(key))
    }

    private func handle(_ key: String, _ code: ReportCode, _ sender: Player, isUrgent: Bool) throws {
        let officer = any(.agencyOfficer)
        let leader = any(.agencyLeader)
        if isUrgent { try act("acknowledgement", "acknowledged", "{}", on: code, by: officer, key) }
        guard try act("acceptance", "accepted", "{}", on: code, by: officer, key) else { return }
        let text = #"{"outcome":"resolvedOnSite","text":"Đã nạo vét xong. \#(Form.mark(key))"}"#
        guard try act("answer", "answerProposed", text, on: code, by: officer, key, mark: Form.mark(key)) else {
            return
        }
        let agreed = #"{"proposal":1,"agree":true}"#
        guard try act("approval", "proposalApproved", agreed, on: code, by: leader, key) else { return }
        let rating = #"{"level":"satisfied","comment":"Cảm ơn. \#(Form.mark(key))"}"#
        try act("rating", "rated", rating, on: code, by: sender, key, mark: Form.mark(key))
    }

    /// - Returns: whether it was done.
    @discardableResult
    private func act(
        _ name: String, _ event: String, _ body: String, on code: ReportCode, by player: Player, _ key: String,
        mark: String? = nil
    ) throws -> Bool {
        let request = Request.post(
            "/api/v1/reports/\(code)/\(name)", json: body, token: player.token, key: key + name)
        if telephone.dice.chance(0.1) { telephone.hangUp(in: request) }
        guard let answer = try telephone.ask(request) else { return false }
        guard answer.status == 200, let version = answer.member("inside", "version") as? Int else {
            ledger.wonder("\(name): \(answer.refusal)")
            return false
        }
        ledger.keep(DoneAct(code: code, event: event, account: player.account, mark: mark, version: version))
        return true
    }

    private func any(_ role: Role) -> Player {
        let holders = cast.holders(role)
        return holders[telephone.dice.below(holders.count)]
    }
}
