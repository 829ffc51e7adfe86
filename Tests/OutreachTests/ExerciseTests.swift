import Foundation
import LocalTime
import Office
import Testing

@testable import Outreach

/// `Playable` has one maker, `Bulletin.playable(on:)`, an extension where the purpose is the public. An exercise is
/// another type, so that `exercise.playable(on: day)` does not compile; that this is the only way is read in the sources.
@Suite("An exercise never reaches the public")
struct ExerciseTests {
    @Test("it is made, heard, submitted and approved like any other")
    func life() throws {
        var desk = try ExerciseDesk()
        try desk.approve()
        #expect(desk.bulletin.state == .approved && desk.bulletin.tracks.count == 1)
    }

    /// Were there a way for exercises too, the two of one name below would be told apart by nothing, and this file would
    /// not compile.
    @Test("of an exercise none can be made, by type")
    func noWay() throws {
        var (exercise, bulletin) = (try ExerciseDesk(), try PublicDesk())
        try exercise.approve()
        try bulletin.approve()
        let none = exercise.bulletin.playable(on: BulletinCast.day)
        #expect(none == "there is no such function")
        let playable: Playable? = bulletin.bulletin.playable(on: BulletinCast.day)
        #expect(playable != nil)
    }

    @Test("nothing else in the program makes one")
    func sources() throws {
        let root = URL(filePath: #filePath).appending(path: "../../../Sources").standardized
        let files =
            FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        let makers = try files.filter { $0.pathExtension == "swift" }
            .filter { try String(contentsOf: $0, encoding: .utf8).contains(#/\bPlayable\(/#) }
            .map(\.lastPathComponent)
        #expect(makers == ["Bulletin+Playable.swift"])
        let declared = try String(
            contentsOf: root.appending(path: "Outreach/Bulletins/Playable.swift"), encoding: .utf8)
        #expect(declared.contains("\n    init(\n        bulletin: Int64"), "its init is this room's alone")
    }

    @Test("its history is kept under a kind of its own, so that neither is read as the other")
    func kinds() { #expect(Bulletin.kind != ExerciseBulletin.kind) }
}

extension BulletinDraft {
    fileprivate func playable(on day: Day) -> String { "there is no such function" }
}
