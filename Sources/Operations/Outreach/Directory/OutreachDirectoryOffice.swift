import LocalTime
package import Office
package import Outreach
import Storage

/// The directory of outreach as administration keeps it: units with their heads, contacts, stations, speakers. Each change
/// is a new version of the book; what was in force stays in the versions before.
package struct OutreachDirectoryOffice: Sendable {
    let province: Province

    package static let keepers: Set<Role> = [.directoryAdmin, .outreachSupervisor]
    package static let readers: Set<Role> = [
        .directoryAdmin, .systemAdmin, .iocManager, .auditor, .outreachSupervisor, .provincialOverseer,
    ]
}

extension Province {
    package var outreachDirectory: OutreachDirectoryOffice { OutreachDirectoryOffice(province: self) }
}

extension OutreachDirectoryOffice {
    /// - Throws: `AccountProblem`, `InvalidSubmission`.
    package func apply(_ edit: DirectoryEdit, by viewer: Viewer) async throws {
        try viewer.require(Self.keepers)
        try await change(note: edit.note, by: viewer) { try $0.apply(edit) }
    }

    /// Changes the directory with all that follows from the agencies, and keeps what is written in it: what follows from an
    /// agency by itself goes on following it.
    ///
    /// - Parameter viewer: nil at the command line.
    func change(
        note: String, by viewer: Viewer?, _ edit: @escaping @Sendable (inout OutreachDirectory) throws -> Void
    ) async throws {
        let (now, number) = (province.now(), province.freshNumber())
        try await province.changeBooks { tx in
            var reader = BookReader(tx)
            let written = try reader.newest(.outreach, as: OutreachDirectory.self)?.used ?? OutreachDirectory()
            let (agencies, atlas, start) = (
                try tx.directory.agencies(), try reader.atlas(), try reader.law().rules.officialStart
            )
            var full = written.completed(by: agencies, in: atlas, since: start)
            let before = full
            try edit(&full)
            guard full != before else { return }
            let derived = OutreachDirectory().completed(by: agencies, in: atlas, since: start)
            try tx.reference.add(
                .outreach, full.without(derived, keeping: written), note: note, by: viewer?.account, at: now)
            try tx.audit.append(.outreachDirectory, of: note, by: viewer?.account, at: now, number: number)
        }
    }
}

extension OutreachDirectory {
    /// Without what only follows from the agencies.
    fileprivate func without(_ derived: OutreachDirectory, keeping written: OutreachDirectory) -> OutreachDirectory {
        var kept = self
        kept.units = units.filter { !derived.units.contains($0) || written.units.contains($0) }
        kept.stations = stations.filter { !derived.stations.contains($0) || written.stations.contains($0) }
        return kept
    }
}

extension DirectoryEdit {
    /// What the list of versions says of it.
    fileprivate var note: String {
        switch self {
        case .addHead(let head): "Thêm người đứng đầu: \(head.unit.rawValue)"
        case .endHead(let unit, _, _): "Kết thúc nhiệm kỳ: \(unit.rawValue)"
        case .addContact(let contact): "Thêm đầu mối: \(contact.topic.label)"
        case .endContact(_, let topic, _): "Kết thúc đầu mối: \(topic.label)"
        case .addStation(let station): "Thêm đài: \(station.code.rawValue)"
        case .endStation(let code, _): "Kết thúc đài: \(code.rawValue)"
        case .addCluster(let cluster): "Thêm cụm loa: \(cluster.code.rawValue)"
        case .endCluster(let code, _): "Kết thúc cụm loa: \(code.rawValue)"
        case .putUnit(let unit): "Ghi đơn vị: \(unit.code.rawValue)"
        case .putStation(let station): "Ghi đài: \(station.code.rawValue)"
        }
    }
}
