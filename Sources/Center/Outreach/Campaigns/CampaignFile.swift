// The closing report as a file. The one place where it meets the printer of the house.

import Outreach
import Printing

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

    private var form: PrintedForm {
        switch self {
        case .pdf: .pdf
        case .docx: .docx
        case .xlsx: .xlsx
        }
    }

    /// - Throws: `PrintingProblem`.
    func printed(_ report: ClosingReport, by printer: DocumentPrinter) async throws -> [UInt8] {
        try await printer.print(flat: flat(report), as: form)
    }
}
