package import Office
package import Outreach
import Storage

/// The use cases of bulletins: of those for the public, or of those of an exercise.
package struct Bulletins<Purpose: BulletinPurpose>: Sendable {
    package typealias Draft = BulletinDraft<Purpose>

    let province: Province
}

extension Province {
    package var bulletins: Bulletins<ForPublic> { Bulletins(province: self) }
    package var bulletinExercises: Bulletins<ForExercise> { Bulletins(province: self) }
}

/// Who may look into bulletins on their way. An operator sees those that are approved; of an exercise nothing, because
/// it sounds like what it is not.
package enum BulletinReaders {
    package static let all: Set<Role> = [
        .bulletinEditor, .bulletinApprover, .outreachSupervisor, .iocManager, .provincialOverseer,
    ]
    package static let ofApproved: Set<Role> = all.union([.stationOperator])

    static func ofApproved<Purpose: BulletinPurpose>(_ purpose: Purpose.Type) -> Set<Role> {
        purpose == ForExercise.self ? all : ofApproved
    }
}

/// There is none of that number, or none that this viewer may know of.
package struct NoSuchBulletin: Error { package init() {} }

/// Somebody else has changed it since it was read.
package struct StaleBulletin: Error { package init() {} }

extension BulletinDraft {
    func isVisible(to viewer: Viewer) -> Bool {
        viewer.holds(state == .approved ? BulletinReaders.ofApproved(Purpose.self) : BulletinReaders.all)
    }
}

extension Bulletins {
    var table: @Sendable (any Transaction) -> BulletinTable<Purpose> { { BulletinTable($0) } }
}
