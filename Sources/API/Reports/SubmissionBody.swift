// What is sent to make a report (REP-09, REP-13). What is missing is found by the domain, all of it at once.

import Crypto
import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outbound
import Storage
import Territory
import Web

struct SubmissionBody: Codable, Sendable {
    var description: String?
    var category: String?
    var urgentKind: UrgentKind?
    var observedAt: Instant?
    var place: Place?
    var capturedAt: Instant?
    var enteredLater: Instant?
    var writtenDownBy: String?
    var paperPhoto: String?
    var onBehalfOf: NamedPerson?
    var resubmissionOf: String?
    var sameAs: String?
    var media: [String]?
    var secrecyRequested: Bool?
    var undertaking: Bool?
    var mayCall: Bool?
    var channel: Channel?
    var platform: String?

    struct Place: Codable, Sendable {
        var latitude: Double?
        var longitude: Double?
        /// `2025-07-01/03127`, or the code alone for a unit in force today.
        var unit: String?
        var words: String?
        var confirmed: Bool?
    }

    struct NamedPerson: Codable, Sendable {
        var fullName: String?
        var phone: String?
        var email: String?
        /// The assistant's declaration that this person agreed.
        var consent: Bool?

        var helped: Helped {
            Helped(
                IdentityRecord(fullName: fullName ?? "", phone: phone ?? "", email: email), consents: consent ?? false)
        }
    }
}

extension SubmissionBody {
    func form(books: Books, on day: Day) -> SubmissionForm {
        var form = SubmissionForm()
        form.description = description ?? ""
        form.category = category.map { CategoryCode(rawValue: $0) }
        form.urgentKind = urgentKind
        form.observedAt = observedAt
        form.point = place?.point
        form.unit = place?.unit.map { books.unitKey($0, on: day) }
        form.placeWords = place?.words
        form.placeConfirmed = place?.confirmed ?? (place?.unit != nil)
        form.capturedAt = capturedAt
        form.enteredLater = enteredLater
        form.writtenDownBy = writtenDownBy
        // Kind and time are the store's to say; here are only the names.
        // What is named as the sheet of paper is that and no picture of the scene, whatever else it is named as.
        form.media = (media ?? []).filter { $0 != paperPhoto }.uniqued().map {
            MediaItem(id: $0, kind: .photo, addedAt: Instant(milliseconds: 0), addedBy: .reporter)
        }
        if let paperPhoto {
            form.media.append(
                MediaItem(
                    id: paperPhoto, kind: .photo, addedAt: Instant(milliseconds: 0), addedBy: .agency, isPaper: true))
        }
        form.secrecyRequested = secrecyRequested ?? false
        form.undertaking = undertaking ?? false
        form.mayCall = mayCall ?? false
        form.channel = channel == .mobileApp ? .mobileApp : .webPortal
        form.platform = platform.map {
            String($0.unicodeScalars.filter { $0.value >= 32 }.map(Character.init).prefix(40))
        }
        // A code that cannot be one is a report that does not exist: number 0 is given to none.
        form.resubmissionOf = resubmissionOf.map { ReportCode($0) ?? ReportCode(number: 0) }
        form.sameAs = sameAs.map { ReportCode($0) ?? ReportCode(number: 0) }
        return form
    }

    /// The client's own key, with what it said under it: the members, whatever their order and spacing.
    func requestKey(_ request: Request) throws -> RequestKey? {
        guard let key = try request.idempotencyKey else { return nil }
        return RequestKey(key: key, digest: Hex.text(SHA256.hash(data: try JSONAnswer.text(self))))
    }
}

extension SubmissionBody.Place {
    /// Half a point is no place on the earth, and is refused as such.
    fileprivate var point: Point? {
        guard latitude != nil || longitude != nil else { return nil }
        return Point(latitude: latitude ?? .infinity, longitude: longitude ?? .infinity)
    }
}

extension Books {
    /// What cannot be a unit becomes a key that no unit has.
    func unitKey(_ text: String, on day: Day) -> UnitKey {
        if let key = UnitKey(text) { return key }
        return atlas.gazetteer.unit(code: text, on: day)?.key ?? UnitKey(era: "", code: text)
    }
}

extension Sequence where Element: Hashable {
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
