import ArgumentParser
import FieldReports
import Foundation
import LocalTime
import Office
import Operations
import Storage
import Territory

/// `phananh import`: a province brings its own land, calendar and directory.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Nhập đơn vị, ranh giới, lịch, cơ quan, lĩnh vực, phân loại, quy tắc, danh bạ và đài truyền thanh.")

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case units, boundaries, calendar, agencies, categories, routing, rules
        case contacts, stations
        case officeUnits = "office-units"
    }

    @OptionGroup var installation: Installation
    @Argument(
        help:
            "Loại dữ liệu: units, boundaries, calendar, agencies, categories, routing, rules, contacts, stations, office-units."
    )
    var kind: Kind
    @Argument(help: "Tệp CSV hoặc GeoJSON.") var file: String?
    @Option(help: "Ngày bắt đầu của kỳ (units, boundaries) hoặc ngày áp dụng (rules), ví dụ 2025-07-01.") var from:
        String?
    @Option(help: "Ngày cuối của kỳ.") var to: String?
    @Option(help: "Văn bản làm căn cứ (rules).") var document: String?
    @ArgumentParser.Flag(help: "Rút lại tệp đã nhập của kỳ (units, boundaries).") var withdraw = false
    @ArgumentParser.Flag(
        name: .customLong("try"), help: "Chỉ kiểm tra và thử trên phản ánh đã có, không lưu gì (routing, rules).")
    var isTrial = false

    func validate() throws {
        if isTrial, kind != .routing, kind != .rules {
            throw ValidationError("Chỉ quy tắc phân luồng (routing) và quy tắc xử lý (rules) mới thử được bằng --try.")
        }
        if withdraw, kind != .units, kind != .boundaries {
            throw ValidationError("Chỉ đơn vị (units) và ranh giới (boundaries) mới rút lại được bằng --withdraw.")
        }
        if file == nil, !withdraw { throw ValidationError("Hãy cho biết tệp cần nhập.") }
    }

    func run() async throws {
        let text = try file.map { try String(contentsOfFile: $0, encoding: .utf8) } ?? ""
        let note = file.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "Rút lại"
        let (province, _) = try await Opening(try await installation.settings()).province()
        do {
            if withdraw {
                let from = try day(from)
                if kind == .units {
                    try await province.reference.withdrawUnits(from: from, note: note, by: nil)
                } else {
                    try await province.reference.withdrawBoundaries(from: from, note: note, by: nil)
                }
                print("Đã rút lại.")
                return await province.close()
            }
            if isTrial, kind == .rules {
                print(try await province.rules.tryOut(try Rules.values(text), from: try day(from), for: nil).words)
                return await province.close()
            }
            if isTrial {
                let tried = try await province.routing.tryOut(text, for: nil)
                print(tried.words(try await province.books.current()))
                await province.close()
                if !tried.findings.broken.isEmpty { throw ExitCode.failure }
                return
            }
            let count =
                switch kind {
                case .units:
                    try await province.reference.importUnits(
                        text, from: try day(from), to: try end(), note: note, by: nil)
                case .boundaries:
                    try await province.reference.importBoundaries(
                        text, from: try day(from), to: try end(), note: note, by: nil)
                case .calendar: try await province.reference.importCalendar(text, note: note, by: nil)
                case .agencies: try await province.reference.importAgencies(text, by: nil)
                case .categories: try await province.reference.importCategories(text, by: nil)
                case .routing: try await saveRouting(text, note: note, in: province)
                case .rules: try await proposeRules(text, note: note, in: province)
                case .contacts:
                    try await province.outreachDirectory.importContacts(text, note: note, by: nil)
                case .stations:
                    try await province.outreachDirectory.importStations(text, note: note, by: nil)
                case .officeUnits:
                    try await province.outreachDirectory.importUnits(text, note: note, by: nil)
                }
            print("Đã nhập \(count) mục.")
            for fault in try await province.books.current().faults { Lines.warn("! " + fault.sentence) }
        } catch let issue as UnitListIssue {
            throw ValidationError(issue.sentence)
        } catch let issue as BoundaryIssue {
            throw ValidationError(issue.sentence)
        } catch let issue as CSVIssue {
            throw ValidationError(issue.sentence)
        } catch let refused as BookRefused {
            throw ValidationError(refused.sentence)
        } catch let issue as UnknownBoundaryUnit {
            throw ValidationError(issue.sentence)
        } catch let issue as UnreadableRow {
            throw ValidationError(issue.sentence)
        } catch let invalid as InvalidSubmission {
            let problems = invalid.problems.map(\.sentence) + ["Không có gì được thay đổi."]
            throw ValidationError(problems.joined(separator: "\n"))
        }
        await province.close()
    }

    private func saveRouting(_ text: String, note: String, in province: Province) async throws -> Int {
        let saved = try await province.routing.save(text, note: note, by: nil)
        for warning in saved.warnings { Lines.warn("Lưu ý – \(warning)") }
        print(saved.isUnchanged ? "Quy tắc như bản \(saved.version), không có gì để lưu." : "Bản \(saved.version).")
        return saved.isUnchanged ? 0 : saved.rules
    }

    /// At the command line nobody is two people either: an official agrees on the page (A0.26).
    private func proposeRules(_ text: String, note: String, in province: Province) async throws -> Int {
        let values = try Rules.values(text)
        let change = try await province.rules.propose(
            values, from: try day(from), document: document ?? note, by: nil)
        print(
            "Đã ghi đề nghị bản \(change.rules.version.rawValue). Bản này chỉ có hiệu lực khi có người đồng ý ở /quan-tri/quy-tac."
        )
        return values.count
    }

    private func end() throws -> Day? { try to.map { try day($0) } }

    private func day(_ text: String?) throws -> Day {
        guard let text, let day = Day(text) else {
            throw ValidationError("Hãy cho biết ngày bắt đầu của kỳ, ví dụ --from 2025-07-01.")
        }
        return day
    }
}
