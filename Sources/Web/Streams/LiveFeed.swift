// News and heartbeats in one stream. It ends with the connection; a heartbeat finds out that the other end is gone without
// a word. After twenty minutes it ends anyhow, and the client comes back, as whoever it is by then.

package import NIOCore

package enum LiveFeed<News: Sendable> {
    package enum Piece: Sendable {
        case news(News)
        case beat
    }

    package static func pieces(of news: AsyncStream<News>, until gone: EventLoopFuture<Void>) -> AsyncStream<Piece> {
        let (stream, pieces) = AsyncStream.makeStream(of: Piece.self, bufferingPolicy: .bufferingNewest(100))
        let reading = Task {
            for await one in news { pieces.yield(.news(one)) }
            pieces.finish()
        }
        let beating = Task {
            for _ in 0..<beats {
                try await Task.sleep(for: between)
                pieces.yield(.beat)
            }
            pieces.finish()
        }
        gone.whenComplete { _ in pieces.finish() }
        pieces.onTermination = { _ in
            reading.cancel()
            beating.cancel()
        }
        return stream
    }
}

private let between = Duration.seconds(20)
private let beats = 60
