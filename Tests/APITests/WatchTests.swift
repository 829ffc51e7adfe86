import FieldReports
import HTTPTypes
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite(.bothEngines) struct WatchTests {
    @Test("alive, able to work, and counted for those who may watch")
    func watching() async throws {
        try await Service.run { api in
            #expect(try await api.ask(.get, "/healthz").status == 200)
            #expect(try await api.ask(.get, "/readyz").status == 200)
            _ = try await api.send(as: try await api.citizen())
            #expect(try await api.ask(.get, "/metrics").status == 404)
            #expect(try await api.ask(.get, "/metrics", as: "doan-mo").status == 404)
            let metrics = try await api.ask(.get, "/metrics", as: "mat-khau-giam-sat")
            #expect(metrics.text.contains("phananh_reports 1"))
            #expect(metrics.text.contains("phananh_duty_lag_seconds 0"))
            #expect(metrics.text.contains("phananh_outbox_waiting 2"))
        }
    }

    @Test("a broken book does not stop the service; readiness names it")
    func degraded() async throws {
        try await Service.run { api in
            #expect(try await api.ask(.get, "/readyz").text == "ok\n")
            let now = api.test.clock.now
            try await api.province.store.write { tx in
                try tx.reference.add(.calendar, "hỏng", note: "hỏng", by: nil, at: now)
            }
            let ready = try await api.ask(.get, "/readyz")
            #expect(ready.status == 200)
            #expect(ready.text == "ok\ndegraded: calendar version 2: documentUnreadable\n")
            #expect(try await api.get("/calendar/2026").status == 200)
        }
    }

    @Test("a store that cannot be read is not ready")
    func notReady() async throws {
        try await Service.run { api in
            await api.province.store.close()
            let (ready, alive) = (try await api.ask(.get, "/readyz"), try await api.ask(.get, "/healthz"))
            #expect(ready.status == 503)
            #expect(alive.status == 200)
        }
    }

    @Test("REP-40: only «Hài lòng» is satisfied, «Chấp nhận được» has a figure of its own, and a refusal is no answer")
    func satisfaction() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let leader = try await api.official(.agencyLeader, at: .paHam, phone: "0912000002")
            for level in ["satisfied", "acceptable", "acceptable", "unsatisfied"] {
                let code = try await api.send(as: citizen)
                try await api.act("acceptance", code, as: leader)
                try await api.act("answer", code, ["outcome": "explained", "text": "Đã giải thích."], as: leader)
                try await api.act("rating", code, ["level": level], as: citizen)
            }
            let refused = try await api.send(as: citizen)
            try await api.act(
                "refusal", refused, ["code": "contentUnclear", "reason": "Chưa rõ.", "guidance": "Gửi lại rõ hơn."],
                as: leader)
            api.test.clock.set("2026-04-01T08:00:00+07:00")
            let figures = try await api.get("/statistics/overview?from=2026-03-01&to=2026-03-31")
            #expect(figures.fraction("satisfied") == [1, 4])
            #expect(figures.fraction("acceptedOrBetter") == [3, 4])
            #expect(figures.fraction("rated") == [4, 4])
            #expect(figures.fraction("answered") == [4, 5])
            #expect(figures.fraction("refused") == [1, 5])
        }
    }

    @Test("figures come with what they are a share of, and hidden ones only for those who may know")
    func overview() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let leader = try await api.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let code = try await api.send(as: citizen)
            _ = try await api.send(as: citizen)
            try await api.act("acceptance", code, as: leader)
            try await api.act("answer", code, ["outcome": "explained", "text": "Đã giải thích."], as: leader)
            api.test.clock.set("2026-03-12T08:00:00+07:00")
            let few = try await api.get("/statistics/overview?from=2026-03-01&to=2026-03-31")
            #expect(few.status == 422)
            #expect(few.code == "periodTooSmall")
            api.test.clock.set("2026-04-01T08:00:00+07:00")
            #expect(try await api.get("/statistics/overview?from=2026-03-02&to=2026-03-31").code == "periodTooSmall")
            let figures = try await api.get("/statistics/overview?from=2026-03-01&to=2026-03-31")
            #expect(figures.member("received", "n") as? Int == 2)
            #expect(figures.member("answered", "numerator") as? Int == 1)
            #expect(figures.member("answered", "denominator") as? Int == 2)
            #expect(figures.member("onTime", "rate") as? Double == 0.5)
            #expect(figures.member("onTime", "n") as? Int == 2)
            #expect(figures.member("overdue", "n") as? Int == 1)
            #expect(figures.member("ofPeriod", "n") as? Int == 2)
            #expect(figures.member("hidden") == nil)
            #expect(figures.member("refusedLate") == nil)
            let manager = try await api.official(.iocManager, phone: "0912000003")
            let inside = try await api.get("/statistics/overview?from=2026-03-01&to=2026-03-31", as: manager)
            #expect(inside.member("hidden", "numerator") as? Int == 0)
        }
    }
}

extension Reply {
    /// A figure's two numbers.
    fileprivate func fraction(_ name: String) -> [Int?] {
        [member(name, "numerator") as? Int, member(name, "denominator") as? Int]
    }
}
