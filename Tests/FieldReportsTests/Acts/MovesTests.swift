import LocalTime
import Office
import Testing

@testable import FieldReports

/// The whole machine on one screen. A door opened or shut shows here as a one-line difference.
@Suite("Moves")
struct MovesTests {
    @Test("REP-22, A0.19: the table of moves: every act, from every status, by every standing")
    func table() {
        #expect(printed() == Self.written)
    }

    @Test(
        "REP-43, A0.19: a move is open exactly where the table says, to whoever stands there",
        arguments: Status.allCases)
    func nothingElse(status: Status) throws {
        let written = Self.cells()
        let report = report(in: status)
        for act in Act.allCases {
            let allowed = written[act]?[status] ?? []
            for (standing, viewer) in people {
                #expect(report.standings(of: viewer) == [standing], "\(standing)")
                let denial: Denial? = denial(of: act, to: viewer, on: report)
                #expect((denial == nil) == allowed.contains(standing), "\(act) from \(status) by \(standing)")
                #expect(report.acts(open: viewer).contains(act) == allowed.contains(standing))
                if let denial {
                    let expected = written[act]?.values.contains { $0.contains(standing) } ?? false
                    #expect(denial == (expected ? .notFrom(status, act) : .notYours(act)))
                }
            }
            #expect(denial(of: act, to: .anyone, on: report) == .notYours(act))
            #expect(denial(of: act, to: .neighbour, on: report) == .notYours(act))
            #expect(denial(of: act, to: .otherLeader, on: report) == .notYours(act))
        }
    }

    @Test("AMB-25: the clock is nobody's account: no viewer ever stands there")
    func clockIsNobody() {
        for (_, viewer) in Viewer.everybody {
            #expect(!report(in: .routed).standings(of: viewer).contains(.clock))
        }
        for role in Role.allCases {
            let viewer = Viewer(account: AccountID(rawValue: 900), appointments: [Appointment(role, at: .paHam)])
            #expect(!report(in: .routed).standings(of: viewer).contains(.clock))
        }
    }

    @Test("REP-01: every move quotes where it stands written")
    func articles() {
        for move in Move.all {
            #expect(move.article.contains(/^(REP|IOC|CAM|AMB)-\d\d$|^A0\.\d+$/), "\(move.act): \(move.article)")
            #expect(!move.from.isEmpty && !move.by.isEmpty)
            #expect(!move.by.contains(.clock), "time acts by the agenda and by what follows, not by \(move.act)")
        }
        for consequence in Consequence.allCases { #expect(consequence.article.contains(/^(REP|AMB)-\d\d$/)) }
        #expect(Set(Move.all.map(\.act)) == Set(Act.allCases))
    }
}

// MARK: - Printing

extension MovesTests {
    /// Columns of the table, and the head of each.
    private static let columns: [(Status, String)] = [
        (.draft, "draft"), (.submitted, "submit"), (.routed, "routed"), (.returned, "return"), (.accepted, "accept"),
        (.inProgress, "inProg"), (.pendingApproval, "pendng"), (.answered, "answer"), (.clarifying, "clarif"),
        (.closed, "closed"), (.refused, "refusd"), (.merged, "merged"), (.withdrawn, "withdr"),
    ]

    /// R reporter, A assistant, o officer and L leader of the lead agency, C cooperating, i IOC operator, s shift lead,
    /// M IOC managing agency, P UBND tỉnh, X inspector; t: it follows, by nobody's act.
    private static let letters: [(Standing, Character)] = [
        (.reporter, "R"), (.assistant, "A"), (.leadOfficer, "o"), (.leadLeader, "L"), (.cooperating, "C"),
        (.iocOperator, "i"), (.iocShiftLead, "s"), (.iocManager, "M"), (.overseer, "P"), (.inspector, "X"),
    ]

    private func printed() -> String {
        let head = row("", Self.columns.map(\.1))
        let rows = Act.allCases.map { act in
            row(act.rawValue, Self.columns.map { status, _ in cell(act, status) })
        }
        let following = Consequence.allCases.map { consequence in
            row(consequence.rawValue, Self.columns.map { status, _ in consequence.from.contains(status) ? "t" : "-" })
        }
        return ([head] + rows + following).joined(separator: "\n")
    }

    private func cell(_ act: Act, _ status: Status) -> String {
        let by = Move.all.filter { $0.act == act && $0.from.contains(status) }.reduce(into: Set<Standing>()) {
            $0.formUnion($1.by)
        }
        return by.isEmpty ? "-" : String(Self.letters.filter { by.contains($0.0) }.map(\.1))
    }

    private func row(_ name: String, _ cells: [String]) -> String {
        ([pad(name, 18)] + cells.map { pad($0, 7) }).joined().trimmingTrailingSpaces
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    /// What is written below, read back: the table is the expectation of both tests.
    private static func cells() -> [Act: [Status: Set<Standing>]] {
        var read: [Act: [Status: Set<Standing>]] = [:]
        for line in written.split(separator: "\n").dropFirst() {
            let words = line.split(separator: " ")
            guard let act = Act(rawValue: String(words[0])) else { continue }
            for (column, word) in zip(columns, words.dropFirst()) where word != "-" {
                read[act, default: [:]][column.0] = Set(letters.filter { word.contains($0.1) }.map(\.0))
            }
        }
        return read
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

// MARK: - Who and what

extension MovesTests {
    private var people: [(Standing, Viewer)] {
        [
            (.reporter, .lan), (.assistant, .villageHead), (.leadOfficer, .officer), (.leadLeader, .leader),
            (.cooperating, .department), (.iocOperator, .dispatcher), (.iocShiftLead, .shiftLead),
            (.iocManager, .manager), (.overseer, .overseer), (.inspector, .inspector),
        ]
    }

    private func report(in status: Status) -> Report {
        var report = Story(sent("2026-03-03 09:15", helpedBy: .villageHead)).report
        report.cooperations = [
            Cooperation(agency: .construction, externalPartner: nil, request: "Cử kỹ thuật.", at: report.submittedAt)
        ]
        report.status = status
        return report
    }

    private func denial(of act: Act, to viewer: Viewer, on report: Report) -> Denial? {
        do throws(Denial) {
            _ = try report.capacity(of: viewer, for: act)
            return nil
        } catch {
            return error
        }
    }
}

extension MovesTests {
    private static let written = """
                          draft  submit routed return accept inProg pendng answer clarif closed refusd merged withdr
        acceptance        -      -      oL     -      -      -      -      -      -      -      -      -      -
        refusal           -      isM    oL     isM    oL     oL     -      -      -      -      -      -      -
        return            -      -      oL     -      oL     oL     -      -      -      -      -      -      -
        routing           -      isM    isM    isMP   isM    isM    isM    -      M      -      -      -      -
        classification    -      isM    oLisM  isM    oLisM  oLisM  oLisM  -      oLisM  -      -      -      -
        cooperation       -      -      oLisM  -      oLisM  oLisM  oLisM  -      oLisM  -      -      -      -
        cooperation-answer -      -      C      -      C      C      C      C      C      -      -      -      -
        answer            -      -      oL     -      oL     oL     oL     -      oL     -      -      -      -
        approval          -      LisM   LisM   LisM   LisM   LisM   LisM   LisM   LisM   LisM   LisM   -      -
        deadline-change   -      -      oLP    -      oLP    oLP    oLP    -      oLP    -      -      -      -
        progress-notice   -      -      oL     -      oL     oL     oL     -      oL     -      -      -      -
        moderation        -      -      oLisM  isM    oLisM  oLisM  oLisM  oLisM  oLisM  oLisM  -      -      -
        hiding            -      M      oLM    M      oLM    oLM    oLM    oLM    oLM    oLM    oLM    -      -
        unhiding          -      LMP    LMP    LMP    LMP    LMP    LMP    LMP    LMP    LMP    LMP    LMP    LMP
        hiding-review     -      MP     MP     MP     MP     MP     MP     MP     MP     MP     MP     MP     MP
        objection         -      R      R      R      R      R      R      R      R      R      R      R      R
        objection-decision -      MP     MP     MP     MP     MP     MP     MP     MP     MP     MP     MP     MP
        feedback          -      -      -      -      -      -      -      R      -      R      -      -      -
        feedback-decision -      -      -      -      -      -      -      oLM    -      oLM    -      -      -
        rating            -      -      -      -      -      -      -      R      R      R      -      -      -
        message           -      RAisM  RAoLisM RAisM  RAoLisM RAoLisM RAoLisM RAoLisM RAoLisM -      -      -      -
        consent-request   -      -      oL     -      oL     oL     oL     oL     oL     -      -      -      -
        consent           -      R      R      R      R      R      R      R      R      R      R      R      R
        secrecy           -      R      R      R      R      R      R      R      R      -      R      -      -
        identity-opening  -      is     oLis   is     oLis   oLis   oLis   oL     oLis   -      -      -      -
        withdrawal        -      R      R      R      R      R      R      R      R      -      -      -      -
        resubmission      -      -      -      -      -      -      -      -      -      -      RA     -      -
        media-addition    -      RA     RA     RA     RA     RA     RA     RA     RA     -      -      -      -
        link              -      isM    oLisM  isM    oLisM  oLisM  oLisM  oLisM  oLisM  oLisM  -      -      -
        merge             -      isM    isM    isM    -      -      -      -      -      -      -      -      -
        unmerge           -      -      -      -      -      -      -      -      -      -      -      M      -
        urgency           -      isM    isM    isM    isM    isM    isM    -      isM    -      -      -      -
        acknowledgement   -      isMP   oLisMP isMP   oLisMP oLisMP oLisMP oLisMP oLisMP -      -      -      -
        first-action      -      isM    oL     isM    oL     oL     oL     -      oL     -      -      -      -
        commitment-proof  -      -      -      -      oLM    oLM    oLM    oLM    oLM    oLM    -      -      -
        correction        -      -      -      -      -      -      -      L      L      L      -      -      -
        reminder          -      isMP   isMP   isMP   isMP   isMP   isMP   isMP   isMP   -      -      -      -
        reopening         -      -      -      -      -      -      -      -      -      M      -      -      -
        review            -      MP     MP     MP     MP     MP     MP     -      MP     -      P      MP     -
        handover          -      -      t      -      t      t      t      t      t      t      -      -      -
        link-back         -      t      t      t      t      t      t      t      t      t      t      t      t
        joining           -      t      t      t      t      t      t      t      t      t      -      -      -
        recount           -      t      t      t      t      t      t      -      t      -      -      -      -
        """
}
