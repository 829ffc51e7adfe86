// From what a viewer may see of a report to its page. Nothing is asked here that the viewer might not know.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

extension PortalSite {
    func reportPage(
        _ seen: SeenReport, _ lines: [TimelineLine], _ context: SiteContext, _ posted: Form? = nil,
        _ errors: FieldErrors = FieldErrors(), since version: Int? = nil
    ) async throws -> ReportPage {
        let (books, now) = (try await province.books.current(), province.now())
        let face = seen.face
        let category = books.category(face.category)?.name ?? "Lĩnh vực khác"
        let unit = books.unitName(face.unit)
        // A0.12: whoever helped to send it does not read the answer in the reporter's place.
        let readsAnswers = seen.inside?.audience != .assistant || seen.inside?.report.visibility == .public
        return ReportPage(
            title: "Phản ánh \(face.code)", errors: ErrorSummary(errors),
            changed: version.map { version in timeline(lines.filter { $0.sequence > version }, books) },
            heading: [category, unit].compactMap(\.self).joined(separator: " – "), code: face.code.description,
            tags: tags(seen, readsAnswers), words: Words(face.words), covering: covering(seen),
            facts: facts(seen, unit), photos: scenes(seen),
            map: hasMap ? face.point.map { pointMap($0) } : nil, deadline: deadline(face, seen, books, now),
            waiting: waiting(face, seen, books, now), agency: books.agencyName(face.leadAgency),
            agencyBecause: face.leadAgencyBasis?.sentence(naming: books.agencyName),
            extensions: face.extensions.map(words),
            answers: readsAnswers ? face.answers.reversed().map { answer($0, of: face, books) } : [],
            bulletin: bulletinWay(seen, context.viewer),
            commitment: readsAnswers ? face.commitment.map { commitment($0, now) } : nil,
            incident: face.incident.map { IncidentView($0, seenFrom: face.code) },
            follow: try await followView(seen, context), timeline: timeline(lines, books),
            corner: corner(seen, books, now, posted, errors))
    }

    /// Only what everybody may read is told to everybody.
    private func bulletinWay(_ seen: SeenReport, _ viewer: Viewer) -> String? {
        let face = seen.face
        let isAnswered = (face.status == .answered || face.status == .closed) && !face.answers.isEmpty
        let isPublic = seen.inside?.report.isVisible(to: .anyone) ?? true
        return isAnswered && isPublic && viewer.holds([.bulletinEditor])
            ? "\(Entrance.bulletins.path)/moi?tu=\(face.code)" : nil
    }

    private func tags(_ seen: SeenReport, _ readsAnswers: Bool) -> [StatusTag] {
        let face = seen.face
        var tags: [StatusTag] = []
        var saysOutcome = false
        if face.urgentKind != nil { tags.append(.urgent) }
        if face.status == .answered || face.status == .closed, readsAnswers, let last = face.answers.last {
            tags.append(last.outcome.tag)
            saysOutcome = true
        }
        if !saysOutcome || face.status == .closed { tags.append(face.status.tag) }
        if let hidden = seen.inside?.report.visibility.tag { tags.append(hidden) }
        return tags
    }

    private func facts(_ seen: SeenReport, _ unit: String?) -> SummaryList {
        let face = seen.face
        let place = [face.placeWords, unit].compactMap(\.self).joined(separator: ", ")
        var rows = [
            SummaryList.Row(
                "Địa điểm", (place.isEmpty ? "Chưa rõ" : place) + (face.placeIsApproximate ? " (gần đúng)" : "")),
            SummaryList.Row("Thời gian sự việc", face.observedAt.officialWithWeekday),
            SummaryList.Row("Gửi lúc", face.submittedAt.officialWithWeekday),
        ]
        if let taken = seen.inside?.report.enteredLater {
            rows.append(.init("Nhập sau từ giấy", "Nhận giấy \(taken.officialWithWeekday), hạn tính từ lúc đó."))
        }
        if let kind = face.urgentKind { rows.append(.init("Loại khẩn", kind.label)) }
        if face.isPilot { rows.append(.init("Ghi chú", "Gửi trong thời gian thử nghiệm, không tính vào số liệu.")) }
        return SummaryList(rows)
    }

    private func pointMap(_ point: Point) -> MapBox {
        MapBox(
            .show, label: "Vị trí sự việc", borders: "/api/v1/map/borders", tiles: tiles, attribution: tilesBy,
            latitude: point.latitude, longitude: point.longitude, zoom: 13,
            fallback: "Vị trí: \(point.latitude), \(point.longitude).")
    }
}

// MARK: - The promised day

extension PortalSite {
    private func deadline(_ face: PublicReport, _ seen: SeenReport, _ books: Books, _ now: Instant) -> DeadlineBox? {
        guard let deadline = face.deadline, let first = deadline.countedDays.first else { return nil }
        let due = face.promise.state(at: now, by: books.law.calendar)
        if due.isEnded { return nil }
        // The day of receipt is the last one before those that count; the inside knows it exactly.
        let received = seen.inside?.report.receivedAt.map { books.law.receiptDay(of: $0) }
        let shown = received.flatMap { $0 < first ? $0 : nil } ?? receiptDay(before: deadline, face)
        return DeadlineBox(
            deadline, received: shown, standing: Due.Standing(due), note: due.note, in: books, today: now.day)
    }

    private func receiptDay(before deadline: Deadline, _ face: PublicReport) -> Day {
        let sent = face.submittedAt.day
        guard let first = deadline.countedDays.first, sent < first, first - sent <= 14 else {
            return (deadline.countedDays.first ?? deadline.day) - 1
        }
        return sent
    }

    private func waiting(_ face: PublicReport, _ seen: SeenReport, _ books: Books, _ now: Instant) -> Callout? {
        guard face.deadline == nil, face.status.owesAnswer else { return nil }
        let queued = seen.inside?.report.queuedAt ?? face.submittedAt
        let limit = books.law.triageLimit(queuedAt: queued)
        return Callout(
            .information,
            "IOC chuyển phản ánh đến cơ quan giải quyết chậm nhất \(limit.untilItsEnd). Hạn trả lời là \(books.law.rules.resolutionWorkingDays) ngày làm việc kể từ khi cơ quan nhận được.",
            heading: "Đang được phân loại")
    }

    private func words(_ change: PublicReport.ExtensionNote) -> String {
        "\(change.isLonger ? "Đã gia hạn" : "Đã rút ngắn hạn") từ \(change.from.official) đến \(change.to.untilItsEnd). \(change.ground.label): \(change.reason)"
    }
}

// MARK: - Answers and history

extension PortalSite {
    private func answer(_ answer: PublicReport.PublicAnswer, of face: PublicReport, _ books: Books) -> AnswerView {
        let agency = books.agencyName(face.leadAgency) ?? "Cơ quan giải quyết"
        var facts = "\(agency), \(answer.at.officialWithWeekday)"
        facts += answer.onTime ? ". Đúng hạn." : ". Quá hạn."
        if let day = answer.plannedFor { facts += " Hẹn hoàn thành \(day.untilItsEnd)." }
        if let outside = answer.referredTo { facts += " Chuyển đến: \(outside)." }
        return AnswerView(
            heading: face.answers.count > 1 ? "Trả lời lần \(answer.round)" : "Trả lời", tag: answer.outcome.tag,
            text: answer.text, facts: facts,
            photos: pictures(answer.media, of: face.code, "Ảnh kết quả"),
            corrections: answer.corrections.map {
                CorrectionView(when: $0.at.officialWithWeekday, reason: $0.reason, text: $0.text)
            },
            rating: answer.rating?.label)
    }

    private func commitment(_ commitment: Commitment, _ now: Instant) -> Callout {
        if let proven = commitment.provenAt {
            let proof = commitment.proof.map { " \($0)" } ?? ""
            return Callout(.success, "Xác nhận ngày \(proven.day.official).\(proof)", heading: "Đã thực hiện cam kết")
        }
        if commitment.missedAt != nil {
            return Callout(.warning, "Đã hẹn \(commitment.day.untilItsEnd).", heading: "Cam kết chưa được thực hiện")
        }
        return Callout(
            .information, "Hoàn thành \(commitment.day.untilItsEnd). Cơ quan phải chứng minh đã làm xong.",
            heading: "Cam kết của cơ quan")
    }

    private func timeline(_ lines: [TimelineLine], _ books: Books) -> Timeline {
        Timeline(
            lines.reversed().map { line in
                let (icon, tone) = Self.mark(line.event)
                return Timeline.Entry(
                    line.title, at: line.at, by: Self.author(line, books), text: line.words,
                    icon: icon, tone: tone)
            })
    }

    /// What the rules did at the moment of sending is not the reporter's doing.
    private static func author(_ line: TimelineLine, _ books: Books) -> String {
        let byRule = ["routed", "received"].contains(line.event) && [.reporter, .assistant].contains(line.by)
        return books.agencyName(line.agency) ?? (byRule ? Standing.clock.label : line.by.label)
    }

    private static func mark(_ event: String) -> (Icon, StatusTag.Tone) {
        switch event {
        case "submitted", "resubmitted": (.send, .neutral)
        case "routed", "takenOver": (.arrowRight, .neutral)
        case "received": (.building, .neutral)
        case "answered", "commitmentProven": (.checkCircle, .done)
        case "refused": (.crossCircle, .refused)
        case "becameOverdue", "commitmentMissed": (.warning, .waiting)
        case "deadlineChanged", "deadlineRecomputed": (.calendar, .waiting)
        case "rated": (.faceNeutral, .neutral)
        case "feedbackSent", "feedbackDecided", "messageSent": (.comment, .neutral)
        case "hidden", "moderated": (.eyeOff, .hidden)
        case "identityOpened", "consentRequested", "consentAnswered": (.key, .neutral)
        case "closed": (.lock, .neutral)
        default: (.check, .neutral)
        }
    }
}
