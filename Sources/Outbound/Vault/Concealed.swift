/// A value that says nothing of its inside when it is printed, logged, dumped or interpolated by accident
/// («no log line ever contains the reporter's name or phone»).
package protocol Concealed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Concealed {
    package var description: String { "\(Self.self)(•••)" }
    package var debugDescription: String { description }
    /// Without children, `dump` and the printing of an enclosing value find nothing either.
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
