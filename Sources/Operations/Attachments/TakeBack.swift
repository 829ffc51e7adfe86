import Media
package import Office
import Storage

extension Attachments {
    /// What somebody uploaded and takes away again before it belongs to anything is gone, with all that was made of it;
    /// what somebody else sent with the same content stays. Of what is not theirs, or belongs to something, nothing is
    /// taken.
    ///
    /// - Throws: `AccountProblem.notSignedIn`.
    package func takeBack(_ id: String, by viewer: Viewer) async throws {
        guard let owner = viewer.account else { throw AccountProblem.notSignedIn }
        guard let sha256 = try await store.write({ try $0.media.takeBack(id, owner: owner) }),
            let hash = ContentHash(hex: sha256)
        else { return }
        await province.forgetUnnamed(hash)
    }

    /// Once a medium is named: whoever took the same content back just before has taken it from the shelf.
    func keepStill(_ stored: StoredMedia, _ file: FinishedUpload, for order: MediaOrder) async throws {
        guard try await library.store.facts(of: stored.sha256) == nil else { return }
        _ = try await library.intake.take(file, for: order)
    }
}
