// After sending: the code, the day promised with the days that were counted, the receipt, and what comes next.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Outbound
import Storage
import Vietnamese
import Web

struct SentPage: Page {
    static let template = "portal/sent"

    let title = "Đã gửi phản ánh"
    let section: String? = "/gui"
    let code: String
    let isUrgent: Bool
    let isSecret: Bool
    /// Sent by an assistant, who hands the code over (A0.12).
    let isForAnother: Bool
    let agency: String?
    let deadline: DeadlineBox?
    let waiting: String?
    let address: String
    let receiptAddress: String
    let refusalLimit: String?
}

struct ReceiptPage: Page {
    static let template = "portal/receipt"

    let title: String
    let section: String? = "/cua-toi"
    let facts: SummaryList
    let canonical: String
    let signature: String
    let keyID: String
    let address: String
}

extension PortalSite {
    func showSent(_ request: Request, _ context: SiteContext) async throws -> Response {
        let inside = try await own(context)
        let (report, books, now) = (inside.report, try await province.books.current(), province.now())
        let page = SentPage(
            code: report.code.description, isUrgent: report.isUrgent, isSecret: report.secrecyRequested,
            isForAnother: report.isAssisted,
            agency: books.agencyName(report.leadAgency),
            deadline: report.rounds.first.map {
                DeadlineBox(
                    $0.original, received: books.law.receiptDay(of: $0.startedAt), standing: .onTime,
                    note: nil, in: books, today: now.day)
            },
            waiting: report.rounds.isEmpty
                ? "IOC chuyển đến cơ quan giải quyết chậm nhất \(books.law.triageLimit(queuedAt: report.queuedAt).untilItsEnd). Ngày hẹn trả lời được báo cho ông/bà ngay khi có cơ quan nhận."
                : nil,
            address: "/pa/\(report.code)", receiptAddress: "/pa/\(report.code)/bien-nhan",
            refusalLimit: report.refusalLimit?.untilItsEnd)
        return try await show(page, context)
    }

    func showReceipt(_ request: Request, _ context: SiteContext) async throws -> Response {
        let report = try await own(context).report
        guard let receipt = province.intake.receipt(for: report) else { throw NoSuchReport() }
        let page = ReceiptPage(
            title: "Biên nhận \(report.code)",
            facts: SummaryList([
                .init("Mã phản ánh", report.code.description),
                .init("Nhận lúc", report.submittedAt.officialWithWeekday),
                .init("Hạn trả lời", receipt.content.deadline?.untilItsEnd ?? "Chưa có cơ quan nhận"),
                .init("Dấu vân tay nội dung (SHA-256)", receipt.content.contentSHA256),
            ]),
            canonical: String(decoding: receipt.content.canonicalBytes, as: UTF8.self), signature: receipt.signature,
            keyID: receipt.keyID, address: "/pa/\(report.code)")
        return try await show(page, context)
    }

    /// Only for who sent it; for everybody else there is no such page, whether there is such a report or not.
    private func own(_ context: SiteContext) async throws -> InsideReport {
        let seen = try await province.reports.find(try code(context), for: context.viewer)
        guard let inside = seen.inside, inside.audience == .reporter || inside.audience == .assistant else {
            throw NoSuchReport()
        }
        return inside
    }
}
