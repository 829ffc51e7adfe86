import FieldReports
import Office
import Outbound
import Vietnamese

extension Viewer {
    /// Who may send what another person has to say: an assistant with that person's consent (AMB-29), and an official
    /// what stands on a paper (A0.24).
    ///
    /// - Throws: `InvalidSubmission` where a field is not this person's to fill in, `AccountProblem` where somebody is
    ///   named by one who may not.
    func requireTrust(in form: SubmissionForm, for named: Helped?) throws {
        guard form.isFromPaper else {
            if named != nil { try require([.assistant]) }
            return
        }
        guard PaperClerk(self) != nil else { throw InvalidSubmission([.notYourPaper]) }
        guard let named else { throw paperWithoutPerson }
        let words = " \(searchKey(form.writtenDownBy ?? "")) "
        let name = searchKey(named.record.fullName)
        // The report holds no name of its reporter, in whichever field it is typed (REP-16).
        if !name.isEmpty, words.contains(" \(name) ") { throw writerIsReporter }
    }
}

private let paperWithoutPerson = InvalidSubmission([
    FieldProblem("onBehalfOf", "onBehalfOfMissing", "Hãy ghi họ tên và số điện thoại của người phản ánh.")
])

private let writerIsReporter = InvalidSubmission([
    FieldProblem(
        "writtenDownBy", "writtenDownByNamesReporter",
        "Ở đây chỉ ghi chức danh người nhận giấy. Tên người phản ánh được giữ kín, không ghi vào phản ánh.")
])
