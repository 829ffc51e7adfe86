import LocalTime
package import Office
import Vietnamese

/// Everything a form must satisfy before it becomes a report. All problems are found, not the first one.
extension SubmissionForm {
    package func problems(in context: SubmissionContext) -> [FieldProblem] {
        descriptionProblems(context) + timeProblems(context) + paperProblems(context) + placeProblems(context)
            + mediaProblems(context) + classificationProblems(context) + undertakingProblems
    }

    /// Who this is and who sent it are settled by the account, not by the form.
    package func submission(
        code: ReportCode, reporter: PersonID, submittedBy: AccountID, isAssisted: Bool, in context: SubmissionContext
    ) throws(InvalidSubmission) -> Submission {
        let problems = problems(in: context)
        guard problems.isEmpty, let observedAt else { throw InvalidSubmission(problems) }
        return Submission(
            code: code, reporter: reporter, submittedBy: submittedBy, isAssisted: isAssisted,
            channel: isAssisted ? .assisted : channel, platform: platform,
            description: clean(description, .many), category: category ?? context.otherCategory, urgentKind: urgentKind,
            scene: scene(context), observedAt: observedAt, capturedAt: capturedAt, submittedAt: context.now,
            enteredLater: enteredLater, media: media, secrecyRequested: secrecyRequested,
            undertaking: Undertaking.version, mayCall: mayCall && urgentKind != nil, resubmissionOf: resubmissionOf,
            isPilot: context.now.day < context.rules.officialStart, sameAs: sameAs, paper: paperOrigin(context))
    }

    private func scene(_ context: SubmissionContext) -> Scene {
        let found = context.finding
        let settled = unit ?? found?.unit
        let byPerson = unit != nil && (placeConfirmed || unit != found?.unit)
        return Scene(
            point: point, unit: settled, words: placeWords.map { clean($0, .one) },
            chosenBy: byPerson ? .reporter : .map,
            approximate: byPerson ? false : found?.approximate ?? false, mapVersion: found?.mapVersion)
    }
}

// MARK: - Field by field

extension SubmissionForm {
    /// REP-09, REP-13: what happened, in at most 5 000 characters of clean text.
    private func descriptionProblems(_ context: SubmissionContext) -> [FieldProblem] {
        do throws(TextIssue) {
            _ = try cleaned(description, lines: .many, atMost: context.rules.descriptionMaxCharacters)
            return []
        } catch {
            switch error {
            case .empty, .tooShort:
                return [FieldProblem("description", "descriptionMissing", "Hãy mô tả sự việc cần giải quyết.")]
            case .tooLong: return [FieldProblem("description", "descriptionTooLong", error.sentence)]
            case .controlCharacters, .directionOverrides:
                return [FieldProblem("description", "descriptionInvalid", error.sentence)]
            }
        }
    }

    /// The time of the scene is declared, never in the future, save what is forgiven to a fast clock, and not of another
    /// year (A0.28).
    private func timeProblems(_ context: SubmissionContext) -> [FieldProblem] {
        let latest = context.now + .minutes(context.rules.observedGraceMinutes)
        let earliest = context.now - .days(context.rules.observedMaxDaysBack)
        guard let observedAt else {
            return [
                FieldProblem("observedAt", "observedAtMissing", "Hãy cho biết thời gian xảy ra hoặc nhìn thấy sự việc.")
            ]
        }
        if observedAt > latest {
            return [FieldProblem("observedAt", "observedAtInFuture", "Thời gian sự việc không thể ở tương lai.")]
        }
        if observedAt < earliest {
            return [
                FieldProblem(
                    "observedAt", "observedAtTooLongAgo",
                    "Thời gian sự việc không được trước ngày \(earliest.day.official). Hãy ghi lúc gần nhất còn thấy.")
            ]
        }
        if let capturedAt, capturedAt > latest + .days(1) {
            return [FieldProblem("capturedAt", "capturedAtInFuture", "Thời gian chụp ảnh không thể ở tương lai.")]
        }
        return []
    }

    /// REP-10 as A0.13 completes it: surely outside is refused, doubt asks, an urgent report never waits for the map.
    private func placeProblems(_ context: SubmissionContext) -> [FieldProblem] {
        if let words = placeWords, (try? cleaned(words, lines: .one, atLeast: 0, atMost: 500)) == nil {
            return [
                FieldProblem("place.words", "placeWordsInvalid", "Mô tả địa điểm quá dài hoặc có ký tự không đọc được.")
            ]
        }
        if let unit, !context.unitExists(unit) {
            return [FieldProblem("place.unit", "unitUnknown", "Không có xã, phường này. Hãy chọn lại trong danh sách.")]
        }
        if let point, !Self.onEarth(point) {
            return [FieldProblem("place.latitude", "pointInvalid", "Tọa độ không hợp lệ. Hãy chọn lại trên bản đồ.")]
        }
        if point == nil && unit == nil {
            // Words propose and never decide: a name may lead to two places.
            let said = context.said.isEmpty ? "" : " Theo lời tả, có thể là \(context.said.joined(separator: ", "))."
            return [FieldProblem("place", "placeMissing", "Hãy chọn điểm trên bản đồ hoặc chọn xã, phường." + said)]
        }
        if point == nil && (placeWords ?? "").isEmpty && urgentKind == nil {
            return [FieldProblem("place.words", "placeWordsMissing", "Hãy tả rõ địa điểm: bản, tổ dân phố, đường, Km…")]
        }
        guard urgentKind == nil, let finding = context.finding else { return [] }
        if finding.surelyOutside {
            return [
                FieldProblem(
                    "place", "outsideProvince",
                    "Điểm này nằm ngoài địa bàn tỉnh. Hãy chọn lại, hoặc gửi tới tỉnh nơi xảy ra sự việc.")
            ]
        }
        if finding.needsConfirmation && !placeConfirmed {
            return [FieldProblem("place.unit", "placeUnconfirmed", "Hãy xác nhận xã, phường nơi xảy ra sự việc.")]
        }
        return []
    }

    private static func onEarth(_ point: Point) -> Bool {
        point.latitude.isFinite && point.longitude.isFinite && abs(point.latitude) <= 90 && abs(point.longitude) <= 180
    }

    /// A3 `media.max`.
    private func mediaProblems(_ context: SubmissionContext) -> [FieldProblem] {
        func count(_ kind: MediaItem.Kind) -> Int { media.count { $0.kind == kind && $0.isPaper != true } }
        let rules = context.rules
        guard count(.photo) <= rules.maxPhotos, count(.video) <= rules.maxVideos, count(.voice) <= rules.maxVoiceClips
        else {
            return [
                FieldProblem(
                    "media", "tooManyMedia",
                    "Mỗi phản ánh có tối đa \(rules.maxPhotos) ảnh, \(rules.maxVideos) video và \(rules.maxVoiceClips) đoạn ghi âm."
                )
            ]
        }
        return []
    }

    private func classificationProblems(_ context: SubmissionContext) -> [FieldProblem] {
        guard let category, !context.categories.contains(category) else { return [] }
        return [
            FieldProblem(
                "category", "categoryUnknown",
                "Không có lĩnh vực này. Hãy chọn trong danh sách, hoặc chọn «Lĩnh vực khác».")
        ]
    }

    /// REP-14: ticked by the person, never beforehand.
    private var undertakingProblems: [FieldProblem] {
        undertaking
            ? [] : [FieldProblem("undertaking", "undertakingMissing", "Hãy đọc và đánh dấu cam kết trước khi gửi.")]
    }
}

/// Checked before: what does not pass never comes here.
private func clean(_ text: String, _ lines: TextLines) -> String {
    (try? cleaned(text, lines: lines, atLeast: 0, atMost: .max / 8)) ?? text
}
