// Stands between the wire and the server in each connection: whoever is too slow is told so and left, and when the node
// is about to end each answer says that it is the last.

import Glibc
import HTTPTypes
import NIOCore
import NIOHTTPTypes

final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private enum Wait { case head, body, leaving, taking }

    private let connections: OpenConnections
    private let patience: RequestPatience
    private var context: ChannelHandlerContext?
    private var waits: [Wait: Scheduled<Void>] = [:]

    /// Requests whose answers are not whole yet.
    private var open = 0
    /// The body of the newest request while it comes.
    private var body: BodyClock?
    private var isAnswering = false
    private var isStream = false
    /// The answer being given is the last.
    private var isLast = false
    /// The last answer was given: nothing more is read.
    private var isLeaving = false

    init(_ connections: OpenConnections, _ patience: RequestPatience) {
        (self.connections, self.patience) = (connections, patience)
    }

    // MARK: - Beginning and end

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        connections.add(context.channel)
        // The kernel gives up what a dead peer never acknowledges.
        let limit = SocketOptionValue(patience.taking.nanoseconds / 1_000_000)
        context.channel.setOption(.tcpOption(.init(rawValue: TCP_USER_TIMEOUT)), value: limit).whenComplete { _ in }
        let bytes = FirstBytes { [weak self] in self?.bytesCame() }
        // It can only fail on a connection that is gone already.
        try? context.pipeline.syncOperations.addHandler(bytes, position: .first)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        for wait in waits.values { wait.cancel() }
        waits = [:]
        self.context = nil
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard event is CutOff else { return context.triggerUserOutboundEvent(event, promise: promise) }
        context.close(promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // Who listens to a stream has nothing more to say: half gone is gone.
        if case .some(.inputClosed) = event as? ChannelEvent, isStream || isLeaving {
            return context.close(promise: nil)
        }
        context.fireUserInboundEventTriggered(event)
    }

    // MARK: - Waiting

    private func wait(_ kind: Wait, _ time: TimeAmount, _ over: @escaping (ChannelHandlerContext) -> Void) {
        guard waits[kind] == nil, let context else { return }
        waits[kind] = context.eventLoop.assumeIsolated().scheduleTask(in: time) { [weak self] in
            guard let self, let context = self.context else { return }
            self.waits[kind] = nil
            over(context)
        }
    }

    private func stopWaiting(_ kind: Wait) { waits.removeValue(forKey: kind)?.cancel() }

    // MARK: - Requests

    /// Bytes of whatever kind; the first of a request are the beginning of its head.
    private func bytesCame() {
        guard open == 0, body == nil, !isLeaving else { return }
        wait(.head, patience.head) { context in
            guard self.open == 0 else { return }
            self.refuse(context)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isLeaving else { return }
        switch unwrapInboundIn(data) {
        case .head:
            stopWaiting(.head)
            open += 1
            body = BodyClock(patience)
        case .body(let bytes): body?.came(bytes.readableBytes, at: .now())
        case .end:
            body = nil
            stopWaiting(.body)
            if !isLast { stopWaiting(.leaving) }
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // What is dropped must be read all the same, or the end would never be seen.
        if isLeaving { context.read() }
        context.fireChannelReadComplete()
    }

    /// Asked for whenever more is wanted of the client.
    func read(context: ChannelHandlerContext) {
        if body != nil {
            body?.wait(at: .now())
            watchBody()
        }
        context.read()
    }

    private func watchBody() {
        guard let left = body?.left(at: .now()) else { return }
        wait(.body, max(left, .milliseconds(1))) { context in
            guard let body = self.body else { return }
            if body.left(at: .now()) > .zero { self.watchBody() } else { self.giveUp(context) }
        }
    }

    /// The body takes too long: its reader is told, and answers if it can.
    private func giveUp(_ context: ChannelHandlerContext) {
        guard !isAnswering, open == 1 else { return context.close(promise: nil) }
        isLast = true
        context.fireErrorCaught(RequestTooSlow())
        wait(.leaving, patience.leaving) { $0.close(promise: nil) }
    }

    /// The head takes too long: nobody else has heard of this request.
    private func refuse(_ context: ChannelHandlerContext) {
        let slow = RequestTooSlow()
        let answer = Problem(code: slow.code, status: slow.status, detail: slow.sentence).encoded
        let fields: HTTPFields = [
            .contentType: "application/problem+json", .contentLength: "\(answer.count)", .connection: "close",
        ]
        let head = HTTPResponse(status: slow.status, headerFields: fields)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: answer))), promise: nil)
        finish(wrapOutboundOut(.end(nil)), nil, isUnread: true, context)
    }

    // MARK: - Answers

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head):
            isAnswering = true
            isStream = head.headerFields[.contentType]?.hasPrefix("text/event-stream") == true
            isLast = isLast || connections.isEnding || head.headerFields[.connection] == "close"
            if isLast { head.headerFields[.connection] = "close" }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body: context.write(data, promise: promise)
        case .end:
            (isAnswering, isStream) = (false, false)
            // An answer to what was no request at all counts for none.
            let isUnread = body != nil || open == 0
            open = max(0, open - 1)
            if isLast { return finish(data, promise, isUnread: isUnread, context) }
            // Nobody reads what is still coming but to throw it away.
            if body != nil { wait(.leaving, patience.leaving) { $0.close(promise: nil) } }
            context.write(data, promise: promise)
        }
    }

    /// Writes the end of the last answer, and leaves when it has left.
    private func finish(
        _ end: NIOAny, _ promise: EventLoopPromise<Void>?, isUnread: Bool, _ context: ChannelHandlerContext
    ) {
        isLeaving = true
        let written = promise ?? context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { [weak self] _ in
            guard let self, let context = self.context else { return }
            guard isUnread else { return context.close(mode: .all, promise: nil) }
            // A socket closed with bytes unread takes the answer with it.
            context.close(mode: .output, promise: nil)
            self.wait(.leaving, self.patience.leaving) { $0.close(promise: nil) }
        }
        context.writeAndFlush(end, promise: written)
    }

    /// The server closes when it has written the last; what was written must leave before.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard isLeaving, mode == .all else { return context.close(mode: mode, promise: promise) }
        if let promise { context.channel.closeFuture.cascade(to: promise) }
        wait(.taking, patience.taking) { $0.close(promise: nil) }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            stopWaiting(.taking)
        } else {
            wait(.taking, patience.taking) { $0.close(promise: nil) }
        }
        context.fireChannelWritabilityChanged()
    }
}
