// What the clerk typed, as the form that every other way in fills too (REP-07).

import Crypto
import FieldReports
import Foundation
import LocalTime
import Office
import Operations
import Outbound
import Storage
import Territory
import Web

extension SubmissionForm {
    init(_ posted: Posted) {
        self.init()
        description = posted.text("description")
        category = posted.filled("category").map(CategoryCode.init(rawValue:))
        urgentKind = posted.filled("urgentKind").flatMap(UrgentKind.init(rawValue:))
        unit = posted.filled("unit").flatMap { UnitKey($0) }
        placeWords = posted.filled("placeWords")
        placeConfirmed = true
        observedAt = posted.filled("observedAt").flatMap(Instant.init(localField:))
        enteredLater = posted.filled("enteredLater").flatMap(Instant.init(localField:))
        // Also where nothing was typed: this page enters nothing but paper.
        writtenDownBy = posted.text("writtenDownBy")
        secrecyRequested = posted.all("secrecy") == ["1"]
        undertaking = posted.all("undertaking") == ["1"]
        media = posted.media.map {
            MediaItem(id: $0, kind: .photo, addedAt: Instant(milliseconds: 0), addedBy: .agency, isPaper: true)
        }
    }
}

extension Helped {
    init(_ posted: Posted) {
        let record = IdentityRecord(fullName: posted.text("namedName"), phone: posted.text("namedPhone"))
        self.init(record, consents: posted.all("consent") == ["1"])
    }
}

extension RequestKey {
    /// The same words under the same key are one report; the picture is uploaded anew by each press.
    init(_ posted: Posted) {
        let names = posted.form.names.subtracting(["csrf", "\(posted.slug)-kept", "\(posted.slug)-media"]).sorted()
        let said = names.flatMap { name in [name] + posted.form.all(name) }.joined(separator: "\u{1f}")
        let digest = Hex.text(SHA256.hash(data: Data(said.utf8)))
        self.init(key: String(posted.text("requestKey").prefix(200)), digest: digest)
    }
}

extension Instant {
    /// As `datetime-local` gives it, the time of Việt Nam: `2026-03-03T09:15`.
    fileprivate init?(localField text: String) {
        self.init(text + (text.count == 16 ? ":00+07:00" : "+07:00"))
    }
}
