import ArgumentParser
import FieldReports
import Office
import Territory

/// What an inspector may look into (A0.9), on the command line.
struct ScopeOptions: ParsableArguments {
    @Option(help: "Mã cơ quan có việc được xem.") var scopeAgency: String?
    @Option(help: "Xã, phường, viết là KỲ/MÃ như 2025-07-01/03193.") var scopeUnit: String?
    @Option(help: "Mã lĩnh vực.") var scopeCategory: String?
    @Option(help: "Mã phản ánh; ghi nhiều lần được.") var scopeReport: [String] = []

    func scope() throws -> InspectionScope {
        let reports = scopeReport.compactMap { ReportCode($0) }
        let unit = scopeUnit.flatMap { UnitKey($0) }
        guard reports.count == scopeReport.count, (unit == nil) == (scopeUnit == nil) else {
            throw ValidationError("Phạm vi có mã không đúng.")
        }
        return InspectionScope(
            agency: scopeAgency.map(AgencyCode.init(rawValue:)), unit: unit,
            category: scopeCategory.map(CategoryCode.init(rawValue:)), reports: reports.isEmpty ? nil : reports)
    }
}
