import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A0.7: following another's report", .bothEngines)
struct FollowTests {
    private func followed(_ viewer: Viewer, in test: TestProvince) async throws -> [ReportCode] {
        var filter = ReportFilter()
        filter.followedBy = viewer.account
        return try await test.province.reports.list(filter, for: viewer).map(\.code)
    }

    private func news(_ viewer: Viewer, in test: TestProvince) async throws -> [String] {
        try await test.province.duties.deliver()
        return try await test.province.reports.lines(for: viewer).filter { $0.kind == .followed }.map(\.words)
    }

    @Test("A0.7: whoever follows a public report is told of its answer in the house, once, and by no message")
    func told() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            try await street.publish(street.code)
            for _ in 1...2 { try await test.province.reports.follow(street.code, by: street.neighbour) }
            #expect(try await test.province.reports.follows(street.code, by: street.neighbour))
            #expect(try await followed(street.neighbour, in: test) == [street.code])
            try await test.answer(street.code, by: street.officer, and: street.leader)
            let words = "Phản ánh \(street.code) mà ông/bà theo dõi đã có trả lời."
            for _ in 1...2 { #expect(try await news(street.neighbour, in: test) == [words]) }
            #expect(try await news(street.citizen, in: test) == [])
            #expect(test.gateway.newest(to: "+84977000111")?.text.contains("theo dõi") != true)

            try await test.province.reports.unfollow(street.code, by: street.neighbour)
            #expect(try await followed(street.neighbour, in: test) == [])
            try await test.province.cases.handle(
                .correct(text: "Đã nạo vét xong.", reason: "Ghi nhầm."), on: street.code, by: street.leader)
            #expect(try await news(street.neighbour, in: test).count == 1)
            #expect(try await test.differences() == [])
        }
    }

    @Test("A0.7, IOC-03: what is hidden is nobody's news: the list, old lines and new ones are gone until it is back")
    func hidden() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            try await street.publish(street.code)
            try await test.province.reports.follow(street.code, by: street.neighbour)
            try await test.answer(street.code, by: street.officer, and: street.leader)
            #expect(try await news(street.neighbour, in: test).count == 1)
            let unread = try await test.province.reports.unreadLines(for: street.neighbour)
            try await test.province.cases.handle(
                .correct(text: "Đã nạo vét xong.", reason: "Ghi nhầm."), on: street.code, by: street.leader)
            // What waits to be told is not told any more.
            try await street.hide(street.code)
            #expect(try await news(street.neighbour, in: test) == [])
            #expect(try await test.province.reports.unreadLines(for: street.neighbour) == unread - 1)
            #expect(try await followed(street.neighbour, in: test) == [])
            // And a viewer who knows of it by office is not told by following.
            try await test.province.reports.follow(street.code, by: street.neighbour, refusedAs: NoSuchReport())
            try await test.province.reports.follow(street.code, by: street.officer, refusedAs: NoSuchReport())
            try await test.province.cases.handle(
                .unhide(reason: "Không có lời nào sai."), on: street.code, by: street.leader)
            #expect(try await followed(street.neighbour, in: test) == [street.code])
            #expect(try await news(street.neighbour, in: test).count == 1)
        }
    }

    @Test("A0.7: what was never public, and what is one's own, is not followed")
    func refused() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            try await test.province.reports.follow(street.code, by: street.neighbour, refusedAs: NoSuchReport())
            try await test.province.reports.follow(
                ReportCode(number: 7), by: street.neighbour, refusedAs: NoSuchReport())
            try await street.publish(street.code)
            let own = await #expect(throws: InvalidSubmission.self) {
                try await test.province.reports.follow(street.code, by: street.citizen)
            }
            #expect(own?.problems.map(\.code) == ["ownReport"])
            await #expect(throws: AccountProblem.notSignedIn) {
                try await test.province.reports.follow(street.code, by: .anyone)
            }
        }
    }

    @Test("A0.7: nobody follows for ever: an account that is closed hears nothing")
    func closed() async throws {
        try await withProvince { test in
            let street = try await Street(test)
            try await street.publish(street.code)
            try await test.province.reports.follow(street.code, by: street.neighbour)
            try await test.province.accounts.closeAccount(password: "suoi-nam-rom-mua-lu", by: street.neighbour)
            #expect(try await test.province.store.read { try $0.follows.isFollowed(street.code) } == false)
        }
    }
}

extension Reports {
    fileprivate func follow<Refusal: Error & Equatable>(
        _ code: ReportCode, by viewer: Viewer, refusedAs refusal: Refusal
    ) async throws {
        await #expect(throws: refusal) { try await follow(code, by: viewer) }
    }
}
