// A gateway of our own on the loopback, so that the real client speaks real HTTP.

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

final class LoopbackServer: Sendable {
    struct Asked: Sendable {
        let method: HTTPMethod
        let path: String
        let headers: HTTPHeaders
        let body: [UInt8]
    }

    enum Answer: Sendable {
        case status(Int, headers: [String: String] = [:])
        /// Takes the request and says nothing.
        case silence
        /// Closes without an answer.
        case hangUp
    }

    private let answer: Answer
    private let seen = Mutex<[Asked]>([])

    fileprivate init(answer: Answer) { self.answer = answer }

    var asked: [Asked] { seen.withLock { $0 } }

    fileprivate func answer(to asked: Asked) -> Answer {
        seen.withLock { $0.append(asked) }
        return answer
    }
}

/// Runs `body` with the server, its address and a client, and ends both.
func withLoopback(
    answering answer: LoopbackServer.Answer, configuration: HTTPClient.Configuration,
    _ body: (LoopbackServer, String, HTTPClient) async throws -> Void
) async throws {
    let server = LoopbackServer(answer: answer)
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .childChannelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                try channel.pipeline.syncOperations.addHandler(Answering(server))
            }
        }
        .bind(host: "127.0.0.1", port: 0).get()
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
        try await body(server, "http://127.0.0.1:\(listener.localAddress?.port ?? 0)/send", client)
    } catch {
        try await client.shutdown()
        try await listener.close().get()
        throw error
    }
    try await client.shutdown()
    try await listener.close().get()
}

private final class Answering: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let server: LoopbackServer
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(_ server: LoopbackServer) { self.server = server }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let bytes): body += Array(bytes.readableBytesView)
        case .end:
            guard let head else { return }
            let asked = LoopbackServer.Asked(method: head.method, path: head.uri, headers: head.headers, body: body)
            respond(server.answer(to: asked), context)
        }
    }

    private func respond(_ answer: LoopbackServer.Answer, _ context: ChannelHandlerContext) {
        switch answer {
        case .silence: break
        case .hangUp: context.close(promise: nil)
        case .status(let status, let extra):
            var headers = HTTPHeaders(extra.map { ($0.key, $0.value) })
            headers.add(name: "Content-Length", value: "0")
            let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
