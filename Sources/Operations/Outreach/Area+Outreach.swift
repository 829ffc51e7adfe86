// The kinds of the second area: letters, campaigns, bulletins, airings, warnings.

import Outreach

extension Area {
    static var outreach: [Area] {
        [.campaigns]
    }
}
