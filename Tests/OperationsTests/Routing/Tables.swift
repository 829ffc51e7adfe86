import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit

// Tables of rules as people would type them.

let everywhere = """
    ma,linh_vuc,co_quan
    xa,,xa
    y-te,y_te_dich_benh,so-y-te
    """

/// What has three things wrong with it, one of them on two lines.
let brokenTable = """
    ma,ky,ma_don_vi,linh_vuc,co_quan,tu_ngay,den_ngay
    xa,,,,xa,,
    a,,,khac,so-khong-co,,
    b,,99999,,xa,,
    c,,,thien_tai,so-y-te,ngày mai,
    c,,,giao_duc,so-gddt,,
    """

extension TestProvince {
    var routingVersion: Int {
        get async throws { try await province.store.read { try $0.reference.history(.routing).first?.number ?? 0 } }
    }

    /// The words of the audit about routing, the newest first.
    var routingLog: [String?] {
        get async throws {
            try await province.store.read { try $0.audit.latest().filter { $0.act == "routing" }.map(\.detail) }
        }
    }

    /// Ends an agency on the eve.
    func end(_ code: AgencyCode, successor: AgencyCode?) async throws {
        let eve = clock.now.day - 1
        try await province.store.write { tx in
            for var agency in try tx.directory.agencies() where agency.code == code {
                (agency.to, agency.successor) = (eve, successor)
                try tx.directory.put(agency)
            }
        }
    }
}
