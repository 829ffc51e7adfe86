// Bulletins as their editors and approvers have them:
//
//     GET  /tuyen-truyen/ban-tin                       by state
//     GET  /tuyen-truyen/ban-tin/moi                   ?tu=CODE takes the words of a public answer
//     POST /tuyen-truyen/ban-tin/moi
//     GET  /tuyen-truyen/ban-tin/{number}              one, with what may be done
//     POST /tuyen-truyen/ban-tin/{number}              an act on it
//     POST /tuyen-truyen/ban-tin/{number}/ban-thu      a recording
//     GET  /tuyen-truyen/ban-tin/{number}/tieng/{file} a take, as `2.mp3`
//
// Those of an exercise are the same under /tuyen-truyen/dien-tap.

import Hummingbird
import Office
import Operations
import Outreach
import Web

struct BulletinDesk<Purpose: BulletinPurpose>: Sendable {
    let center: CenterSite
    let office: Bulletins<Purpose>
    let address: String

    var province: Province { center.province }
    var isExercise: Bool { Purpose.kind == ForExercise.kind }

    func addRoutes(to router: Hummingbird.Router<SiteContext>) {
        let path = RouterPath(String(address.dropFirst()))
        router.get("\(path)") { request, context in try await list(request, context) }
        router.get("\(path)/moi") { request, context in try await begin(request, context) }
        router.post("\(path)/moi") { request, context in try await draft(request, context) }
        router.get("\(path)/:number") { _, context in try await show(context) }
        router.post("\(path)/:number") { request, context in try await act(request, context) }
        router.post("\(path)/:number/ban-thu") { request, context in try await record(request, context) }
        router.get("\(path)/:number/tieng/:file") { request, context in try await sound(request, context) }
    }

    func number(_ context: SiteContext) throws -> Int64 {
        guard let number = context.parameters.get("number").flatMap({ Int64($0) }) else { throw NoSuchBulletin() }
        return number
    }
}

extension CenterSite {
    func addBulletins(to router: Hummingbird.Router<SiteContext>) {
        let path = Entrance.bulletins.path
        BulletinDesk(center: self, office: province.bulletins, address: path).addRoutes(to: router)
        BulletinDesk(center: self, office: province.bulletinExercises, address: "/tuyen-truyen/dien-tap")
            .addRoutes(to: router)
    }
}
