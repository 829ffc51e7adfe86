// The kinds of the second area: letters, campaigns, bulletins, airings, warnings.

import Outreach

extension Area {
    static var outreach: [Area] {
        [
            Area(of: Letter.self) { letter, now, _ in letter.elapse(to: now) },
            Area(of: Outline.self) { _, _, _ in nil },
            Area(of: Bulletin.self) { _, _, _ in nil },
            Area(of: ExerciseBulletin.self) { _, _, _ in nil },
            // Time does nothing to a campaign: its window is asked of the day.
            Area(of: Campaign.self) { _, _, _ in nil },
            Area(of: Airing.self) { airing, now, _ in airing.elapse(to: now) },
            .warnings,
        ]
    }
}
