package import FieldReports
package import LocalTime
import Office
package import Territory

/// What the words of a form say about its place, and what to ask where that is not what was chosen (A0.13: doubt asks,
/// never blocks).
extension Books {
    /// Out of the words of the place and the description together: people name the commune in either.
    package func placeSaid(in form: SubmissionForm, on day: Day) -> PlaceReading {
        atlas.reader.read(spoken(form.placeWords, form.description), on: day)
    }

    /// What the words of a report say of its place, where it stands under another or under none; what an official has
    /// settled is not doubted.
    func placeDoubt(of report: Report, on day: Day) -> SecondOpinion.Place? {
        guard report.scene.chosenBy != .official else { return nil }
        let reading = atlas.reader.read(spoken(report.scene.words, report.description), on: day)
        let isDoubted =
            report.scene.unit.map { unit in
                if case .conflict = reading.agreement(with: unit) { true } else { false }
            } ?? !reading.proposals.isEmpty
        guard isDoubted else { return nil }
        return SecondOpinion.Place(
            reasons: reading.proposals.map(\.reason), unit: reading.units.count == 1 ? reading.units[0].key : nil)
    }

    /// Nil where there is nothing to ask, or where the person has answered already.
    package func placeQuestion(about draft: ReportDraft, on day: Day) -> PlaceQuestion? {
        let form = draft.form
        let reading = placeSaid(in: form, on: day)
        guard draft.keptPlace != KeptPlace(form, reading) else { return nil }
        let settled = settledUnit(of: form, on: day)
        guard !reading.proposals.isEmpty else { return nil }
        guard let settled else {
            let isOutside = form.point.flatMap { finding($0, on: day) }?.surelyOutside ?? false
            return isOutside ? nil : PlaceQuestion(reading, besides: nil)
        }
        guard case .conflict = reading.agreement(with: settled), let unit = atlas.gazetteer.unit(settled) else {
            return nil
        }
        let reason = form.unit == nil ? "Nơi có điểm trên bản đồ." : "Nơi ông/bà đã chọn."
        return PlaceQuestion(reading, besides: .init(unit: settled, name: unit.name, reason: reason))
    }

    /// The place as it is, together with what the words say of it.
    package func keptPlace(of form: SubmissionForm, on day: Day) -> KeptPlace {
        KeptPlace(form, placeSaid(in: form, on: day))
    }

    private func settledUnit(of form: SubmissionForm, on day: Day) -> UnitKey? {
        form.unit ?? form.point.flatMap { finding($0, on: day) }?.unit
    }
}

/// Which of these places is meant.
package struct PlaceQuestion: Sendable, Equatable {
    package struct Choice: Sendable, Equatable {
        package let unit: UnitKey
        package let name: String
        package let reason: String?
    }

    /// What was chosen first, if anything was; then what the words say.
    package let choices: [Choice]
    /// Why several are offered where the words alone do not decide.
    package let reasons: [String]
    /// A place was chosen, and the words say another.
    package let isConflict: Bool

    fileprivate init(_ reading: PlaceReading, besides chosen: Choice?) {
        var seen: Set<UnitKey> = []
        let said = reading.proposals.flatMap { proposal in
            proposal.places.map { place in
                let single = proposal.places.count == 1 ? proposal.reason : nil
                let former = place.named.key == place.unit.key ? nil : "Gồm địa bàn \(place.named.name) (cũ)."
                return Choice(unit: place.unit.key, name: place.unit.name, reason: single ?? former)
            }
        }
        choices = ([chosen].compactMap(\.self) + said).filter { seen.insert($0.unit).inserted }
        reasons = reading.proposals.filter { $0.places.count > 1 }.map(\.reason)
        isConflict = chosen != nil
    }
}

/// A choice of place together with what the words said when it was made.
package struct KeptPlace: Sendable, Equatable, Codable {
    private let unit: UnitKey?
    private let point: Point?
    private let said: [UnitKey]

    fileprivate init(_ form: SubmissionForm, _ reading: PlaceReading) {
        (unit, point, said) = (form.unit, form.point, reading.units.map(\.key))
    }
}

/// Bounded, because a draft holds what is not checked yet.
private func spoken(_ placeWords: String?, _ description: String) -> String {
    String("\(placeWords ?? "")\n\(description)".prefix(6000))
}
