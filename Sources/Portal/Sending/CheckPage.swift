// Step 4: all of it once more, who must answer and by when, and the undertaking (REP-14).

import FieldReports
import LocalTime
import Office
import Operations
import Vietnamese
import Web

struct CheckPage: Page {
    static let template = "portal/send-check"

    let title = "Gửi phản ánh: kiểm tra và gửi"
    let section: String? = "/gui"
    let errors: ErrorSummary?
    let steps: Steps
    let requestKey: String
    let answers: SummaryList
    let photos: [DraftPhoto]
    let hasPhotos: Bool
    let addsPhotos: Bool
    /// What must be mended on an earlier page before it can be sent.
    let missing: [Gap]
    let isMissing: Bool
    let placeDoubt: Callout?
    let agency: String
    let deadline: DeadlineBox?
    let waiting: Callout?
    let urgent: Callout?
    let similar: Similar?
    /// «Đúng việc này», or another matter.
    let sameAs: Choices?
    let needsSignIn: Bool
    let canSend: Bool
    let secrecy: Checkbox
    let mayCall: Checkbox?
    let namedPerson: NamedPerson?
    let undertaking: Checkbox
}

/// What stands in the way, and the page to mend it on.
struct Gap: Sendable {
    let sentence: String
    let address: String
}

/// Whom an assistant sends for (A0.12).
struct NamedPerson: Sendable {
    let namedName: TextField
    let namedPhone: TextField
    let namedConsent: Checkbox
}

extension PortalSite {
    func checkPage(
        _ draft: ReportDraft, _ context: SiteContext, _ posted: Form? = nil, _ errors: FieldErrors = FieldErrors()
    ) async throws -> CheckPage {
        let (form, books, now) = (draft.form, try await province.books.current(), province.now())
        let viewer = context.viewer
        let prospect = books.prospect(of: form, at: now)
        let gaps = gaps(prospect.problems)
        let agency = books.agencyName(prospect.agency)
        let unit = form.unit ?? form.point.flatMap { books.finding($0, on: now.day)?.unit }
        let isSignedIn = context.visit.person != nil
        let similar = try await province.cases.resembling(form, by: viewer)
        return CheckPage(
            errors: ErrorSummary(errors), steps: sendingSteps(4), requestKey: draft.requestKey,
            answers: SummaryList(facts(form, books, unit: books.unitName(unit))), photos: draftPhotos(form),
            hasPhotos: !form.media.isEmpty,
            addsPhotos: isSignedIn, missing: gaps, isMissing: !gaps.isEmpty,
            placeDoubt: form.urgentKind == nil ? books.placeQuestion(about: draft, on: now.day)?.doubt : nil,
            agency: agency ?? "Trung tâm IOC tỉnh phân loại trước khi chuyển cơ quan giải quyết",
            deadline: agency == nil
                ? nil
                : DeadlineBox(
                    prospect.deadline, received: books.law.receiptDay(of: now), standing: .onTime,
                    note: "nếu gửi hôm nay", in: books, today: now.day),
            waiting: agency == nil
                ? Callout(
                    .information,
                    "IOC chuyển đến cơ quan giải quyết chậm nhất \(prospect.triageLimit.untilItsEnd). Từ ngày cơ quan nhận được, hạn trả lời là \(books.law.rules.resolutionWorkingDays) ngày làm việc.",
                    heading: "Ngày hẹn được tính khi có cơ quan nhận") : nil,
            urgent: form.urgentKind.map {
                Callout(
                    .urgent,
                    "Trực ban được báo ngay khi ông/bà bấm gửi. Nếu có người đang gặp nguy hiểm, hãy gọi 113, 114, 115 hoặc 112 trước.",
                    heading: "Phản ánh khẩn: \($0.label)")
            },
            similar: try await self.similar(similar, for: viewer),
            sameAs: Choices(similar, chosen: form.sameAs, posted, errors),
            needsSignIn: !isSignedIn,
            canSend: isSignedIn && gaps.isEmpty,
            secrecy: Checkbox(
                "secrecy", "Giữ bí mật phản ánh này",
                hint:
                    "Nội dung và kết quả không công khai, chỉ trả lời riêng cho ông/bà. Dù không chọn, tên và số điện thoại vẫn luôn được giữ kín.",
                isChecked: form.secrecyRequested, form: posted),
            mayCall: form.urgentKind == nil
                ? nil
                : Checkbox(
                    "mayCall", "Cho phép trực ban gọi cho tôi",
                    hint:
                        "Chỉ trực ban IOC thấy số điện thoại, chỉ để xử lý việc khẩn này; mỗi lần xem đều được ghi lại.",
                    isChecked: form.mayCall, form: posted),
            namedPerson: viewer.holds([.assistant]) ? namedPerson(posted, errors) : nil,
            undertaking: Checkbox("undertaking", Undertaking.text, form: posted, errors: errors))
    }

    private func facts(_ form: SubmissionForm, _ books: Books, unit: String?) -> [SummaryList.Row] {
        let place = [form.placeWords, unit].compactMap(\.self).joined(separator: ", ")
        return [
            .init("Địa điểm", place.isEmpty ? "Chưa có" : place, change: "/gui/dia-diem"),
            .init("Sự việc", form.description.isEmpty ? "Chưa có" : form.description, change: "/gui/noi-dung"),
            .init(
                "Lĩnh vực", form.category.flatMap(books.category)?.name ?? "Chưa chọn", change: "/gui/noi-dung#category"
            ),
            .init(
                "Thời gian nhìn thấy", form.observedAt?.officialWithWeekday ?? "Chưa có",
                change: "/gui/noi-dung#observedAt"),
        ]
    }

    /// Everything but what this page itself asks.
    private func gaps(_ problems: [FieldProblem]) -> [Gap] {
        problems.filter { $0.field != "undertaking" }.map { problem in
            let address =
                problem.field.hasPrefix("place") ? "/gui/dia-diem" : problem.field == "media" ? "/gui" : "/gui/noi-dung"
            return Gap(sentence: problem.sentence, address: address)
        }
    }

    private func namedPerson(_ posted: Form?, _ errors: FieldErrors) -> NamedPerson {
        NamedPerson(
            namedName: TextField(
                "namedName", "Họ và tên người phản ánh", hint: "Để trống nếu ông/bà gửi cho chính mình.",
                isOptional: true,
                maxLength: 100, autocomplete: "off", form: posted, errors: errors),
            namedPhone: TextField(
                "namedPhone", "Số điện thoại người phản ánh", .phone,
                hint: "Trả lời và đánh giá là quyền của người này.",
                isOptional: true, maxLength: 20, isShort: true, autocomplete: "off", form: posted, errors: errors),
            namedConsent: Checkbox(
                "namedConsent", "Người này đã đồng ý để tôi gửi thay và cung cấp họ tên, số điện thoại.", form: posted,
                errors: errors))
    }
}
