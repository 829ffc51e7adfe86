import ArgumentParser
import Foundation
import LocalTime
import Office
import Operations

/// `phananh deadline`: tries the clock on instants before a rule goes live.
struct DeadlineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadline", abstract: "Tính hạn trả lời cho từng thời điểm nhận, đọc từ đầu vào chuẩn.")

    @OptionGroup var installation: Installation

    func run() async throws {
        let law = try await law()
        var warned: Set<CalendarWarning> = []
        Lines.answer(header: "received,refusal_limit,deadline,counted_days,error") { line in
            let text = line.trimmingCharacters(in: .whitespaces)
            guard let received = Instant(text) else {
                return [text, "", "", "", "Không đọc được thời điểm. Ví dụ: 2026-03-06T22:40:00+07:00"]
            }
            guard (2000...2200).contains(received.day.year) else {
                return [text, "", "", "", "Thời điểm nằm ngoài khoảng năm 2000–2200."]
            }
            let deadline = law.resolutionDeadline(receivedAt: received)
            for warning in law.calendar.warnings(for: deadline.countedDays) where warned.insert(warning).inserted {
                Lines.warn(warning.sentence)
            }
            let counted = deadline.countedDays.map(\.description).joined(separator: " ")
            return [text, law.refusalLimit(receivedAt: received).description, deadline.day.description, counted, ""]
        }
    }

    /// The installation's own rules and calendar, or the starter set where none was named.
    private func law() async throws -> Law {
        let settings = try await installation.settings()
        guard settings.isInstalled else {
            return Law(rules: .starter, calendar: .starter)
        }
        return try await Opening(settings).books().law
    }
}
