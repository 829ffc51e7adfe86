import FieldReports
import Harness
import LocalTime
import Office
import Operations
import Territory

/// Reports as they came over a year: more in towns than in villages, some fields far more often than others.
struct Births {
    let books: Books
    let reporters: [Viewer]
    let now: Instant
    private let communes: [Territory.Unit]
    private let categories: [CategoryCode]
    private var dice = Dice(seed: 2026)

    init(books: Books, reporters: [Viewer], now: Instant) {
        self.books = books
        self.reporters = reporters
        self.now = now
        communes = books.atlas.gazetteer.communes(on: now.day)
        categories = books.categories.filter(\.isActive).map(\.code)
    }

    mutating func next() -> PastReport {
        let at = now - Span(milliseconds: Int64(dice.between(60_000, 365 * 86_400_000)))
        let unit = communes[often(communes.count)]
        var form = SubmissionForm()
        form.description = PastWords.description(&dice, at: unit.name)
        form.category = categories[often(categories.count)]
        form.urgentKind = dice.chance(0.03) ? .naturalDisaster : nil
        form.observedAt = at - .minutes(dice.below(600))
        form.unit = unit.key
        form.placeWords = "Khu vực trung tâm \(unit.name)"
        form.placeConfirmed = true
        form.point = dice.chance(0.85) ? point(near: unit, on: at.day) : nil
        form.secrecyRequested = dice.chance(0.03)
        form.undertaking = true
        form.channel = dice.chance(0.7) ? .mobileApp : .webPortal
        return PastReport(form: form, at: at, random: dice.next(), reporter: reporters[dice.below(reporters.count)])
    }

    /// What comes first in a list comes oftener.
    private mutating func often(_ count: Int) -> Int { Int(Double(count) * dice.between(0, 1) * dice.between(0, 1)) }

    /// Some kilometres around the middle, but not over the province's border.
    private mutating func point(near unit: Territory.Unit, on day: Day) -> Point? {
        guard let middle = unit.point else { return nil }
        let point = Point(
            latitude: middle.latitude + dice.between(-0.03, 0.03),
            longitude: middle.longitude + dice.between(-0.03, 0.03))
        return books.finding(point, on: day)?.surelyOutside == true ? nil : point
    }
}
