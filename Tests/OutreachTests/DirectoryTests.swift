import LocalTime
import Office
import Outreach
import Testing

@Suite("The directory of units, stations and speakers")
struct DirectoryTests {
    @Test("DIR-01: every class of addressees that the letter names is a kind of the directory")
    func kinds() {
        let named: [DirectoryUnit.Kind] = [
            .agency, .division, .massOrganisation, .armedForces, .communePeoplesCommittee,
        ]
        #expect(named.map(\.label).allSatisfy { !$0.isEmpty } && Set(named).count == 5)
    }

    @Test("Quiet hours may span midnight, and their last minute is not quiet any more")
    func quiet() {
        let night = QuietHours.night
        #expect(night.contains(minute: 21 * 60) && night.contains(minute: 0) && night.contains(minute: 299))
        #expect(!night.contains(minute: 300) && !night.contains(minute: 21 * 60 - 1))
    }
}
