import LocalTime
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("The directory as administration keeps it", .bothEngines)
struct OutreachDirectoryTests {
    private let day = Day(year: 2026, month: 1, day: 1)!

    @Test("DIR-01: an empty province has the units of its agencies, 45 communes each with a station")
    func starter() async throws {
        try await withProvince { test in
            let directory = try await test.province.books.current().outreach
            let today = test.clock.now.day
            #expect(
                directory.units.filter { $0.kind == .communePeoplesCommittee && $0.isInForce(on: today) }.count == 45)
            #expect(directory.stations.count == 45)
            let commune = try await LetterCast(test).commune
            #expect(directory.units(of: commune, on: today).map(\.agency) == [.paHam])
        }
    }

    @Test("A change is a version of the book, and what follows from the agencies goes on following them")
    func versions() async throws {
        try await withProvince { test in
            let admin = try await test.official(.directoryAdmin, phone: "0913000001")
            let head = HeadPost(unit: "so-y-te", name: "Lò Thị Thử", position: "Giám đốc", from: day)
            try await test.province.outreachDirectory.apply(.addHead(head), by: admin)
            try await test.province.outreachDirectory.apply(
                .endStation("dai-\(AgencyCode.paHam.rawValue)".code, on: day + 9), by: admin)
            let books = try await test.province.books.current()
            #expect(books.outreach.head(of: "so-y-te", on: day)?.name == "Lò Thị Thử")
            #expect(books.outreach.stations.count == 45 && books.outreach.stations.filter { $0.to != nil }.count == 1)
            let written = try await test.province.store.read { tx in
                try tx.reference.all(.outreach, as: OutreachDirectory.self).map(\.body)
            }
            #expect(written.count == 2 && written[1].units.isEmpty && written[1].stations.count == 1)
        }
    }

    @Test("Who does not keep the directory changes nothing")
    func rights() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let head = HeadPost(unit: "so-y-te", name: "Lò Thị Thử", position: "Giám đốc", from: day)
            await #expect(throws: AccountProblem.forbidden) {
                try await test.province.outreachDirectory.apply(.addHead(head), by: cast.commune)
            }
        }
    }

    @Test("DIR-04: contacts come from a list, which is taken whole or not at all, with every wrong line named")
    func contacts() async throws {
        try await withProvince { test in
            let office = test.province.outreachDirectory
            let good = """
                chu_de,ho_ten,chuc_vu,don_vi,dien_thoai,tu_ngay,den_ngay
                ky_thuat,Vàng A Thử,Chuyên viên,Phòng VH&TT,0215 3 812 345,2026-01-01,
                quy_trinh,Lò Thị Mẫu,Phó phòng,Văn phòng,0912 345 678,2026-01-01,2026-06-30
                """
            let first = try await office.importContacts(good, note: "danh-ba.csv", by: nil)
            let second = try await office.importContacts(good, note: "danh-ba.csv", by: nil)
            #expect(first == 2 && second == 2)
            let bad =
                good + "\ncuu_hoa,Ai Đó,x,y,0912,2026-01-01,\nky_thuat,Ai Đó,x,y,0912 000 111,2026-03-01,2026-02-01"
            let refused = await #expect(throws: InvalidSubmission.self) {
                try await office.importContacts(bad, note: "danh-ba.csv", by: nil)
            }
            let lines = refused.map { $0.problems.map { String($0.sentence.prefix(6)) } }
            #expect(lines == ["Dòng 4", "Dòng 5"])
            let kept = try await test.province.books.current().outreach.contacts
            #expect(kept.count == 2)
        }
    }

    @Test(
        "CAM-06: stations, their speakers and the units of an office come from lists; two clusters of one name are refused"
    )
    func lists() async throws {
        try await withProvince { test in
            let office = test.province.outreachDirectory
            let units = """
                ma,ten,loai,tu_ngay,den_ngay,ke_thua,thu_truong,chuc_vu
                phong-vhtt,Phòng VH&TT huyện Mường Chà,division,2008-01-01,2025-06-30,so-vhttdl,Hoàng Văn Thử,Trưởng phòng
                """
            #expect(try await office.importUnits(units, note: "don-vi.csv", by: nil) == 1)
            let stations = """
                ma,ten,loai,ma_don_vi,tu_ngay,ma_cum,cum,ban
                dai-huyen,Đài TT-TH huyện,phat_thanh,phong-vhtt,2008-01-01,cum-1,Cụm Thị trấn,TDP 1; TDP 2
                dai-huyen,Đài TT-TH huyện,phat_thanh,phong-vhtt,2008-01-01,cum-2,Cụm bản,Bản Xuân
                """
            #expect(try await office.importStations(stations, note: "dai.csv", by: nil) == 2)
            let directory = try await test.province.books.current().outreach
            #expect(directory.clusters.map(\.villages) == [["TDP 1", "TDP 2"], ["Bản Xuân"]])
            #expect(
                directory.head(of: "phong-vhtt", on: Day(year: 2023, month: 6, day: 15)!)?.position == "Trưởng phòng")
            await #expect(throws: InvalidSubmission.self) {
                try await office.importStations(
                    stations.replacing("Cụm bản", with: "Cụm Thị Trấn").replacing("cum-2", with: "cum-3"),
                    note: "dai.csv", by: nil)
            }
            #expect(try await test.province.books.current().outreach == directory)
        }
    }

    @Test("DIR-04: a station has the telephone of whoever runs it, which a list of stations brings and keeps right")
    func phone() async throws {
        try await withProvince { test in
            let office = test.province.outreachDirectory
            let list = "ma,ten,loai,ma_don_vi,tu_ngay,dien_thoai\ndai-moi,Đài thử,loa,so-y-te,2026-01-01,"
            _ = try await office.importStations(list + "0215 3 830 100", note: "dai.csv", by: nil)
            let written = try await test.province.books.current().outreach.station("dai-moi")
            #expect(written?.phone == "0215 3 830 100")
            await #expect(throws: InvalidSubmission.self) {
                try await office.importStations(list + "gọi anh Páo", note: "dai.csv", by: nil)
            }
            _ = try await office.importStations(list, note: "dai.csv", by: nil)
            let emptied = try await test.province.books.current().outreach.station("dai-moi")
            #expect(emptied != nil && emptied?.phone == nil)
        }
    }
}

extension String {
    fileprivate var code: Station.Code { Station.Code(rawValue: self) }
}
