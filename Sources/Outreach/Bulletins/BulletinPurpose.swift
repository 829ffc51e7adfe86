package import Office

/// What a bulletin is made for. It is a type, not a mark on the value: what is made for an exercise and what is made for
/// the public are two types, kept under two kinds, and only the one of them becomes a `Playable`.
package protocol BulletinPurpose: Sendable, Equatable {
    static var kind: Subject.Kind { get }
}

/// For the people of the province.
package enum ForPublic: BulletinPurpose {
    package static let kind: Subject.Kind = "bulletin"
}

/// For those who are learning to make one.
package enum ForExercise: BulletinPurpose {
    package static let kind: Subject.Kind = "bulletinExercise"
}

package typealias Bulletin = BulletinDraft<ForPublic>
package typealias ExerciseBulletin = BulletinDraft<ForExercise>
