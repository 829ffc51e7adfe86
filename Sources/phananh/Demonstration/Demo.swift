import ArgumentParser
import Foundation
import LocalTime
import Operations
import Outbound

/// `phananh demo`: a province to try everything on. Made once in its folder, then served like any other; its codes
/// stay on a page instead of going to telephones.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tạo tỉnh trình diễn và phục vụ.")

    @OptionGroup var installation: Installation
    @Option(help: "Địa chỉ lắng nghe. (PHANANH_HOST)") var host: String?
    @Option(help: "Cổng lắng nghe. (PHANANH_PORT)") var port: Int?
    @Option(help: "Tệp CSV các phản ánh mẫu (cột noi_dung, linh_vuc, loai_khan, hop_le, ly_do, ma_xa_moi).")
    var texts: String?
    @Option(help: "Tệp GeoJSON ranh giới xã, phường từ 01/7/2025.") var boundaries: String?
    @Option(help: "Số phản ánh.") var reports = 280
    @Flag(help: "Chỉ tạo dữ liệu, không phục vụ.") var prepareOnly = false

    func run() async throws {
        var settings = try await installation.settings()
        settings.host = host ?? settings.host
        settings.port = port ?? settings.port
        if !settings.dataWasNamed {
            settings.data = "var/demo"
            settings.keyFile = "var/demo.key"
        }
        let gateway = DemonstrationGateway(now: Opening.now)
        var opening = Opening(settings)
        opening.gateway = gateway
        opening.passwordCost = .cheap
        let (province, _) = try await opening.province()
        let roster = settings.data + "/accounts.txt"
        if try await province.oversight.verifiedPeople() == 0 {
            Lines.warn("Đang tạo tỉnh trình diễn…")
            try await importBoundaries(into: province)
            let accounts = try await DemoProvince(province, gateway: gateway, seed: 663).make(
                DemoText.load(texts), count: reports)
            try FileManager.default.createDirectory(atPath: settings.data, withIntermediateDirectories: true)
            try accounts.write(toFile: roster, atomically: true, encoding: .utf8)
        }
        print(try String(contentsOfFile: roster, encoding: .utf8))
        if prepareOnly { return await province.close() }
        try await Serving(province: province, settings: settings, log: opening.log, demonstration: gateway).run()
    }

    /// A province's boundaries make its map; without them places are told by the shipped facts.
    private func importBoundaries(into province: Province) async throws {
        let path = boundaries ?? "../shared/data/ranh_gioi/xa_tu_2025-07-01.geojson"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), let since = Day("2025-07-01") else {
            return
        }
        let note = URL(fileURLWithPath: path).lastPathComponent
        _ = try await province.reference.importBoundaries(text, from: since, to: nil, note: note, by: nil)
    }
}
