// The kinds of the third area: what people ask about their own data, and what went wrong with it.

import DataProtection

extension Area {
    static var dataProtection: [Area] {
        [
            Area(of: DataRequest.self) { request, now, _ in request.elapse(to: now) },
            Area(of: Breach.self) { breach, now, _ in breach.elapse(to: now) },
        ]
    }
}
