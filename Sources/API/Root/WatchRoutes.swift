// For whoever keeps the service running: is it alive, can it work, how much is there.

import HTTPTypes
import Hummingbird
import LocalTime
import Logging
import NIOCore
import Operations
import Outbound
import Storage
import Web

extension JSONAPI {
    func addWatchRoutes(to router: Router<SiteContext>) {
        router.get("healthz") { _, _ in plain("ok\n") }
        router.get("readyz") { _, context in
            // Whoever shares out requests must hear it before the door closes.
            guard !isEnding() else { return plain("ending\n", status: .serviceUnavailable) }
            do {
                try await province.keeping.askReadiness()
                // It works, and somebody must look after it: a probe reads the status, a person the rest.
                let broken = try await province.books.current().faults.map { fault in
                    "degraded: \(fault.label) version \(fault.version): \(fault.code)\n"
                }
                return plain("ok\n" + broken.joined())
            } catch {
                context.logger.error("not ready", metadata: ["error": "\(String(reflecting: error))"])
                return plain("not ready\n", status: .serviceUnavailable)
            }
        }
        router.get("metrics") { request, context in
            guard mayWatch(request, context) else { throw NotFound() }
            let vitals = try await province.keeping.vitals()
            return plain(
                """
                # HELP phananh_reports Reports in the store.
                # TYPE phananh_reports gauge
                phananh_reports \(vitals.reports)
                # HELP phananh_listeners Open streams of events.
                # TYPE phananh_listeners gauge
                phananh_listeners \(vitals.listeners)
                # HELP phananh_duty_lag_seconds How long the most overdue duty has waited.
                # TYPE phananh_duty_lag_seconds gauge
                phananh_duty_lag_seconds \(vitals.dutyLag.milliseconds / 1000)
                # HELP phananh_outbox_waiting Notices that may leave and have not.
                # TYPE phananh_outbox_waiting gauge
                phananh_outbox_waiting \(vitals.outboxWaiting)
                # HELP phananh_outbox_lag_seconds How long the first of them has waited.
                # TYPE phananh_outbox_lag_seconds gauge
                phananh_outbox_lag_seconds \(vitals.outboxLag.milliseconds / 1000)

                """, type: "text/plain; version=0.0.4; charset=utf-8")
        }
    }

    private func plain(
        _ text: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// This machine itself, with no proxy in between, or whoever shows the token.
    private func mayWatch(_ request: Request, _ context: SiteContext) -> Bool {
        if let metricsToken, let shown = request.headers[.authorization] {
            return ConstantTime.equal(shown, "Bearer \(metricsToken)")
        }
        return ["127.0.0.1", "::1"].contains(context.peerAddress) && !request.headers.contains(where: \.isOfProxy)
    }
}

extension HTTPField {
    /// Anything that a proxy writes, whichever it is: then loopback is the proxy, and the world is behind it.
    fileprivate var isOfProxy: Bool {
        let name = name.canonicalName
        return name.hasPrefix("x-forwarded") || Self.ofProxies.contains(name)
    }

    private static let ofProxies: Set<String> = [
        "forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "x-original-forwarded-for",
        "true-client-ip", "cf-connecting-ip", "x-envoy-external-address", "x-proxyuser-ip",
    ]
}

extension BookFault {
    /// «calendar», «units 2025-07-01»
    fileprivate var label: String { name.isEmpty ? kind.rawValue : "\(kind.rawValue) \(name)" }
}
