// components/alarm: one urgent report that waits; it cannot be put away, only taken (live.js adds and removes more).

package import LocalTime

package struct Alarm: Sendable {
    let code: String
    let address: String
    let title: String
    /// Kind and place: «Thiên tai · Xã Mường Pồn».
    let place: String
    let icon: String
    /// Since when it waits; clock.js counts on from the words.
    let since: String
    let waited: String
    /// Where taking it is posted; nil once someone did, or for whoever may not.
    let take: String?
    /// «Mùa Thị Dở nhận lúc 08:12»
    let takenBy: String?
    let csrf: String

    package init(
        code: String, address: String, title: String, place: String, icon: Icon = .urgent, since: Instant, now: Instant,
        take: String? = nil, takenBy: String? = nil, csrf: String = ""
    ) {
        self.code = code
        self.address = address
        self.title = title
        self.place = place
        self.icon = icon.partial
        self.since = since.description
        waited = "\(max(0, (now - since).wholeMinutes)) phút"
        self.take = takenBy == nil ? take : nil
        self.takenBy = takenBy
        self.csrf = csrf
    }
}
