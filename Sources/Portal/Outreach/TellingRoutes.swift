// What the province has told its people, to read and to hear:
//
//     GET  /tin                              articles, the newest first
//     GET  /tin/{number}                     one of them
//     GET  /truyen-thanh                     what was said on the loudspeakers in the last weeks
//     GET  /truyen-thanh/{number}/{file}     how it sounds, as `vi.mp3`
//
// Only what was approved, has begun and was not withdrawn; of an exercise nothing can be asked here.

import Hummingbird
import Operations
import Outreach
import Web

extension PortalSite {
    func addTellingRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("tin", use: listArticles)
        router.get("tin/:number", use: showArticle)
        router.get("truyen-thanh", use: showBroadcasts)
        router.get("truyen-thanh/:number/:file", use: playBroadcast)
    }

    func listArticles(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await show(ArticlesPage(try await province.bulletins.published(weeks: 52)), context)
    }

    func showArticle(_ request: Request, _ context: SiteContext) async throws -> Response {
        let bulletin = try await province.bulletins.published(try number(context))
        return try await show(ArticlePage(bulletin, try await province.books.current()), context)
    }

    func showBroadcasts(_ request: Request, _ context: SiteContext) async throws -> Response {
        var told: [(Bulletin, [String])] = []
        for bulletin in try await province.bulletins.published() {
            told.append((bulletin, try await whenAired(bulletin.number)))
        }
        return try await show(BroadcastsPage(told), context)
    }

    func playBroadcast(_ request: Request, _ context: SiteContext) async throws -> Response {
        let parts = (context.parameters.get("file") ?? "").split(separator: ".")
        guard parts.count == 2, let language = BroadcastLanguage(rawValue: String(parts[0])),
            let format = BulletinSound.Format(rawValue: String(parts[1]))
        else { throw NoSuchBulletin() }
        let sound = try await province.bulletins.publishedSound(of: try number(context), in: language, as: format)
        // What is withdrawn is gone within a second, so nobody keeps it without asking again.
        return RangedFile(sound.file, sound.contentType, mark: sound.mark, caching: "no-cache").answer(to: request)
    }

    private func number(_ context: SiteContext) throws -> Int64 {
        guard let number = context.parameters.get("number").flatMap({ Int64($0) }) else { throw NoSuchBulletin() }
        return number
    }
}
