// What a sender gets at once: the code, who has it, and the day by which it will be answered, provably.

import FieldReports
import LocalTime
import Office
import Operations
import Outbound

struct SubmittedJSON: Encodable {
    let code: ReportCode
    let status: Status
    let submittedAt: Instant
    let leadAgency: OrNull<AgencyCode>
    let leadAgencyName: String?
    let deadline: OrNull<DeadlineJSON>
    /// A0.20: until no agency has it, the end of this day is when it counts as received.
    let triageLimit: Day?
    let refusalLimit: Day?
    let receipt: ReceiptJSON?

    init(_ sent: Submitted, books: Books) {
        let face = sent.seen.face
        code = face.code
        status = face.status
        submittedAt = face.submittedAt
        leadAgency = OrNull(face.leadAgency)
        leadAgencyName = books.agencyName(face.leadAgency)
        deadline = OrNull(face.deadline.map(DeadlineJSON.init))
        triageLimit = face.deadline == nil ? books.law.triageLimit(queuedAt: face.submittedAt) : nil
        refusalLimit = sent.seen.inside?.report.refusalLimit
        receipt = sent.receipt.map(ReceiptJSON.init)
    }
}

/// The signed lines are in the contract; anybody can check them with the published key.
struct ReceiptJSON: Encodable {
    let code: String
    let submittedAt: Instant
    let contentSHA256: String
    let deadline: Day?
    let keyID: String
    let signature: String

    init(_ receipt: Receipt) {
        code = receipt.content.code
        submittedAt = receipt.content.submittedAt
        contentSHA256 = receipt.content.contentSHA256
        deadline = receipt.content.deadline
        keyID = receipt.keyID
        signature = receipt.signature
    }
}
