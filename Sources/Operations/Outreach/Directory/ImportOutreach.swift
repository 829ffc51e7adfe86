import LocalTime
package import Office
import Outreach
import Territory

/// Contacts, stations and office units from CSV. A file is taken as a whole or not at all, with every line that is wrong.
extension OutreachDirectoryOffice {
    /// Columns `chu_de, ho_ten, chuc_vu, don_vi, dien_thoai, tu_ngay`; optionally `den_ngay`. One with the same topic,
    /// telephone and first day is replaced.
    ///
    /// - Throws: `CSVIssue`, `InvalidSubmission` with each wrong line, `AccountProblem`.
    package func importContacts(_ text: String, note: String, by viewer: Viewer?) async throws -> Int {
        try await importRows(
            text, ["chu_de", "ho_ten", "chuc_vu", "don_vi", "dien_thoai", "tu_ngay"], note, viewer
        ) { row, directory in
            guard let topic = topics[row["chu_de"]] else {
                throw fault("chu_de", "Chủ đề phải là ky_thuat hoặc quy_trinh.")
            }
            let contact = OutreachContact(
                topic: topic, name: row["ho_ten"], position: row["chuc_vu"], unit: row["don_vi"],
                phone: row["dien_thoai"], from: try row.day("tu_ngay"), to: try row.dayIfAny("den_ngay"))
            directory.contacts.removeAll {
                $0.topic == contact.topic && $0.phone == contact.phone && $0.from == contact.from
            }
            try directory.apply(.addContact(contact))
        }
    }

    /// Columns `ma, ten, loai, ma_don_vi, tu_ngay`; optionally `den_ngay`, `dien_thoai` of whoever runs it, and `ma_cum, cum,
    /// ban` for a cluster of speakers of that station (villages apart by `;`): a line for each cluster.
    ///
    /// - Throws: `CSVIssue`, `InvalidSubmission` with each wrong line, `AccountProblem`.
    package func importStations(_ text: String, note: String, by viewer: Viewer?) async throws -> Int {
        try await importRows(text, ["ma", "ten", "loai", "ma_don_vi", "tu_ngay"], note, viewer) { row, directory in
            guard let kind = stationKinds[row["loai"]] else {
                throw fault("loai", "Loại đài phải là loa, phat_thanh hoặc truyen_hinh.")
            }
            let station = Station(
                code: Station.Code(rawValue: row["ma"]), name: row["ten"], kind: kind,
                unit: DirectoryUnit.Code(rawValue: row["ma_don_vi"]), from: try row.day("tu_ngay"),
                to: try row.dayIfAny("den_ngay"), phone: row["dien_thoai"].isEmpty ? nil : row["dien_thoai"])
            try directory.apply(.putStation(station))
            guard !row["ma_cum"].isEmpty else { return }
            let code = SpeakerCluster.Code(rawValue: row["ma_cum"])
            directory.clusters.removeAll { $0.code == code && $0.station == station.code }
            try directory.apply(
                .addCluster(
                    SpeakerCluster(
                        code: code, station: station.code, name: row["cum"],
                        villages: row["ban"].split(separator: ";").map(String.init), from: station.from, to: station.to)
                ))
        }
    }

    /// Columns `ma, ten, loai, tu_ngay`; optionally `den_ngay, ma_co_quan, ky, ma_dia_ban, ke_thua, thu_truong, chuc_vu`
    /// (the head since the unit's first day).
    ///
    /// - Throws: `CSVIssue`, `InvalidSubmission` with each wrong line, `AccountProblem`.
    package func importUnits(_ text: String, note: String, by viewer: Viewer?) async throws -> Int {
        try await importRows(text, ["ma", "ten", "loai", "tu_ngay"], note, viewer) { row, directory in
            guard let kind = DirectoryUnit.Kind(rawValue: row["loai"]) else {
                let known = DirectoryUnit.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                throw fault("loai", "Loại đơn vị phải là một trong: \(known).")
            }
            let unit = DirectoryUnit(
                code: DirectoryUnit.Code(rawValue: row["ma"]), name: row["ten"], kind: kind,
                land: row["ma_dia_ban"].isEmpty ? nil : UnitKey(era: row["ky"], code: row["ma_dia_ban"]),
                agency: row["ma_co_quan"].isEmpty ? nil : AgencyCode(rawValue: row["ma_co_quan"]),
                from: try row.day("tu_ngay"), to: try row.dayIfAny("den_ngay"),
                successor: row["ke_thua"].isEmpty ? nil : DirectoryUnit.Code(rawValue: row["ke_thua"]))
            try directory.apply(.putUnit(unit))
            guard !row["thu_truong"].isEmpty else { return }
            directory.heads.removeAll { $0.unit == unit.code && $0.from == unit.from }
            try directory.apply(
                .addHead(
                    HeadPost(
                        unit: unit.code, name: row["thu_truong"], position: row["chuc_vu"], from: unit.from,
                        to: unit.to)))
        }
    }

    private func importRows(
        _ text: String, _ columns: [String], _ note: String, _ viewer: Viewer?,
        _ take: @escaping @Sendable (CSV.Row, inout OutreachDirectory) throws -> Void
    ) async throws -> Int {
        try viewer?.require(Self.keepers)
        let table = try CSV(text)
        try table.require(columns)
        let rows = table.rows
        try await change(note: note, by: viewer) { directory in
            var problems: [FieldProblem] = []
            for row in rows {
                do {
                    try take(row, &directory)
                } catch let invalid as InvalidSubmission {
                    problems += invalid.problems.map {
                        FieldProblem($0.field, $0.code, "Dòng \(row.line): \($0.sentence)")
                    }
                }
            }
            if !problems.isEmpty { throw InvalidSubmission(problems) }
        }
        return rows.count
    }
}

extension CSV.Row {
    fileprivate func day(_ column: String) throws -> Day {
        guard let day = try dayIfAny(column) else { throw fault(column, "Thiếu ngày bắt đầu, ví dụ 2023-06-01.") }
        return day
    }

    fileprivate func dayIfAny(_ column: String) throws -> Day? {
        let text = self[column]
        if text.isEmpty { return nil }
        guard let day = Day(text) else { throw fault(column, "«\(text)» không phải ngày. Ví dụ: 2023-06-01.") }
        return day
    }
}

private func fault(_ field: String, _ sentence: String) -> InvalidSubmission {
    InvalidSubmission([FieldProblem(field, "unreadable", sentence)])
}

private let topics: [String: OutreachContact.Topic] = ["ky_thuat": .technical, "quy_trinh": .resolutionProcess]
private let stationKinds: [String: Station.Kind] = [
    "loa": .loudspeakers, "phat_thanh": .radio, "truyen_hinh": .television,
]
