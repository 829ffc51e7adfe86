import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Letters: who may do what, and when")
struct LetterActsTests {
    private typealias District = LetterDistrict
    private let people = [("supervisor", District.supervisor), ("leader", District.leader), ("unit", District.commune)]

    /// Each act, with whatever it needs.
    private func command(_ act: LetterAct, by person: String) -> LetterCommand {
        switch act {
        case .revise: .revise(.founding)
        case .submit: .submit
        case .sendBack: .sendBack(words: "Thêm nơi nhận.")
        case .approve: .approve
        case .issue: .issue(number: 12, day: District.day, isByHand: false)
        case .cancel: .cancel(reason: "Gửi nhầm bản.")
        case .discard: .discard(reason: "Trùng công văn khác.")
        case .receive:
            .receive(
                units: person == "supervisor" ? ["cong-ty"] : [], day: District.day, said: "Văn thư báo qua điện thoại."
            )
        case .actOn: .actOn(units: [], words: "Đã phát trên loa.")
        }
    }

    private func lived(_ status: LetterStatus) throws -> LivedLetter {
        var lived = try LivedLetter()
        switch status {
        case .draft: break
        case .submitted: try lived.act(.submit, by: District.supervisor)
        case .approved: lived = try .approved()
        case .issued: lived = try .issued()
        case .cancelled:
            lived = try .issued()
            try lived.act(.cancel(reason: "Gửi nhầm bản."), by: District.leader)
        case .discarded: try lived.act(.discard(reason: "Trùng công văn khác."), by: District.supervisor)
        }
        return lived
    }

    @Test("CAM-02: in each state each act is open to whom it is, shown to them, and refused to everybody else")
    func table() throws {
        let open: [LetterStatus: [String: [LetterAct]]] = [
            .draft: ["supervisor": [.revise, .submit, .discard]], .submitted: ["leader": [.sendBack, .approve]],
            .approved: ["supervisor": [.issue], "leader": [.sendBack]],
            .issued: ["supervisor": [.receive], "leader": [.cancel], "unit": [.receive, .actOn]],
        ]
        for status in LetterStatus.allCases {
            let lived = try lived(status)
            #expect(lived.letter.status == status)
            for (person, viewer) in people {
                let mayDo = open[status]?[person] ?? []
                #expect(lived.letter.acts(of: viewer, in: District.ground) == mayDo, "\(status) \(person)")
                for act in LetterAct.allCases {
                    var again = lived
                    let denial = code { try again.act(command(act, by: person), by: viewer) }
                    #expect((denial == nil) == mayDo.contains(act), "\(status) \(person) \(act)")
                    let refused: Set<String?> = ["wrongStatus", "forbiddenAct", nil]
                    #expect(refused.contains(denial), "\(status) \(person) \(act)")
                }
            }
        }
    }

    @Test("CAM-02: only those who supervise draft a letter, in the name of a unit that is in force")
    func drafting() {
        func draft(_ issuer: DirectoryUnit.Code, _ viewer: Viewer) -> String? {
            code { _ = try Letter.draft(.founding, issuer: issuer, number: 1, by: viewer, in: District.ground) }
        }
        #expect(draft("ubnd-huyen", District.supervisor) == nil)
        #expect(draft("ubnd-huyen", District.leader) == "forbiddenAct")
        #expect(draft("ubnd-huyen", District.commune) == "forbiddenAct")
        #expect(draft("ubnd-cu", District.supervisor) == "badChoice")
    }

    @Test("CAM-12: what was cancelled is owed by nobody: no receipt is late, and nobody is woken for it")
    func cancelled() throws {
        var lived = try lived(.cancelled)
        let last = try #require(lived.letter.issue?.receiptDay)
        #expect(lived.letter.wakesAt(under: District.law) == nil)
        #expect(lived.letter.overdueReceipts(on: last + 1).isEmpty)
        #expect(lived.seen(by: District.supervisor)?.overdueReceipts(on: last + 1).isEmpty == true)
        #expect(lived.seen(by: District.commune)?.status == .cancelled, "who has it sees that it holds no longer")
        lived.at = last.end
        let isReminded = lived.elapse()
        #expect(!isReminded)
    }

    @Test("CAM-12: once every unit has it nobody is woken and nobody reminded")
    func everybody() throws {
        var lived = try LivedLetter.issued()
        let last = try #require(lived.letter.issue?.receiptDay)
        let seen = try #require(lived.seen(by: District.supervisor))
        #expect(seen.overdueReceipts(on: last).isEmpty && seen.overdueReceipts(on: last + 1).count == 6)
        for viewer in [District.commune, District.stranger] {
            try lived.act(.receive(units: [], day: District.day, said: nil), by: viewer)
        }
        let unreachable = lived.letter.missingReceipts.map(\.code)
        try lived.act(
            .receive(units: unreachable, day: District.day, said: "Báo qua điện thoại."), by: District.supervisor)
        #expect(lived.letter.missingReceipts.isEmpty && lived.letter.wakesAt(under: District.law) == nil)
        lived.at = last.end
        let isReminded = lived.elapse()
        #expect(!isReminded)
    }

    @Test("CAM-12: nobody speaks for another's unit, nor in two capacities at once, nor of units it was not sent to")
    func capacities() throws {
        let both = Viewer(
            account: AccountID(rawValue: 5),
            appointments: [Appointment(.outreachSupervisor), Appointment(.agencyOfficer, at: "ubnd-na-sang")])
        func receive(_ units: [DirectoryUnit.Code], _ said: String?, by viewer: Viewer) -> String? {
            code {
                var lived = try LivedLetter.issued()
                try lived.act(.receive(units: units, day: District.day, said: said), by: viewer)
            }
        }
        #expect(receive(["ubnd-na-sang", "cong-ty"], "Báo qua điện thoại.", by: both) == "notThisUnit")
        #expect(receive(["cong-ty"], nil, by: District.commune) == "notThisUnit")
        #expect(receive(["cong-ty"], nil, by: District.supervisor) == "fieldMissing")
        #expect(receive([], "Báo qua điện thoại.", by: District.supervisor) == "badChoice")
        #expect(receive(["ubnd-na-sang", "khong-co"], nil, by: District.commune) == "badChoice")
        var lived = try LivedLetter.issued()
        #expect(
            code { try lived.act(.actOn(units: ["ubnd-muong-la"], words: "Đã phát."), by: District.commune) }
                == "forbiddenAct")
    }

    @Test("A letter's history is numbered one by one, and who wrote it is told once of what was asked")
    func history() throws {
        var lived = try LivedLetter()
        try lived.act(.submit, by: District.supervisor)
        try lived.act(.sendBack(words: "Thêm nơi nhận."), by: District.leader)
        #expect(lived.history.map(\.sequence) == [1, 2, 3] && lived.letter.version == 3)
        let told = lived.letter.notices(of: lived.history[2], under: District.law)
        #expect(told.map(\.to) == [.account(AccountID(rawValue: 1))])
    }
}
