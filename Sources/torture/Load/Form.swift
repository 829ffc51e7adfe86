import FieldReports
import Harness
import LocalTime
import Media
import Office
import Territory

/// What a client writes into a report.
struct Form: Sendable {
    let key: String
    var photo: String?
    var isUrgent = false

    var words: String { "Cống qua đường bị bùn đất lấp kín, nước tràn vào nhà dân. \(Self.mark(key))" }

    func request(by sender: Player) -> [UInt8] {
        let body = """
            {"description":"\(words)","category":"cap_thoat_nuoc","observedAt":"\(Opened.now() - .minutes(20))",\
            \(isUrgent ? "\"urgentKind\":\"accident\"," : "")"place":{"unit":"\(Cast.unit?.key.description ?? "")",\
            "words":"Gần cầu treo","confirmed":true},"undertaking":true,"media":[\(photo.map { "\"\($0)\"" } ?? "")]}
            """
        return Request.post("/api/v1/reports", json: body, token: sender.token, key: key)
    }

    /// What is found again in the store, and nothing else looks like it.
    static func mark(_ key: String) -> String { "(dấu \(key).)" }
}

extension SentReport {
    /// What the answer acknowledges; nil when it does not.
    init?(_ form: Form, by sender: Player, _ answer: WireAnswer) {
        guard answer.status == 201, let text = answer.member("code") as? String, let code = ReportCode(text) else {
            return nil
        }
        let digest = ContentHash(of: Array(form.words.utf8)).hex
        self.init(key: form.key, code: code, sender: sender, digest: digest, photo: form.photo)
    }
}
