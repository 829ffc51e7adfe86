/// Why a list of units was not taken. The sentence is for the person who brought it.
package enum UnitListIssue: Error, Sendable, Hashable {
    case table(CSVIssue)
    case badCode(String, line: Int)
    case noName(line: Int)
    case unknownKind(String, line: Int)
    case badNumber(String, line: Int)
    case repeatedCode(String, line: Int)
    case unknownParent(String, line: Int)
    case noEraBefore(line: Int)
    case unknownOldCode(String, line: Int)
    case noCommunes
    case overlapsEra(Era.ID)

    package var sentence: String {
        switch self {
        case .table(let issue): issue.sentence
        case .badCode(let code, let line): "Dòng \(line): mã «\(code)» phải gồm 2–8 chữ số, giữ số 0 đứng đầu."
        case .noName(let line): "Dòng \(line): thiếu tên đơn vị hoặc tên quá 100 ký tự."
        case .unknownKind(let kind, let line): "Dòng \(line): không rõ cấp, loại đơn vị «\(kind)»."
        case .badNumber(let heading, let line): "Dòng \(line): cột «\(heading)» không phải số hợp lệ."
        case .repeatedCode(let code, let line): "Dòng \(line): mã \(code) đã có ở dòng trước."
        case .unknownParent(let code, let line): "Dòng \(line): mã cấp trên \(code) không đúng hoặc không có trong tệp."
        case .noEraBefore(let line): "Dòng \(line): cột «gom_ma_cu» cần danh mục của kỳ trước, hiện chưa có."
        case .unknownOldCode(let code, let line): "Dòng \(line): mã cũ \(code) không có trong danh mục của kỳ trước."
        case .noCommunes: "Tệp không có xã, phường, thị trấn hoặc đặc khu nào."
        case .overlapsEra(let era): "Thời gian hiệu lực trùng với danh mục từ \(era)."
        }
    }
}
