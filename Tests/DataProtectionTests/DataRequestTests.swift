import LocalTime
import Office
import Testing

@testable import DataProtection

@Suite("Requests about one's own data")
struct DataRequestTests {
    @Test("A0.18: the answer is due in 2 working days and the deed in 15 days, over 30/4 and 1/5 too")
    func terms() throws {
        let request = try DataDesk.request(.see)
        #expect(request.answerBy == DataDesk.day("2026-05-04"))
        #expect(request.carryOutBy == DataDesk.day("2026-05-13"))
        #expect(!request.isOverdue(at: DataDesk.instant("2026-05-04T23:59:59+07:00")))
        #expect(request.isOverdue(at: DataDesk.instant("2026-05-05T00:00:00+07:00")))
    }

    @Test("A0.18: the officer is reminded on the last morning; late, oversight and the person hear of it, each once")
    func clock() throws {
        var request = try DataDesk.request(.restrict)
        let until = { (request: inout DataRequest, text: String) in request.wait(to: DataDesk.instant(text)) }
        #expect(until(&request, "2026-05-04T07:59:59+07:00").isEmpty)
        #expect(until(&request, "2026-05-04T08:00:00+07:00").map(\.event) == [.answerReminded])
        let late = until(&request, "2026-05-05T00:00:00+07:00")
        #expect(late.map(\.event) == [.answerOverdue])
        let told = request.notices(of: try #require(late.first), under: DataDesk.law).map(\.to)
        #expect(told == [.role(.dpo), .role(.provincialOverseer), .account(AccountID(rawValue: 1))])
        try request.does(.accept, by: DataDesk.officer, at: DataDesk.instant("2026-05-05T09:00:00+07:00"))
        #expect(until(&request, "2026-06-01T00:00:00+07:00").map(\.event) == [.carryOutReminded, .carryOutOverdue])
        #expect(request.wakesAt(under: DataDesk.law) == nil)
    }

    @Test("A request that was answered by nobody is late for its deed as well")
    func silence() throws {
        var request = try DataDesk.request(.erase)
        let events = request.wait(to: DataDesk.instant("2026-06-01T00:00:00+07:00")).map(\.event)
        #expect(events == [.answerReminded, .answerOverdue, .carryOutReminded, .carryOutOverdue])
    }

    @Test("What is not in the table does not exist")
    func moves() throws {
        let viewers: [DataRequestStanding: Viewer] = [.person: DataDesk.person, .protectionOfficer: DataDesk.officer]
        for status in DataRequestStatus.allCases {
            for act in DataRequestAct.allCases {
                for (standing, viewer) in viewers {
                    var request = try DataDesk.request(.restrict)
                    request.status = status
                    let isInTable = DataMove.all.contains {
                        $0.act == act && $0.from.contains(status) && $0.by == standing
                    }
                    #expect(request.acts(of: viewer).contains(act) == isInTable, "\(status) \(act) \(standing)")
                }
            }
        }
    }

    @Test("A0.27: an officer answers no request of their own; others are answered by nobody but officers")
    func own() throws {
        let request = try DataDesk.request(.see, by: DataDesk.officer)
        #expect(request.denial(of: .accept, by: DataDesk.officer) == .ownRequest)
        let others = try DataDesk.request(.see)
        for viewer in [DataDesk.person, DataDesk.overseer, .anyone] {
            #expect(others.denial(of: .accept, by: viewer) == .notYours)
        }
        #expect(others.denial(of: .withdraw, by: DataDesk.officer) == .notYours)
    }

    @Test("A refusal has a ground and a reason, and the reason has nobody's telephone")
    func refusal() throws {
        let request = try DataDesk.request(.erase)
        func denial(_ reason: String) -> DataDenial? {
            request.denial(of: .refuse(ground: .heldByLaw, reason: reason), by: DataDesk.officer)
        }
        #expect(denial(" ")?.code == "fieldMissing")
        #expect(denial("Gọi lại cho 0912 345 678 để hỏi.")?.code == "personalDataInWords")
        var refused = request
        try refused.does(
            .refuse(ground: .heldByLaw, reason: "Vụ việc đang được điều tra theo quyết định."), by: DataDesk.officer)
        #expect(refused.status == .refused && refused.wakesAt(under: DataDesk.law) == nil)
    }

    @Test("Erasing is asked only after reading what it means, and never by who holds a role")
    func erasing() {
        func denial(understood: Bool, official: Bool) -> DataDenial? {
            do throws(DataDenial) {
                _ = try DataRequest.ask(
                    DataAsking(.erase, understood: understood), number: 7, by: DataDesk.person, isOfficial: official,
                    at: DataDesk.asked, under: DataDesk.law)
                return nil
            } catch { return error }
        }
        #expect(denial(understood: false, official: false) == .mustUnderstand)
        #expect(denial(understood: true, official: true) == .officialAccount)
        #expect(denial(understood: true, official: false) == nil)
    }

    @Test("Only a restriction can be lifted, and only by the person")
    func lifting() throws {
        var restricted = try DataDesk.request(.restrict)
        try restricted.does(.accept, by: DataDesk.officer)
        try restricted.does(.carryOut(DataEffect(records: 1)), by: DataDesk.officer)
        #expect(restricted.denial(of: .lift, by: DataDesk.officer) == .notYours)
        try restricted.does(.lift, by: DataDesk.person)
        #expect(restricted.status == .lifted)
        var seen = try DataDesk.request(.see)
        try seen.does(.accept, by: DataDesk.officer)
        try seen.does(.carryOut(DataEffect()), by: DataDesk.officer)
        #expect(seen.denial(of: .lift, by: DataDesk.person) == .notRestricted)
    }

    @Test("The file may be fetched for 30 days from the day on which it was granted")
    func file() throws {
        var request = try DataDesk.request(.see)
        #expect(!request.isFileReady(at: DataDesk.asked))
        try request.does(.accept, by: DataDesk.officer)
        try request.does(.carryOut(DataEffect()), by: DataDesk.officer)
        #expect(request.isFileReady(at: DataDesk.instant("2026-05-28T23:59:00+07:00")))
        #expect(!request.isFileReady(at: DataDesk.instant("2026-05-29T00:00:00+07:00")))
    }

    @Test("Replaying the history gives the same request")
    func replay() throws {
        var (request, decision) = try DataRequest.ask(
            DataAsking(.restrict), number: 7, by: DataDesk.person, isOfficial: false, at: DataDesk.asked,
            under: DataDesk.law)
        var history = request.record(decision, at: DataDesk.asked, under: DataDesk.law)
        history += request.wait(to: DataDesk.instant("2026-05-05T00:00:00+07:00"))
        history += try request.does(.accept, by: DataDesk.officer)
        history += try request.does(.carryOut(DataEffect(records: 1)), by: DataDesk.officer)
        history += try request.does(.lift, by: DataDesk.person)
        #expect(DataRequest(replaying: history) == request)
        #expect(DataRequest(replaying: Array(history.dropFirst())) == nil)
    }
}
