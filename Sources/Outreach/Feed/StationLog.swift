package import LocalTime

/// What a player or a loudspeaker gives back: what was played, and that it is there.
package struct StationLog: Sendable, Equatable, Codable {
    /// What its clock shows.
    package var clock: Instant
    /// What it is doing, in its own words.
    package var state: String
    package var lines: [Line]

    package init(clock: Instant, state: String, lines: [Line] = []) {
        self.clock = clock
        self.state = state
        self.lines = lines
    }

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
    }

    package struct Outcome: Sendable, Equatable, Codable {
        package var id: String
        package var state: State
        package var code: String?
        package var sentence: String?

        package init(id: String, state: State, code: String? = nil, sentence: String? = nil) {
            self.id = id
            self.state = state
            self.code = code
            self.sentence = sentence
        }

        package enum State: String, Sendable, Codable { case kept, known, refused }
    }
}
