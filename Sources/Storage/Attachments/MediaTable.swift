package import FieldReports
package import LocalTime
package import Office

/// What was uploaded: by whom, what it is, and to what it belongs.
package struct MediaTable {
    let tx: any Transaction
}

extension Transaction {
    package var media: MediaTable { MediaTable(tx: self) }
}

package struct MediaRecord: Sendable, Equatable {
    package var id: String
    package var owner: AccountID
    /// A report, a campaign, a bulletin …; nil while nothing has named it.
    package var subject: Subject?
    package var sha256: String
    package var kind: MediaItem.Kind
    package var contentType: String
    package var bytes: Int
    package var width: Int?
    package var height: Int?
    package var seconds: Double?
    /// A perceptual hash, for finding the same picture again.
    package var likeness: Int64?
    package var createdAt: Instant

    package init(
        id: String, owner: AccountID, subject: Subject? = nil, sha256: String, kind: MediaItem.Kind,
        contentType: String, bytes: Int, width: Int?, height: Int?, seconds: Double?, likeness: Int64?,
        createdAt: Instant
    ) {
        self.id = id
        self.owner = owner
        self.subject = subject
        self.sha256 = sha256
        self.kind = kind
        self.contentType = contentType
        self.bytes = bytes
        self.width = width
        self.height = height
        self.seconds = seconds
        self.likeness = likeness
        self.createdAt = createdAt
    }
}

extension MediaTable {
    package func insert(_ record: MediaRecord) throws {
        try tx.run(
            """
            INSERT INTO media (id, owner, subject_kind, subject, sha256, kind, content_type, bytes, width, height, seconds,
                               likeness, created_at)
            VALUES (\(record.id), \(record.owner), \(record.subject?.kind), \(record.subject?.number),
                    \(record.sha256), \(record.kind), \(record.contentType), \(record.bytes), \(record.width), \(record.height), \(record.seconds),
                    \(record.likeness), \(record.createdAt))
            """)
    }

    package func find(_ id: String) throws -> MediaRecord? {
        try tx.rows("SELECT \(columns) FROM media WHERE id = \(id)").first.map(MediaRecord.init)
    }

    /// Binds an upload to its subject; it can be bound once, and only by who uploaded it.
    package func attach(_ id: String, to subject: Subject, owner: AccountID) throws -> Bool {
        try tx.run(
            """
            UPDATE media SET subject_kind = \(subject.kind), subject = \(subject.number)
             WHERE id = \(id) AND owner = \(owner)
               AND (subject IS NULL OR (subject_kind = \(subject.kind) AND subject = \(subject.number)))
            """) == 1
    }
}

extension MediaTable {
    /// Forgets what its owner sent and nothing names.
    ///
    /// - Returns: its content; nil where there is no such thing.
    package func takeBack(_ id: String, owner: AccountID) throws -> String? {
        let free: Query = "id = \(id) AND owner = \(owner) AND \(unnamed)"
        guard let row = try tx.rows("SELECT sha256 FROM media WHERE \(free)").first else { return nil }
        try tx.run("DELETE FROM upload WHERE media = \(id)")
        guard try tx.run("DELETE FROM media WHERE \(free)") == 1 else { return nil }
        return try row.get("sha256")
    }
}

// MARK: - All of them

extension MediaTable {
    package func count() throws -> Int { try tx.rows("SELECT COUNT(*) AS n FROM media").first?.get("n") ?? 0 }

    /// The next contents in the order of their hashes, each once however often it was sent; "" comes before them all.
    package func contents(after sha256: String, limit: Int) throws -> [String] {
        try tx.rows(
            "SELECT DISTINCT sha256 FROM media WHERE sha256 > \(sha256) ORDER BY sha256 LIMIT \(limit)"
        ).map { try $0.get("sha256") }
    }

    /// Every medium that is this content.
    package func all(of sha256: String) throws -> [MediaRecord] {
        try tx.rows("SELECT \(columns) FROM media WHERE sha256 = \(sha256) ORDER BY id").map(MediaRecord.init)
    }
}

// MARK: - Uploads under way

extension MediaTable {
    package func startUpload(_ id: String, owner: AccountID, length: Int, at now: Instant) throws {
        try tx.run(
            "INSERT INTO upload (id, owner, length, created_at) VALUES (\(id), \(owner), \(length), \(now))")
    }

    package func upload(_ id: String) throws -> Upload? {
        try tx.rows("SELECT owner, length, media FROM upload WHERE id = \(id)").first.map {
            Upload(owner: try $0.get("owner"), length: try $0.get("length"), media: try $0.get("media"))
        }
    }

    package func finishUpload(_ id: String, media: String) throws {
        try tx.run("UPDATE upload SET media = \(media) WHERE id = \(id)")
    }

    package func deleteUpload(_ id: String) throws {
        try tx.run("DELETE FROM upload WHERE id = \(id)")
    }

    package struct Upload: Sendable, Equatable {
        package let owner: AccountID
        package let length: Int
        package let media: String?
    }
}

/// What nothing names. Before files were bound to any subject, the histories of campaigns and bulletins named some that
/// belong to nobody here: those are nobody's to delete.
let unnamed: Query = """
    subject IS NULL
    AND created_at >= (SELECT applied_at FROM schema_migration WHERE number = \(Migration.mediaSubjects.number))
    """

private let columns: Query = """
    id, owner, subject_kind, subject, sha256, kind, content_type, bytes, width, height, seconds, likeness, created_at
    """

extension MediaRecord {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), owner: try row.get("owner"), subject: try row.subject(),
            sha256: try row.get("sha256"), kind: try row.get("kind"),
            contentType: try row.get("content_type"), bytes: try row.get("bytes"), width: try row.get("width"),
            height: try row.get("height"), seconds: try row.get("seconds"), likeness: try row.get("likeness"),
            createdAt: try row.get("created_at"))
    }
}
