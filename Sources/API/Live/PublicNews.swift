// What everybody may hear of: each change is read once, and its line goes to all who listen without having signed in.

import FieldReports
import Logging
import NIOCore
import Office
import Operations

actor PublicNews {
    private let province: Province
    private let line: @Sendable (ReportCode) async throws -> String?
    private var listeners: [Int: AsyncStream<ByteBuffer>.Continuation] = [:]
    private var next = 0
    private var reading: Task<Void, Never>?

    /// - Parameter line: what is to be said of a report; nil where everybody may not know of it.
    init(_ province: Province, _ line: @escaping @Sendable (ReportCode) async throws -> String?) {
        (self.province, self.line) = (province, line)
    }

    /// A slow listener loses the oldest lines.
    func listen() -> AsyncStream<ByteBuffer> {
        let (stream, lines) = AsyncStream.makeStream(of: ByteBuffer.self, bufferingPolicy: .bufferingNewest(100))
        next += 1
        let id = next
        listeners[id] = lines
        lines.onTermination = { [weak self] _ in Task { await self?.leave(id) } }
        if reading == nil {
            let news = province.live.listen()
            reading = Task { [weak self] in
                for await subject in news {
                    guard let self, !Task.isCancelled else { return }
                    await self.tell(subject)
                }
                // Told to go because nobody listened: whoever came since has a reading of their own.
                if !Task.isCancelled { await self?.end() }
            }
        }
        return stream
    }

    private func leave(_ id: Int) {
        listeners[id] = nil
        guard listeners.isEmpty else { return }
        reading?.cancel()
        reading = nil
    }

    private func tell(_ subject: Subject) async {
        guard let code = ReportCode(subject) else { return }
        do {
            guard let text = try await line(code) else { return }
            let bytes = ByteBuffer(string: text)
            for listener in listeners.values { listener.yield(bytes) }
        } catch {
            // Whoever listens reads again when they come back; what cannot be read now is nobody's news.
            province.log.warning("a change was not told", metadata: ["error": "\(String(reflecting: error))"])
        }
    }

    /// The node ends, and so does every stream.
    private func end() {
        reading = nil
        for listener in listeners.values { listener.finish() }
        listeners = [:]
    }
}
