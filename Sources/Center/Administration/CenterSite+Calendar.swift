// Answers the calendar: a change says how many promised days it moved.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Vietnamese
import Web

extension CenterSite {
    func calendar(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .calendar)
        let (query, today) = (request.query, province.now().day)
        let chosen = Day(query.text("ngay"))
        let year = Int(query.text("nam")) ?? chosen?.year ?? today.year
        let books = try await province.books.current()
        return try render(SpecialDaysPage(viewer, books, on: today, year: year, chosen: chosen), context)
    }

    func changeCalendar(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .calendar)
        let form = try await request.readForm()
        let today = province.now().day
        do {
            let (entry, removes) = (try entry(form), form.isChecked("removal"))
            let moved = try await province.reference.changeCalendar(
                { days in
                    days.removeAll { $0.day == entry.day }
                    if !removes { days.append(entry) }
                    days.sort { $0.day < $1.day }
                }, document: entry.document, over: Int(form.text("base")), by: viewer)
            let sentence =
                "Đã \(removes ? "bỏ" : "lưu") \(entry.day.officialWithWeekday). \(moved == 0 ? "Không hạn nào thay đổi." : "\(official(moved)) hạn đã hẹn được lùi lại và người phản ánh được báo.")"
            return redirect("/quan-tri/lich?nam=\(entry.day.year)", saying: sentence, context)
        } catch let problem as any Explained where problem.status.code == 422 {
            let errors = FieldErrors(problem.fieldErrors ?? [FieldError(problem.field ?? "", problem.sentence)])
            let chosen = Day(form.text("day"))
            let books = try await province.books.current()
            return try render(
                SpecialDaysPage(
                    viewer, books, on: today, year: chosen?.year ?? today.year, chosen: chosen, form: form,
                    errors: errors),
                context, .unprocessableContent)
        }
    }

    private func entry(_ form: Form) throws -> CalendarDay {
        var errors = FieldErrors()
        let day = Day(form.text("day"))
        if day == nil { errors.add("day", "Hãy chọn ngày.") }
        if form.text("name").isEmpty { errors.add("name", "Hãy ghi tên ngày.") }
        if form.text("document").isEmpty { errors.add("document", "Hãy ghi văn bản làm căn cứ.") }
        let kind = CalendarDay.Kind(rawValue: form.text("kind"))
        if kind == nil { errors.add("kind", "Hãy chọn loại ngày.") }
        let confirmation = CalendarDay.Confirmation(rawValue: form.text("confirmation"))
        if confirmation == nil { errors.add("confirmation", "Hãy chọn tình trạng.") }
        guard errors.isEmpty, let day, let kind, let confirmation else { throw errors }
        return CalendarDay(day, form.text("name"), kind, confirmation, document: form.text("document"))
    }
}
