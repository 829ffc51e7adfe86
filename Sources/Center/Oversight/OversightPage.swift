// /giam-sat: what was taken from the public's sight, and the other ways around an answer (IOC-01, IOC-03).

import Web

struct OversightPage: Page {
    static let template = "center/oversight"
    let title = "Giám sát ẩn, từ chối, xem thông tin"
    let width = PageWidth.wide
    let stats: StatTiles
    let hidings: DataTable?
    let none: EmptyState?
    let agencies: DataTable?
    let smallAgencies: DataTable?
    let lateRefusals: DataTable?
    let openings: DataTable?
    let dataRequests: StatTiles?
    let breaches: String?
}
