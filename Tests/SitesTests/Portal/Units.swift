import FieldReports
import Office
import Territory
import TestKit

enum UnitKeyCode {
    /// Xã Pa Ham, as the select's value.
    static let paHam = UnitKey.paHam.code
}
