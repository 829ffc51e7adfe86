import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Changing the directory")
struct DirectoryEditTests {
    private let first = Day(year: 2021, month: 7, day: 1)!
    private let last = Day(year: 2023, month: 6, day: 30)!

    private func head(_ name: String, _ from: Day, _ to: Day? = nil) -> HeadPost {
        HeadPost(unit: "ubnd-na-sang", name: name, position: "Chủ tịch", from: from, to: to)
    }

    @Test("DIR-01: heads follow each other with their terms, and two at a time are refused")
    func heads() throws {
        var directory = LetterDistrict.directory
        #expect(code { try directory.apply(.addHead(head("Giàng A Thử", last))) } == "headOverlap")
        try directory.apply(.endHead(of: "ubnd-na-sang", since: first, on: last))
        try directory.apply(.addHead(head("Giàng A Thử", last + 1)))
        #expect(directory.head(of: "ubnd-na-sang", on: last)?.name == "Lò Văn Mẫu")
        #expect(directory.head(of: "ubnd-na-sang", on: last + 1)?.name == "Giàng A Thử")
        #expect(
            code { try directory.apply(.endHead(of: "ubnd-na-sang", since: last + 1, on: last)) } == "endBeforeBegin")
    }

    @Test("An end before the beginning, an unknown unit, a name of nothing are refused, and nothing has changed")
    func refused() {
        var directory = LetterDistrict.directory
        let before = directory
        #expect(code { try directory.apply(.addHead(head("Người Thử", first - 100, first - 200))) } == "endBeforeBegin")
        var lost = head("Người Thử", first)
        lost.unit = "khong-co"
        #expect(code { try directory.apply(.addHead(lost)) } == "unknownUnit")
        #expect(code { try directory.apply(.endStation("khong-co", on: last)) } == "notFound")
        #expect(directory == before)
    }

    @Test("CAM-06: speakers belong to a station and to villages, and two of one name at one station are refused")
    func clusters() throws {
        var directory = LetterDistrict.directory
        try directory.apply(
            .addStation(Station(code: "dai-na-sang", name: "Đài xã Na Sang", unit: "ubnd-na-sang", from: first)))
        func cluster(_ code: SpeakerCluster.Code, _ name: String, _ from: Day) -> DirectoryEdit {
            .addCluster(
                SpeakerCluster(code: code, station: "dai-na-sang", name: name, villages: ["Bản Na Sang 1"], from: from))
        }
        try directory.apply(cluster("c1", "Cụm bản Na Sang", first))
        #expect(code { try directory.apply(cluster("c2", "cụm BẢN na sang", first)) } == "clusterNameTaken")
        #expect(code { try directory.apply(cluster("c1", "Cụm khác", first)) } == "codeTaken")
        try directory.apply(.endCluster("c1", on: last))
        try directory.apply(cluster("c2", "Cụm bản Na Sang", last + 1))
        #expect(directory.clusters.map(\.code) == ["c1", "c2"])
    }

    @Test("DIR-04: contacts stand by topic from a day to a day, with a number that can be called")
    func contacts() throws {
        var directory = LetterDistrict.directory
        func contact(_ phone: String) -> DirectoryEdit {
            .addContact(
                OutreachContact(
                    topic: .technical, name: "Vàng Thị Thử", position: "Chuyên viên", unit: "Phòng VH&TT", phone: phone,
                    from: first))
        }
        #expect(code { try directory.apply(contact("gọi tôi")) } == "badPhone")
        try directory.apply(contact("0215 3 812 345"))
        try directory.apply(.endContact(phone: "0215 3 812 345", topic: .technical, on: last))
        #expect(directory.contacts(on: last).count == 1 && directory.contacts(on: last + 1).isEmpty)
    }

    @Test(
        "DIR-01: an empty directory has the units of the agencies, each commune with a station; what is written stands")
    func completed() {
        let agencies = [
            Agency(code: "ubnd-1", name: "UBND xã Một", kind: .communePeoplesCommittee),
            Agency(code: "so-y-te", name: "Sở Y tế", kind: .department),
        ]
        let full = OutreachDirectory().completed(by: agencies, since: { _ in nil }, otherwise: first)
        #expect(full.units.map(\.code) == ["ubnd-1", "so-y-te"])
        #expect(full.stations.map(\.name) == ["Đài truyền thanh xã Một"])
        let written = OutreachDirectory(
            units: [
                DirectoryUnit(
                    code: "xa-mot", name: "Ủy ban xã Một", kind: .communePeoplesCommittee, agency: "ubnd-1", from: first
                )
            ])
        #expect(
            written.completed(by: agencies, since: { _ in nil }, otherwise: first).units.map(\.code) == [
                "xa-mot", "so-y-te",
            ])
    }
}
