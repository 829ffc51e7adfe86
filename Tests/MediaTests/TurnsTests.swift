import Foundation
import Testing

@testable import Media

@Suite("Nobody's many files hold another's")
struct TurnsTests {
    private func asking(
        _ number: Int, _ owner: String, _ pace: Turns.Pace = .quick, urgent: Bool = false
    ) -> Turns.Asking {
        Turns.Asking(number: number, order: MediaOrder(owner: owner, isUrgent: urgent), pace: pace)
    }

    private func turns(_ places: Int, _ asking: [Turns.Asking]) -> Turns {
        var turns = Turns(places: places)
        for one in asking { turns.ask(one) }
        return turns
    }

    private func all(_ turns: inout Turns) -> [Int] {
        var begun: [Int] = []
        while let next = turns.next() { begun.append(next) }
        return begun
    }

    @Test("one account takes all places but the last, which is for whoever has nothing under way")
    func lastPlace() {
        var turns = turns(3, (1...10).map { asking($0, "a") })
        #expect(all(&turns) == [1, 2])
        turns.ask(asking(11, "b"))
        #expect(all(&turns) == [11])
        turns.end(11)
        turns.ask(asking(12, "c"))
        #expect(all(&turns) == [12])
        turns.end(1)
        turns.end(2)
        turns.end(12)
        #expect(all(&turns) == [3, 4])
    }

    @Test("what is slow never takes all places, whoever sends it")
    func slow() {
        var turns = turns(3, (1...5).map { asking($0, "film \($0)", .slow) })
        #expect(all(&turns) == [1, 2])
        turns.ask(asking(6, "photo"))
        #expect(all(&turns) == [6])
    }

    @Test("accounts take turns, and within one account the first comes first")
    func turnsByOwner() {
        var turns = turns(2, (1...4).map { asking($0, "a") } + (5...6).map { asking($0, "b") })
        #expect(all(&turns) == [1, 5])
        turns.end(1)
        #expect(all(&turns) == [2])
        turns.end(5)
        #expect(all(&turns) == [6])
    }

    @Test("what belongs to something urgent comes first")
    func urgent() {
        var turns = turns(2, [asking(1, "a"), asking(2, "b"), asking(3, "c"), asking(4, "d", urgent: true)])
        #expect(all(&turns) == [4, 1])
    }

    @Test("one place serves everybody")
    func onePlace() {
        var turns = turns(1, [asking(1, "a", .slow), asking(2, "a", .slow), asking(3, "b")])
        #expect(all(&turns) == [1])
        turns.end(1)
        #expect(all(&turns) == [3])
        turns.end(3)
        #expect(all(&turns) == [2])
    }
}

@Suite("A workshop full of one account's slow files")
struct FairWorkshopTests {
    /// The worker takes for ever over what is a hundred pixels wide, and works as ever on the rest.
    @Test("ten big ones of one account do not hold another's small photo")
    func fair() async throws {
        let folder = try TestFolder()
        let worker = try folder.program(
            "slow",
            """
            case $(od -An -j16 -N4 -tx1 "$1" | tr -d ' ') in 00000064) sleep 1000;; esac
            exec \(WorkshopSettings.workerBesideThisProgram) "$@"
            """)
        let library = folder.library(settings: WorkshopSettings(scratch: folder.path + "/scratch", worker: worker))
        let big = (0..<10).map { height in
            Task { try await library.take(PNG.halves(100, 20 + height), for: MediaOrder(owner: "a")) }
        }
        while await library.workshop.underWay < 2 { await Task.yield() }
        #expect(try await library.take(PNG.halves(30, 20), for: MediaOrder(owner: "b")).width == 30)
        #expect(try await library.take(PNG.halves(31, 20), for: MediaOrder(owner: "c")).width == 31)
        await library.close()
        for one in big { await #expect(throws: WorkshopError.closed) { try await one.value } }
    }

    @Test("a photo that takes longer than the quick ones is finished all the same")
    func slowButGood() async throws {
        let folder = try TestFolder()
        let worker = try folder.program(
            "second",
            """
            echo alive >> \(folder.path)/lives
            if [ $(wc -l < \(folder.path)/lives) = 1 ]; then sleep 1000; fi
            exec \(WorkshopSettings.workerBesideThisProgram) "$@"
            """)
        var settings = WorkshopSettings(scratch: folder.path + "/scratch", worker: worker)
        settings.quickSeconds = 1
        let library = folder.library(settings: settings)
        #expect(try await library.take(PNG.halves(30, 20)).width == 30)
    }
}

extension MediaLibrary {
    fileprivate func take(_ bytes: [UInt8], for order: MediaOrder) async throws -> StoredMedia {
        try await intake.take(try await arrivingFile(bytes).finished, for: order)
    }
}
