import Foundation
import Harness

/// How a photo comes: in one piece, or by tus in several, going on where the signal was lost.
struct PhotoSending {
    let telephone: Telephone
    let ledger: Ledger
    let owner: Player

    /// - Returns: the name under which it may be used; nil when it came to nothing, which is written down.
    func send(inPieces: Bool? = nil) throws -> String? {
        let photo = Photo(&telephone.dice)
        let id = inPieces ?? telephone.dice.chance(0.5) ? try self.inPieces(photo) : try inOnePiece(photo)
        if let id {
            ledger.keep(
                KeptPhoto(id: id, sha256: photo.sha256, bytes: photo.bytes.count, size: photo.size, owner: owner))
        }
        return id
    }

    /// A lost answer leaves a photo that nobody can name; it is sent anew.
    private func inOnePiece(_ photo: Photo) throws -> String? {
        let request = Request.made(
            "POST", uploads, token: owner.token, [("content-type", "image/png")], body: photo.bytes)
        if telephone.dice.chance(0.15) { telephone.hangUp(in: request) }
        guard let answer = try telephone.ask(request) else { return nil }
        guard answer.status == 201 else { return strange("a photo", answer) }
        return confirmed(answer.member("id"), answer.member("sha256"), photo)
    }

    private func inPieces(_ photo: Photo) throws -> String? {
        let announced = try telephone.ask(
            Request.made(
                "POST", uploads, token: owner.token, tus + [("upload-length", "\(photo.bytes.count)")], body: []))
        guard let announced else { return nil }
        guard announced.status == 201, let place = announced.header("location") else {
            return strange("announcing a photo", announced)
        }
        guard try add(photo, at: place) else { return nil }
        guard let made = try telephone.ask(Request.get(place, token: owner.token)) else { return nil }
        guard made.status == 200 else { return strange("a whole photo", made) }
        return confirmed(made.member("media", "id"), made.member("media", "sha256"), photo)
    }

    /// - Returns: whether all of it is there.
    private func add(_ photo: Photo, at place: String) throws -> Bool {
        let size = photo.bytes.count / 3 + 1
        var kept = 0
        while kept < photo.bytes.count {
            let piece = piece(of: photo, from: kept, size, place)
            if telephone.dice.chance(0.1) { telephone.hangUp(in: piece) }
            var asked: Int?
            let answer = try telephone.ask(
                piece,
                again: {
                    // The signal was lost: how far did it come?
                    asked = try offset(of: place)
                    guard let asked, asked < photo.bytes.count else { return nil }
                    return self.piece(of: photo, from: asked, size, place)
                })
            switch answer?.status {
            case 204: kept = answer?.header("upload-offset").flatMap { Int($0) } ?? kept
            // Others hold it, or what was cut off has arrived after all.
            case nil, 409, 423:
                let known = try asked ?? offset(of: place)
                guard let known else { return false }
                if known < kept { ledger.wonder("bytes of an upload that were acknowledged are gone") }
                kept = known
            default:
                if let answer { _ = strange("a piece of a photo", answer) }
                return false
            }
        }
        return true
    }

    private func piece(of photo: Photo, from start: Int, _ size: Int, _ place: String) -> [UInt8] {
        Request.made(
            "PATCH", place, token: owner.token,
            tus + [("upload-offset", "\(start)"), ("content-type", "application/offset+octet-stream")],
            body: Array(photo.bytes[start..<min(start + size, photo.bytes.count)]))
    }

    private func offset(of place: String) throws -> Int? {
        let request = Request.made("HEAD", place, token: owner.token, tus)
        var answer = try telephone.ask(request)
        // Whoever hung up may still be heard out; that takes a moment.
        while answer?.status == 423 { answer = try telephone.ask(request) }
        guard let answer else { return nil }
        guard answer.status == 200 else {
            ledger.wonder("asking for an upload that was acknowledged: \(answer.status)")
            return nil
        }
        return answer.header("upload-offset").flatMap { Int($0) }
    }

    private func confirmed(_ id: Any?, _ sha256: Any?, _ photo: Photo) -> String? {
        guard let id = id as? String, sha256 as? String == photo.sha256 else {
            ledger.wonder("a photo was acknowledged with another hash")
            return nil
        }
        return id
    }

    private func strange(_ what: String, _ answer: WireAnswer) -> String? {
        ledger.wonder("\(what): \(answer.refusal)")
        return nil
    }

    private var uploads: String { "/api/v1/uploads" }
    private var tus: [(String, String?)] { [("tus-resumable", "1.0.0")] }
}
