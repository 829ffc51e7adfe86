// What stations play: the operator's telephone, and what a supervisor sees of them all.
//
//     GET  /dai                           today of the operator's station: play, confirm
//     GET  /dai/tuan · /dai/nhat-ky       the week to come, the weeks behind
//     GET  /dai/luot/{number}             one airing: what is known of it, and what may be said of it
//     POST /dai/luot/{number}/xac-nhan    heard, some clusters silent, not played
//     POST /dai/luot/{number}/dinh-chinh  a supervisor's second entry
//     GET  /dai/luot/{number}/minh-chung/{file}  a picture or a recording of it
//     GET  /dai/du-lieu                   the week as the telephone keeps it
//     GET  /dai/am-thanh/{bulletin}/{hash} a sound file
//     GET  /dai/nen.js                    what answers without network
//     GET  /tuyen-truyen/dai …            stations, programmes, players, keys

import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Web

extension CenterSite {
    func addStations(to router: Hummingbird.Router<SiteContext>) {
        router.get("dai") { request, context in try await stationToday(request, context) }
        router.get("dai/tuan") { request, context in try await stationWeek(request, context) }
        router.get("dai/nhat-ky") { request, context in try await stationLog(request, context) }
        router.get("dai/luot/{number}") { _, context in try await airing(context) }
        router.post("dai/luot/{number}/xac-nhan") { request, context in try await confirm(request, context) }
        router.post("dai/luot/{number}/dinh-chinh") { request, context in try await correct(request, context) }
        router.get("dai/luot/{number}/minh-chung/{file}") { request, context in
            let viewer = try context.viewer(entering: .stations)
            let shown = try await province.airings.evidence(
                context.parameters.get("file") ?? "", of: try number(context), for: viewer)
            return RangedFile(shown.file, shown.contentType, mark: shown.mark).answer(to: request)
        }
        router.get("dai/du-lieu") { request, context in try await stationData(request, context) }
        router.get("dai/am-thanh/{bulletin}/{hash}") { _, context in try await stationSound(context) }
        router.get("dai/nen.js") { _, _ in try stationWorker() }
        addProgrammes(to: router)
    }

    /// The station of the page: the one that was asked for, or the first of those that this person runs.
    func station(_ request: Request, _ viewer: Viewer) async throws -> (chosen: Station?, all: [Station]) {
        let all = try await province.airings.stations(for: viewer)
        let asked = request.query.filled("dai")
        return (all.first { asked == nil || $0.code.rawValue == asked }, all)
    }

    func number(_ context: SiteContext) throws -> Int64 {
        guard let number = context.parameters.get("number").flatMap({ Int64($0) }) else {
            throw AiringDenial.noSuchAiring
        }
        return number
    }

    func directory() async throws -> OutreachDirectory { try await province.books.current().outreach }
}
