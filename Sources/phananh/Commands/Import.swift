import ArgumentParser
import Foundation
import LocalTime
import Operations
import Territory

/// `phananh import`: a province brings its own land, calendar and directory.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Nhập đơn vị, ranh giới, lịch, cơ quan, lĩnh vực, phân loại.")

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case units, boundaries, calendar, agencies, categories, routing
    }

    @OptionGroup var installation: Installation
    @Argument(help: "Loại dữ liệu: units, boundaries, calendar, agencies, categories, routing.") var kind: Kind
    @Argument(help: "Tệp CSV hoặc GeoJSON.") var file: String
    @Option(help: "Ngày bắt đầu của kỳ (units, boundaries), ví dụ 2025-07-01.") var from: String?
    @Option(help: "Ngày cuối của kỳ.") var to: String?

    func run() async throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let note = URL(fileURLWithPath: file).lastPathComponent
        let (province, _) = try await Opening(try await installation.settings()).province()
        do {
            let count =
                switch kind {
                case .units:
                    try await province.importUnits(text, from: try day(from), to: try end(), note: note, by: nil)
                case .boundaries:
                    try await province.importBoundaries(text, from: try day(from), to: try end(), note: note, by: nil)
                case .calendar: try await province.importCalendar(text, note: note, by: nil)
                case .agencies: try await province.importAgencies(text, by: nil)
                case .categories: try await province.importCategories(text, by: nil)
                case .routing: try await province.importRouting(text, note: note, by: nil)
                }
            print("Đã nhập \(count) mục.")
        } catch let issue as UnitListIssue {
            throw ValidationError(issue.sentence)
        } catch let issue as BoundaryIssue {
            throw ValidationError(issue.sentence)
        } catch let issue as CSVIssue {
            throw ValidationError(issue.sentence)
        } catch let issue as UnknownBoundaryUnit {
            throw ValidationError(issue.sentence)
        } catch let issue as UnreadableRow {
            throw ValidationError(issue.sentence)
        }
        await province.close()
    }

    private func end() throws -> Day? { try to.map { try day($0) } }

    private func day(_ text: String?) throws -> Day {
        guard let text, let day = Day(text) else {
            throw ValidationError("Hãy cho biết ngày bắt đầu của kỳ, ví dụ --from 2025-07-01.")
        }
        return day
    }
}
