import ArgumentParser
import Foundation
import LocalTime
import Operations
import Territory

/// `phananh locate`: which commune a point is in, on a day.
struct Locate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locate", abstract: "Tìm xã, phường của từng điểm, đọc từ đầu vào chuẩn (vĩ độ,kinh độ).")

    @OptionGroup var installation: Installation

    @Option(name: .customLong("on"), help: "Ngày cần tra, dạng 2026-03-06. Mặc định là hôm nay.")
    var day: String?

    func run() async throws {
        let day = try chosenDay()
        let atlas = try await atlas()
        Lines.answer(header: "unit_code,unit_name,province_inside,approximate,error") { line in
            let parts = line.split(separator: ",", omittingEmptySubsequences: false).map {
                Double($0.trimmingCharacters(in: .whitespaces))
            }
            guard parts.count == 2, let latitude = parts[0], let longitude = parts[1],
                let point = GeoPoint(latitude: latitude, longitude: longitude)
            else { return ["", "", "", "", "Không đọc được tọa độ. Ví dụ: 21.386,103.023"] }
            let found = atlas.locate(point, on: day)
            guard found.inside != .no, let unit = found.unit else {
                return ["", "", "false", String(found.approximate), ""]
            }
            return [unit.code, found.unitName ?? "", "true", String(found.approximate), ""]
        }
    }

    private func chosenDay() throws -> Day {
        guard let day else { return Opening.now().day }
        guard let chosen = Day(day) else { throw ValidationError("Không đọc được ngày «\(day)». Ví dụ: 2026-03-06") }
        return chosen
    }

    private func atlas() async throws -> Atlas {
        let settings = try await installation.settings()
        guard settings.isInstalled else { return .starter }
        return try await Opening(settings).books().atlas
    }
}
