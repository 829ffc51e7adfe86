import FieldReports
import Foundation
import Harness
import LocalTime
import Office
import Operations

/// What is sent in the measurement: a report with a point, its place agreed to, no pictures.
struct Sendings: Sendable {
    let senders: [Sender]

    private static let words =
        "Cống thoát nước trước trường mầm non bị bùn lấp, mưa là nước tràn vào sân, các cháu phải lội qua."

    func form(_ worker: Int) -> SubmissionForm {
        var form = SubmissionForm()
        form.description = Self.words
        form.category = "cap_thoat_nuoc"
        form.observedAt = BenchProvince.now() - .minutes(20)
        form.point = Point(latitude: 21.386 + Double(worker) * 0.0002, longitude: 103.02)
        form.placeWords = "Cạnh chợ Mường Thanh"
        form.placeConfirmed = true
        form.undertaking = true
        return form
    }

    func request(_ worker: Int) -> [UInt8] {
        let observed = BenchProvince.now() - .minutes(20)
        let body = """
            {"description":"\(Self.words)","category":"cap_thoat_nuoc","observedAt":"\(observed)","place":{"latitude":\
            \(21.386 + Double(worker) * 0.0002),"longitude":103.02,"words":"Cạnh chợ Mường Thanh","confirmed":true},\
            "undertaking":true,"channel":"mobileApp"}
            """
        return Request.post("/api/v1/reports", json: body, token: senders[worker % senders.count].token)
    }
}
