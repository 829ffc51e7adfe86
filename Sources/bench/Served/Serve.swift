import API
import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Operations
import Outbound
import Portal
import Web

/// `bench serve`: the child that is measured. It lives as long as whoever started it: when the pipe that is its input
/// ends, however that came about, it ends too.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(shouldDisplay: false)

    @Option(help: "Folder of the province; without one an empty answer is served.") var folder: String?
    @Option(help: "PostgreSQL server of the province, where it is not in the folder.") var database: String?

    func run() async throws {
        endWithParent()
        var log = Logger(label: "bench.serve", factory: { StreamLogHandler.standardError(label: $0) })
        log.logLevel = .error
        if let folder {
            let opened = try await BenchProvince.open(Place(folder: folder, database: database))
            try await serve(try router(opened.province), log)
            await opened.province.close()
        } else {
            let router = Router()
            router.get("/") { _, _ in Response(status: .ok, body: ResponseBody(byteBuffer: .init())) }
            try await serve(router, log)
        }
    }

    private func serve<Context: RequestContext>(_ router: Router<Context>, _ log: Logger) async throws
    where Context.Source == ApplicationRequestContextSource {
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0), serverName: nil),
            onServerRunning: { channel in
                FileHandle.standardOutput.write(Data("port \(channel.localAddress?.port ?? 0)\n".utf8))
            },
            logger: log)
        try await application.runService()
    }

    private func endWithParent() {
        Thread.detachNewThread {
            while !FileHandle.standardInput.availableData.isEmpty {}
            kill(getpid(), SIGTERM)
        }
    }

    /// As in earnest, save that the limits of requests are counted and never reached.
    private func router(_ province: Province) throws -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        let assets = try Assets()
        let views = try Views(folders: [.shared, PortalSite.templates], assets: assets.root)
        let keys = SiteKeys(secret: province.vault.pepper.digest(Array("sites".utf8), purpose: "site keys"))
        var shell = WebShell(
            views: views, assets: assets, keys: keys, doorkeeper: ProvinceDoorkeeper(province: province),
            proxies: try TrustedProxies([]), now: province.now, site: { _ in .portal })
        shell.bodyLimit = { JSONAPI.bodyLimit($0) ?? PortalSite.bodyLimit($0) }
        shell.limits = { request, context in
            var allowance = JSONAPI.rateLimit(request, context) ?? PortalSite.rateLimit(request, context)
            allowance?.rule.burst = 1 << 40
            return allowance
        }
        shell.install(on: router)
        PortalSite(province: province, views: views, keys: keys, hasMap: assets.hasMap).addRoutes(to: router)
        JSONAPI(province: province).addRoutes(to: router)
        return router
    }
}
