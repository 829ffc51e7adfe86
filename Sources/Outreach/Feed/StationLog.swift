package import LocalTime

/// What a player or a loudspeaker gives back: what was played, and that it is there.
///
/// A device may be newer than the server: a line that cannot be read keeps none of the others back.
package struct StationLog: Sendable, Equatable, Encodable {
    /// What its clock shows.
    package var clock: Instant
    /// What it is doing, in its own words.
    package var state: String
    package var lines: [Line]
    /// The numbers of reports that came and could not be read; the device keeps them.
    package private(set) var unread: [String] = []

    package init(clock: Instant, state: String, lines: [Line] = []) {
        self.clock = clock
        self.state = state
        self.lines = lines
    }

    private enum CodingKeys: CodingKey { case clock, state, lines }

    package struct Line: Sendable, Equatable, Codable {
        package var airing: String
        package var report: PlayReport
        package init(airing: String, report: PlayReport) { (self.airing, self.report) = (airing, report) }
    }

    /// Of each line what became of it: a device may forget what is kept, known or refused, and sends the rest again.
    package struct Answer: Sendable, Equatable, Codable {
        package var received: Instant
        package var lines: [Outcome]
        package init(received: Instant, lines: [Outcome]) { (self.received, self.lines) = (received, lines) }

        /// The reports that need not be sent again. A state that this program does not know settles nothing.
        package var settled: [String] {
            lines.filter { [.kept, .known, .refused].contains($0.state.value) }.map(\.id)
        }
    }

    package struct Outcome: Sendable, Equatable, Codable {
        package var id: String
        package var state: Told<State>
        package var code: String?
        package var sentence: String?

        package init(id: String, state: State, code: String? = nil, sentence: String? = nil) {
            self.id = id
            self.state = Told(state)
            self.code = code
            self.sentence = sentence
        }

        package enum State: String, Sendable, Codable, CaseIterable {
            case kept, known, refused
            /// Of a device that is newer than this server.
            case unread
        }
    }
}

extension StationLog: Decodable {
    package init(from decoder: any Decoder) throws {
        let told = try decoder.container(keyedBy: CodingKeys.self)
        let lines = try told.decodeIfPresent([LineOrName].self, forKey: .lines) ?? []
        self.init(
            clock: try told.decode(Instant.self, forKey: .clock), state: try told.decode(String.self, forKey: .state),
            lines: lines.compactMap(\.line))
        unread = lines.filter { $0.line == nil }.compactMap(\.report)
    }

    private struct LineOrName: Decodable {
        let line: Line?
        let report: String?

        init(from decoder: any Decoder) throws {
            line = try? Line(from: decoder)
            report = try? Named(from: decoder).report.id
        }

        private struct Named: Decodable {
            let report: Report
            struct Report: Decodable { let id: String }
        }
    }
}
