// News and heartbeats in one stream. A heartbeat finds out that the other end is gone; after twenty minutes the stream
// ends and the client comes back, as whoever it is by then.

import FieldReports
import Office

enum LiveFeed {
    enum Piece: Sendable {
        case report(ReportCode)
        case beat
    }

    private static let between = Duration.seconds(20)
    private static let beats = 60

    static func pieces(of news: AsyncStream<Subject>) -> AsyncStream<Piece> {
        let (stream, pieces) = AsyncStream.makeStream(of: Piece.self, bufferingPolicy: .bufferingNewest(100))
        let reading = Task {
            for await subject in news { if let code = ReportCode(subject) { pieces.yield(.report(code)) } }
            pieces.finish()
        }
        let beating = Task {
            for _ in 0..<beats {
                try await Task.sleep(for: between)
                pieces.yield(.beat)
            }
            pieces.finish()
        }
        pieces.onTermination = { _ in
            reading.cancel()
            beating.cancel()
        }
        return stream
    }
}
