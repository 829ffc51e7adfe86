package import LocalTime

extension BulletinDraft where Purpose == ForPublic {
    /// What may be played on this day: nil while nobody has approved it, once it was withdrawn, and outside its days.
    ///
    /// The only maker of a `Playable`, and it is a function of `Bulletin` alone: of an exercise none can be made.
    package func playable(on day: Day) -> Playable? {
        guard state == .approved, content.validFrom <= day, day <= content.validTo, !tracks.isEmpty else { return nil }
        return Playable(
            bulletin: number, title: content.title, priority: content.priority, subjects: content.subjects,
            tracks: tracks)
    }
}
