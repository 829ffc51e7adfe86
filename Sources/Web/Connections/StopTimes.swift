// How long each step of stopping may take. Whoever starts this program must grant more than all of them together
// (TimeoutStopSec of docs/operating/phananh.service; a test compares).

package struct StopTimes: Sendable, Hashable {
    /// Still open to everybody, but not ready: whoever shares out requests looks elsewhere meanwhile.
    package var notice = Duration.seconds(2)
    /// What was begun may finish; then it is cut off.
    package var drain = Duration.seconds(20)
    /// What runs by itself notes what it did, files are let go of. Then the program ends as it stands: nothing that was
    /// acknowledged is anywhere but on the disk.
    package var rest = Duration.seconds(20)

    package init() {}

    package var all: Duration { notice + drain + rest }
}
