// The closing report as a file. The one place where it meets the printer of the house.

import HTTPTypes
import Outreach
import Web

enum CampaignFile: String, CaseIterable {
    case pdf, docx, xlsx

    var label: String {
        switch self {
        case .pdf: "Bản in (PDF)"
        case .docx: "Văn bản (DOCX)"
        case .xlsx: "Bảng tính (XLSX)"
        }
    }

    var contentType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    /// What the printer is given.
    func flat(_ report: ClosingReport) -> String { self == .xlsx ? report.flatSheet : report.flatText }

    /// - Throws: `NoPrinterYet`.
    func printed(_ report: ClosingReport) async throws -> [UInt8] {
        _ = flat(report)
        throw NoPrinterYet()
    }
}

struct NoPrinterYet: Explained {
    var code: String { "printingNotInstalled" }
    var sentence: String { "Máy chủ này chưa in được văn bản. Ông/bà xem báo cáo trên trang." }
    var status: HTTPResponse.Status { .serviceUnavailable }
}
