/// As what a document leaves the house.
package enum PrintedForm: String, Sendable, CaseIterable {
    case pdf
    case docx
    case xlsx
}

extension PrintedForm {
    package var contentType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    package var fileExtension: String { rawValue }
}
