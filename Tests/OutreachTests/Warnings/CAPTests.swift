import Foundation
import LocalTime
import Office
import Territory
import Testing

@testable import Outreach

/// Seven messages in ten thousand histories would not do: each of ten thousand is held against the schema and our rules.
@Suite("Warnings: the Common Alerting Protocol")
struct CAPTests {
    private let province = BoundingBox(west: 102, south: 20.8, east: 103.7, north: 22.7)!

    @Test("A message names those before it, never its own, each by sender, identifier and the second it was sent")
    func references() throws {
        var story = try WarningStory.live()
        try story.does(.prepareUpdate(.rain(headline: "Mưa rất to")), WarningStory.composer)
        try story.does(.submit, WarningStory.composer)
        story.waits(.minutes(5))
        try story.does(.issue(communes: 2, sender: "canh-bao.example"), WarningStory.lead)
        try story.does(.prepareCancel(reason: "Mưa đã ngớt"), WarningStory.composer)
        try story.does(.issue(communes: 0, sender: "canh-bao.example"), WarningStory.other)
        let alerts = story.alerts
        #expect(alerts.map(\.kind) == [.alert, .update, .cancel])
        #expect(Set(alerts.map(\.identifier)).count == 3)
        #expect(alerts[2].references.map(\.identifier) == alerts[..<2].map(\.identifier))
        #expect(
            alerts[1].xml.contains(
                "<references>canh-bao.example,VN-DB-7-1,2026-12-03T15:36:00+07:00</references>"))
        for (index, alert) in alerts.enumerated() {
            #expect(alert.faults(after: Array(alerts[..<index]), within: province) == [])
        }
    }

    @Test("Names with & < > and marks come out as XML and read back the same; times carry seconds and the offset")
    func text() throws {
        var content = WarningContent.rain(headline: "Phòng VH&TT: <Ế Ữ Ặ> \"mưa\" 'to'")
        content.communes[0].name = "Xã Mường Nhé & vùng"
        var story = WarningStory()
        try story.does(.draft(content, exercise: false), WarningStory.composer)
        try story.does(.submit, WarningStory.composer)
        try story.does(.issue(communes: 2, sender: "canh-bao.example"), WarningStory.lead)
        let xml = try #require(story.alerts.first).xml
        let read = XMLText(xml)
        #expect(read.values["headline"] == [content.headline])
        #expect(read.values["areaDesc"]?.first == "Xã Mường Nhé & vùng")
        #expect(read.values["sent"] == ["2026-12-03T15:36:00+07:00"])
        #expect(!xml.contains("Z</") && read.values["polygon"]?.allSatisfy { !$0.contains("\n") } == true)
    }

    @Test("A ring around points is closed, not crossed, and holds every point; an open or crossed one is found")
    func rings() {
        var dice = Dice(3)
        for _ in 0..<500 {
            let points = (0..<Int.random(in: 3...60, using: &dice)).map { _ in
                point(
                    Double.random(in: 21...22.5, using: &dice), Double.random(in: 102.2...103.5, using: &dice))
            }
            let ring = Ring.around(points)
            #expect(Ring.isClosed(ring) && Ring.isSimple(ring))
        }
        let bow = [point(21, 102), point(22, 103), point(22, 102), point(21, 103), point(21, 102)]
        #expect(Ring.isClosed(bow) && !Ring.isSimple(bow))
        #expect(!Ring.isClosed(Array(bow.dropLast())))
    }

    @Test("What receivers refuse and the schema lets pass is found, each by its name")
    func faults() throws {
        let good = try #require(try WarningStory.live().alerts.first)
        func found(_ change: (inout CAPAlert) -> Void, after earlier: [CAPAlert] = []) -> [CAPFault] {
            var alert = good
            change(&alert)
            return alert.faults(after: earlier, within: province)
        }
        #expect(found { _ in } == [])
        #expect(found { $0.identifier = "a b" } == [.identifierUnusable])
        #expect(found { $0.sender = "a,b" } == [.senderUnusable])
        #expect(found { $0.kind = .update } == [.referencesMissing])
        #expect(found({ $0.identifier = good.identifier }, after: [good]).contains(.identifierReused))
        #expect(found { $0.content.expires = $0.sentAt } == [.expiryMissing])
        #expect(found { $0.content.communes = [] } == [.areaMissing])
        #expect(found { $0.content.communes[0].ring.removeLast() } == [.ringOpen])
        #expect(found { $0.content.instruction = "" } == [.textEmpty])
        #expect(
            found { alert in
                alert.content.communes[0].ring = alert.content.communes[0].ring.map { point($0.longitude - 20, 22) }
            }.contains(.pointElsewhere))
    }

    @Test(
        "Ten thousand messages of random warnings are valid by the schema of OASIS and by our own rules",
        .enabled(if: CAPSchema.isAtHand, "xmllint and the schema come with Scripts/set-up-browser"))
    func valid() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var (dice, written) = (Dice(20_261_128), 0)
        while written < 10_000 {
            let alerts = WarningStory.random(&dice).alerts
            for (index, alert) in alerts.enumerated() {
                #expect(alert.faults(after: Array(alerts[..<index]), within: province) == [])
                try Data(alert.xml.utf8).write(to: folder.appendingPathComponent("\(written).xml"))
                written += 1
            }
        }
        let refused = try CAPSchema.refused(in: folder)
        #expect(refused.isEmpty, "\(refused.prefix(3))")
    }
}

extension WarningStory {
    var alerts: [CAPAlert] { warning.messages.indices.compactMap { CAPAlert(warning, message: $0) } }
}
