// components/words: what somebody wrote, with what of it is covered (A0.25). Where a reader may see it all the same, it
// stands there marked.

package import FieldReports

package struct Words: Sendable {
    let pieces: [Piece]

    struct Piece: Sendable {
        /// Exactly one of the three.
        let open: String?
        let block: String?
        let marked: Marked?
    }

    struct Marked: Sendable {
        let text: String
        let why: String
    }

    package init(_ pieces: [WordPiece]) {
        self.pieces = pieces.map { piece in
            guard let ground = piece.ground else { return Piece(open: piece.text, block: nil, marked: nil) }
            guard !piece.text.isEmpty else { return Piece(open: nil, block: ground.block, marked: nil) }
            return Piece(open: nil, block: nil, marked: Marked(text: piece.text, why: "đã che: \(ground.label)"))
        }
    }
}
