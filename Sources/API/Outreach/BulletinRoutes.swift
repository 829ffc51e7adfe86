// Bulletins: on their way for their editors and approvers, published for everybody. Those of an exercise are never
// published, and have addresses of their own.

import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import NIOCore
import Office
import Operations
import Outreach
import Storage
import Web

extension JSONAPI {
    func addBulletinRoutes(to api: Routes) {
        let office = BulletinOffice(
            api: self, bulletins: province.bulletins, address: "bulletins",
            tellingOf: { code, viewer in try await province.bulletins.fromReport(code, by: viewer) })
        api.get("bulletins") { request, context in
            guard context.viewer.holds(BulletinReaders.ofApproved) else { return try await published(request) }
            return try await office.list(request, context.viewer)
        }
        api.get("bulletins/{number}") { request, context in
            guard context.viewer.holds(BulletinReaders.ofApproved) else {
                return try JSONAnswer.read(
                    BulletinJSON(try await province.bulletins.published(try context.bulletin()), inside: false),
                    to: request)
            }
            return try await office.read(request, context)
        }
        api.get("bulletins/{number}/sounds/{language}") { request, context in
            guard let language = context.parameters.get("language").flatMap(BroadcastLanguage.init(rawValue:)) else {
                throw NoSuchBulletin()
            }
            let format: BulletinSound.Format = try Parameters(request).choice("format") ?? .mp3
            let sound = try await province.bulletins.publishedSound(
                of: try context.bulletin(), in: language, as: format)
            return RangedFile(sound.file, sound.contentType, mark: sound.mark).answer(to: request)
        }
        office.addActs(to: api)
        addExerciseRoutes(to: api)
    }

    /// The same for those who make them, and for nobody else.
    private func addExerciseRoutes(to api: Routes) {
        let office = BulletinOffice(
            api: self, bulletins: province.bulletinExercises, address: "bulletin-exercises", tellingOf: nil)
        api.get("bulletin-exercises") { request, context in
            try await office.list(request, try context.signedInViewer())
        }
        api.get("bulletin-exercises/{number}") { request, context in
            _ = try context.signedInViewer()
            return try await office.read(request, context)
        }
        office.addActs(to: api)
    }

    private func published(_ request: Request) async throws -> Response {
        let limit = try Parameters(request).number("limit", in: 1...200) ?? 50
        let published = try await province.bulletins.published(weeks: 52, limit: limit)
        return try JSONAnswer.read(
            BulletinListJSON(bulletins: published.map(BulletinSummaryJSON.init), next: nil), to: request)
    }
}

extension SiteContext {
    /// The number in the address. What cannot be one answers as one that does not exist.
    func bulletin() throws -> Int64 {
        guard let number = parameters.get("number").flatMap({ Int64($0) }) else { throw NoSuchBulletin() }
        return number
    }
}
