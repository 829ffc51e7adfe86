package import LocalTime
import Office
import Territory
import Vietnamese

/// What one report has in common with another. Of the two, the earlier and the later are told apart by when they were
/// sent, and `days` says where the other one stands as seen from the one that is looked at.
package struct Comparison: Sendable, Equatable {
    /// Without end where one of them shows no point.
    package var metres: Double
    /// Both are of one commune's land, and one of them shows no point.
    package var isOfOneCommune = false
    package var apart: Span
    /// So many calendar days before the one that is looked at; less than none where it came after.
    package var days: Int
    package var sameCategory: Bool
    /// 0…1
    package var words: Double
    /// Of 64 bits; nil where one of them shows no picture.
    package var picture: Int?
    /// Of the earlier one.
    package var status: Status
    /// How long it had been done when the later one was sent; nil when it was not.
    package var doneFor: Span?

    package init(
        metres: Double, apart: Span, days: Int = 0, sameCategory: Bool, words: Double, picture: Int? = nil,
        status: Status, doneFor: Span? = nil
    ) {
        self.metres = metres
        self.apart = apart
        self.days = days
        self.sameCategory = sameCategory
        self.words = words
        self.picture = picture
        self.status = status
        self.doneFor = doneFor
    }

    /// - Parameter one: the report that is looked at.
    package init(of one: Sighting, with other: Sighting) {
        let isBefore = other.sentAt <= one.sentAt
        let (earlier, later) = isBefore ? (other, one) : (one, other)
        let doneFor = earlier.doneAt.map { later.sentAt - $0 }
        let metres = one.point.flatMap { here in other.point.map { here.metres(to: $0) } }
        self.init(
            metres: metres ?? .infinity, apart: later.sentAt - earlier.sentAt,
            days: one.sentAt.day - other.sentAt.day, sameCategory: one.category == other.category,
            words: one.words.likeness(to: other.words), picture: one.pictures.distance(to: other.pictures),
            status: earlier.status, doneFor: doneFor.flatMap { $0 >= .seconds(0) ? $0 : nil })
        isOfOneCommune = metres == nil && other.unit.map(one.land.contains) == true
    }
}

extension Point {
    /// Along the ground; without end where one of them is no place on the earth.
    package func metres(to other: Point) -> Double {
        guard let here = GeoPoint(self), let there = GeoPoint(other) else { return .infinity }
        return here.metres(to: there)
    }
}
