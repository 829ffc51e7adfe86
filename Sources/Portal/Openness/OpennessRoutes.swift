//     GET  /minh-bach             how anyone can check a receipt; ?bien_nhan=&chu_ky= checks one here
//     GET  /minh-bach/khoa.pem    the public key

import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Outbound
import Web

struct OpennessPage: Page {
    static let template = "portal/openness"

    let title = "Kiểm tra biên nhận"
    let section: String? = "/minh-bach"
    let keyID: String
    let key: String
    let receipt: TextArea
    let signature: TextField
    let verdict: Callout?
}

extension PortalSite {
    func addOpennessRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("minh-bach", use: showOpenness)
        router.post("minh-bach", use: checkReceipt)
        router.get("minh-bach/khoa.pem") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/x-pem-file", .cacheControl: "max-age=3600"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: province.vault.signingKey.publicKey.pem)))
        }
    }

    func showOpenness(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await show(opennessPage(), context)
    }

    func checkReceipt(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        // Text areas lose the last line's end, which is part of what was signed.
        let text = form.text("bien_nhan") + "\n"
        let holds = Base64URL.bytes(form.text("chu_ky")).map {
            province.vault.signingKey.publicKey.vouches(for: Array(text.utf8), signature: $0)
        }
        let verdict =
            holds == true && text.hasPrefix("phananh-receipt-1\n")
            ? Callout(
                .success, "Chữ ký đúng. Hệ thống này đã cấp biên nhận, nội dung chưa bị sửa.",
                heading: "Biên nhận hợp lệ")
            : Callout(
                .warning, "Chữ ký không khớp với nội dung. Hãy dán lại đủ năm dòng và chữ ký, không thêm bớt.",
                heading: "Không xác nhận được")
        return try await show(opennessPage(form, verdict), context, status: holds == true ? .ok : .unprocessableContent)
    }

    private func opennessPage(_ form: Form? = nil, _ verdict: Callout? = nil) -> OpennessPage {
        let key = province.vault.signingKey.publicKey
        return OpennessPage(
            keyID: key.id, key: key.pem,
            receipt: TextArea(
                "bien_nhan", "Phần được ký trong biên nhận", hint: "Năm dòng, bắt đầu bằng «phananh-receipt-1».",
                rows: 6,
                form: form),
            signature: TextField("chu_ky", "Chữ ký", maxLength: 200, autocomplete: "off", form: form), verdict: verdict)
    }
}
