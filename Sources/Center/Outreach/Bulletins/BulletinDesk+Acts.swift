import HTTPTypes
import Hummingbird
import LocalTime
import Media
import NIOCore
import Office
import Operations
import Outreach
import Storage
import Web

extension BulletinDesk {
    func draft(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.bulletinEditor])
        let form = try await request.readForm()
        let known = try await province.books.current()
        do {
            let made = try await office.draft(
                try BulletinContent(form), by: viewer,
                request: form.requestKey(for: "bulletin", at: request.uri.path))
            return center.redirect(
                "\(address)/\(made.number)", saying: "Đã lưu bản nháp. Tiếp theo: cho máy đọc hoặc đưa bản thu lên.",
                context)
        } catch let problem as any Explained where problem.status == .unprocessableContent {
            let again = BulletinForm(
                .blank(on: province.now().day), known, key: province.freshName(), address: address + "/moi",
                posted: form, errors: FieldErrors(problem))
            return try center.render(NewBulletinPage(self, viewer, again), context, problem.status)
        }
    }

    func act(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .bulletins)
        let number = try number(context)
        let form = try await request.readForm()
        return try await mending(number, context, form) {
            let command = try BulletinCommand(form)
            try await office.perform(
                command, on: number, by: viewer, seen: form.seenVersion,
                request: form.requestKey(for: command.act.rawValue, at: request.uri.path))
            return center.redirect("\(address)/\(number)", saying: command.done, context)
        }
    }

    func record(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .bulletins)
        let number = try number(context)
        var recording: ArrivingFile?
        var limits = MultipartLimits()
        limits.fileBytes = Int(province.library.limits.airedBytes)
        limits.files = 1
        let form = try await request.readMultipart(context, tokens: center.tokens, limits: limits) { event in
            switch event {
            case .began: recording = try await province.library.arrivingFile()
            case .bytes(let piece): try await recording?.take(Array(piece.readableBytesView))
            case .ended: break
            }
        }
        let sent = if let recording { recording } else { try await province.library.arrivingFile() }
        return try await mending(number, context, form) {
            guard let language = BroadcastLanguage(rawValue: form.text("language")) else {
                throw BulletinDenial.textWithoutLanguage
            }
            let sum = await sent.sha256.hex
            try await office.record(
                sent, in: language, reader: form.filled("reader"), on: number, by: viewer,
                seen: form.seenVersion,
                request: form.requestKey(for: "recording", at: request.uri.path, files: [sum]))
            return center.redirect(
                "\(address)/\(number)", saying: "Đã nhận bản thu, đã cân to nhỏ và cắt im. Hãy nghe trước khi trình.",
                context)
        }
    }

    /// What is to be mended is said on the page, with what was typed.
    private func mending(
        _ number: Int64, _ context: SiteContext, _ form: Form, _ body: () async throws -> Response
    ) async throws -> Response {
        do { return try await body() } catch let problem as any Explained
            where problem.status.code < 500 && ![.notFound, .forbidden].contains(problem.status)
        {
            var errors = FieldErrors(problem)
            if form.text("act") == BulletinAct.withdrawal.rawValue {
                errors = errors.moved("words", to: NextActs.ending)
            }
            return try await show(number, context, posted: form, errors: errors, status: problem.status)
        }
    }
}

extension FieldErrors {
    init(_ problem: any Explained) {
        self.init(problem.fieldErrors ?? [FieldError(problem.field ?? "", problem.sentence)])
    }
}

extension BulletinCommand {
    /// What the person is told once it is done.
    fileprivate var done: String {
        switch self {
        case .change: "Đã lưu bản tin."
        case .say: "Đã giao máy đọc. Trang này cho biết khi đọc xong."
        case .record: "Đã nhận bản thu."
        case .choose: "Đã chọn bản để phát."
        case .hear: "Đã ghi nhận ông/bà nghe hết."
        case .submit: "Đã trình duyệt. Người duyệt được báo ngay."
        case .approve: "Đã duyệt. Bản tin được phát trong những ngày đã ghi."
        case .sendBack: "Đã trả lại. Người soạn đọc được lý do."
        case .withdraw: "Đã rút bản tin. Bản tin không còn trên đài và trên cổng."
        }
    }
}
