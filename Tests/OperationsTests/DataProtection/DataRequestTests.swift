import DataProtection
import FieldReports
import Foundation
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A0.18: requests about one's own data, kept and carried out", .bothEngines)
struct DataRequestTests {
    @Test("The officer hears of a request, the person of the answer, oversight of what is late; nobody hears who asks")
    func told() async throws {
        try await withDataDesk { desk in
            let request = try await desk.ask(.restrict)
            try await desk.deliver()
            #expect(try await desk.lines(desk.officer).contains { $0.contains("Hạn chế xem danh tính") })
            desk.test.clock.set(request.answerBy.end)
            try await desk.test.province.duties.elapseDue()
            try await desk.deliver()
            for viewer in [desk.officer, desk.overseer] {
                #expect(try await desk.lines(viewer).contains { $0.hasPrefix("Quá hạn") })
            }
            #expect(try await desk.lines(desk.citizen).contains { $0.contains("chưa được trả lời đúng hạn") })
            try await desk.test.province.dataRequests.perform(
                .refuse(ground: .nothingToDo, reason: "Chưa ai từng xem."), on: request.number, by: desk.officer)
            try await desk.deliver()
            #expect(try await desk.lines(desk.citizen).contains { $0.contains("Chưa ai từng xem.") })
            let all = try await desk.lines(desk.officer) + desk.lines(desk.overseer)
            for name in ["Giàng", "912345678"] { #expect(!all.contains { $0.contains(name) }) }
            let counts = try #require(try await desk.test.province.oversight.dataRequests(for: desk.overseer))
            #expect(counts == DataRequestCounts(all: 1, waiting: 0, overdue: 0, answeredLate: 1, carriedOutLate: 0))
            #expect(try await desk.test.province.oversight.dataRequests(for: desk.officer) == nil)
            #expect(try await desk.test.differences() == [])
        }
    }

    @Test("What is answered in the last second of its day is in time")
    func lastSecond() async throws {
        try await withDataDesk { desk in
            let request = try await desk.ask(.see)
            desk.test.clock.set(request.answerBy.end - Span(milliseconds: 1))
            try await desk.test.province.dataRequests.perform(.accept, on: request.number, by: desk.officer)
            desk.test.clock.set(request.carryOutBy.end)
            let counts = try #require(try await desk.test.province.oversight.dataRequests(for: desk.overseer))
            #expect(counts == DataRequestCounts(all: 1, waiting: 1, overdue: 1, answeredLate: 0, carriedOutLate: 0))
        }
    }

    @Test("A second request of the same kind waits for the first; under its key it is the first")
    func twice() async throws {
        try await withDataDesk { desk in
            let key = RequestKey(key: "a", digest: "d")
            let first = try await desk.ask(.see, request: key)
            #expect(try await desk.ask(.see, request: key) == first)
            await #expect(throws: DataDenial.alreadyAsked) { try await desk.ask(.see) }
            #expect(try await desk.ask(.restrict).number != first.number)
            try await desk.test.province.dataRequests.perform(.withdraw, on: first.number, by: desk.citizen)
            #expect(try await desk.ask(.see).number != first.number)
        }
    }

    @Test("Another person's request is one that does not exist, and only officers see the queue")
    func rights() async throws {
        try await withDataDesk { desk in
            let request = try await desk.ask(.see)
            let other = try await desk.test.citizen("Lò Thị Hàng", phone: "0912345679")
            let requests = desk.test.province.dataRequests
            for viewer in [other, desk.overseer, .anyone] {
                await #expect(throws: NoSuchSubject(DataRequest.kind)) {
                    try await requests.one(request.number, for: viewer)
                }
                await #expect(throws: NoSuchSubject(DataRequest.kind)) {
                    try await requests.carryOut(request.number, by: viewer)
                }
            }
            await #expect(throws: AccountProblem.forbidden) { try await requests.queue(for: desk.overseer) }
            #expect(try await requests.queue(for: desk.officer).waiting == [request])
        }
    }

    @Test("The words and the new name are sealed, shown to the officer without the name, and gone when it is over")
    func words() async throws {
        try await withDataDesk { desk in
            let words = AskedWords(words: "Tên tôi bị gõ sai dấu.", fullName: "Giàng A  Pháo", email: "Phao@Example.VN")
            let request = try await desk.ask(.correct, saying: words)
            #expect(request.fields == [.fullName, .email])
            for (place, bytes) in try await desk.test.everythingKept() {
                for secret in ["gõ sai", "Pháo", "phao@example"] {
                    #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(place)")
                }
            }
            let requests = desk.test.province.dataRequests
            let seen = try await requests.one(request.number, for: desk.officer)
            #expect(seen.words == "Tên tôi bị gõ sai dấu." && seen.correction == nil)
            #expect(try await requests.one(request.number, for: desk.citizen).correction?.email == "phao@example.vn")
            try await desk.carryOut(request)
            let own = try #require(try await desk.test.province.accounts.ownIdentity(of: desk.citizen))
            #expect(own.fullName == "Giàng A Pháo" && own.email == "phao@example.vn" && own.phone == "+84912345678")
            #expect(try await requests.one(request.number, for: desk.officer).words == nil)
            let left = try await desk.test.province.store.read { try $0.dataRequests.words(of: request.number) }
            #expect(left == nil)
            #expect(try await desk.test.differences() == [])
        }
    }

    @Test("A refusal that names whoever asked is refused, with or without its marks")
    func named() async throws {
        try await withDataDesk { desk in
            let request = try await desk.ask(.erase)
            for reason in ["Anh Giàng A Páo đang có việc.", "GIANG A PAO đang có việc.", "Số +84 912.345.678 có việc."]
            {
                await #expect(throws: DataDenial.personalData(in: "reason")) {
                    try await desk.test.province.dataRequests.perform(
                        .refuse(ground: .heldByLaw, reason: reason), on: request.number, by: desk.officer)
                }
            }
        }
    }

    @Test("What is wrong with a correction is told at once, and nothing is kept")
    func wrong() async throws {
        try await withDataDesk { desk in
            await #expect(throws: DataDenial.nothingToCorrect) { try await desk.ask(.correct) }
            do {
                try await desk.ask(.correct, saying: AskedWords(fullName: "12345", email: "không phải"))
                Issue.record("it was taken")
            } catch let problem as InvalidSubmission {
                #expect(problem.problems.map(\.field) == ["fullName", "email"])
            }
            #expect(try await desk.test.province.dataRequests.own(desk.citizen).isEmpty)
        }
    }
}
