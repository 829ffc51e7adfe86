import Foundation
import Testing

/// Every form that changes something is safe to press twice: it carries a key, or says here why a second press does
/// nothing more.
@Suite("Forms of the sites")
struct FormTests {
    private static let harmless = [
        "/dang-xuat": "signing out ends one session", "/dang-nhap": "a session more", "/minh-bach": "only reads",
        "#forms": "the gallery takes nothing", "/quen-mat-khau": "asks for a code, bounded by an allowance",
        "/dang-ky": "an unverified registration gives way to the next",
        "{{action}}": "a code opens one door", "{{.}}": "asks for a code anew, or acknowledges an alarm that rings",
        "/tai-khoan/mat-khau": "the old password no longer fits", "/tai-khoan/so-dien-thoai": "asks for a code",
        "/tai-khoan/so-dien-thoai/ma": "a code opens one door", "/tai-khoan/dong": "closed once",
        "/cua-toi/da-doc": "read is read", "/gui": "the photo of a draft", "/gui/bo": "a draft gone is gone",
        "/gui/bo-anh": "a photo gone is gone", "/gui/dia-diem": "the draft's place",
        "/gui/noi-dung": "the draft's words",
        "/quan-tri/tai-khoan": "the telephone is taken the second time",
        "/xu-ly/nhap-tu-giay": "its key is among the hidden parts of the form",
        "{{address}}": "followed is followed; covering carries the version from which it began",
        "{{.address}}/bo-nhiem": "an appointment is its own key", "{{.address}}/khoa": "disabled is disabled",
        "{{.address}}": "dismissed is dismissed", "{{.decline}}": "a proposal is turned down once",
        "{{.address}}/cap-lai": "a second proposal of the same reset takes the place of the first",
        "/quan-tri/cho-xac-nhan/nhan-phan-anh": "a proposal changes nothing until another account confirms it",
        "/nhan-phan-anh": "asks for a code, bounded by an allowance", "/nhan-phan-anh/ma": "a code opens one door",
        "/quan-tri/quy-tac": "a proposal changes nothing until another account agrees, and only one waits for its day",
        "/canh-bao/theo-doi": "what was chosen is chosen",
        "/quan-tri/quy-tac/{{.id}}": "a proposal is decided once",
    ]
    private static let marks = [
        "name=\"key\"", "form-marks", "name=\"requestKey\"", "name=\"base\"", "name=\"version\"",
        "name=\"number\"",
    ]

    @Test("carry a key or a version, or do nothing the second time")
    func once() {
        var found = 0
        for file in Repository.files(under: "Sources", ending: ".mustache") {
            for form in Repository.text(file).split(separator: "<form method=\"post\" action=\"").dropFirst() {
                found += 1
                let action = String(form.prefix { $0 != "\"" })
                let body = form.split(separator: "</form>")[0]
                let isMarked = Self.marks.contains { body.contains($0) }
                #expect(isMarked || Self.harmless[action] != nil, "\(Repository.name(file)): \(action)")
            }
        }
        #expect(found > 30)
    }
}
