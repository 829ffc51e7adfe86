// The page of step 2, and the communes it offers.

import FieldReports
import LocalTime
import Office
import Operations
import Territory
import Vietnamese
import Web

struct PlacePage: Page {
    static let template = "portal/send-place"

    let title = "Gửi phản ánh: địa điểm"
    let section: String? = "/gui"
    let errors: ErrorSummary?
    let steps: Steps
    let map: MapBox?
    let latitude: String
    let longitude: String
    /// The commune that the map proposes and that waits to be confirmed.
    let proposed: String
    let proposal: Callout?
    let confirm: Checkbox?
    let search: TextField
    let found: Choices?
    let nothingFound: Callout?
    /// What the words may mean, where no unit is chosen or another one.
    let said: Choices?
    let unit: SelectField
    let words: TextField
    let offersUrgent: Bool
}

extension PortalSite {
    func placePage(
        _ form: SubmissionForm, _ posted: Form, _ errors: FieldErrors = FieldErrors(), search: String? = nil,
        proposing: Bool = false, question: PlaceQuestion? = nil
    ) async throws -> PlacePage {
        let books = try await province.books.current()
        let today = province.now().day
        let finding = proposing ? form.point.flatMap { books.finding($0, on: today) } : nil
        let proposed = finding?.unit
        let matches = search.map { found($0, books.atlas.gazetteer, today, errors) }
        let selected = form.unit ?? proposed
        return PlacePage(
            errors: ErrorSummary(errors), steps: sendingSteps(2), map: pickMap(form.point),
            latitude: posted["latitude"] ?? "", longitude: posted["longitude"] ?? "", proposed: proposed?.code ?? "",
            proposal: proposed.flatMap(books.unitName).map {
                Callout(
                    .information,
                    "Điểm ông/bà chọn có thể thuộc \($0). Đúng thì đánh dấu xác nhận, chưa đúng thì chọn lại trong danh sách.",
                    heading: "Vui lòng xác nhận xã, phường")
            },
            confirm: proposed.flatMap(books.unitName).map {
                Checkbox("placeConfirmed", "Đúng, sự việc ở \($0).", errors: errors)
            },
            search: TextField(
                "tim", "Tìm xã, phường theo tên", .search,
                hint: "Tên mới hay tên cũ trước 01/7/2025 đều được, có dấu hoặc không dấu.",
                isOptional: true, maxLength: 100, value: search),
            found: matches ?? nil,
            nothingFound: matches.map { $0 == nil } == true
                ? Callout(
                    .information, "Không tìm thấy tên này trong tỉnh. Vui lòng thử tên khác hoặc chọn trong danh sách.")
                : nil,
            said: question?.asked(errors),
            unit: SelectField(
                "unit", "Xã, phường nơi xảy ra sự việc", prompt: "Chọn xã, phường",
                groups: communes(books.atlas.gazetteer, today), selected: selected?.code, errors: errors),
            words: TextField(
                "placeWords", "Chỗ nào trong xã, phường?",
                hint: "Bản, tổ dân phố, tên đường, số Km, gần nơi nào. Ví dụ: «QL.12 Km 135+800, gần cầu bản».",
                maxLength: 500, form: posted, errors: errors),
            offersUrgent: proposing || question?.isConflict == true)
    }

    private func pickMap(_ point: Point?) -> MapBox? {
        guard hasMap else { return nil }
        return MapBox(
            .pick, label: "Chọn điểm trên bản đồ", borders: "/api/v1/map/borders", tiles: tiles, attribution: tilesBy,
            latitude: point?.latitude, longitude: point?.longitude, zoom: 10, latitudeField: "latitude",
            longitudeField: "longitude",
            fallback:
                "Bản đồ cần có JavaScript. Không có bản đồ, ông/bà chọn xã, phường và tả địa điểm bằng lời ở dưới.")
    }

    /// Wards and communes in the order people look for them.
    func communes(_ gazetteer: Gazetteer, _ today: Day) -> [(label: String?, options: [(value: String, label: String)])]
    {
        let all = gazetteer.communes(on: today).sorted { collationKey($0.properName) < collationKey($1.properName) }
        func group(_ label: String, _ units: [Unit]) -> (label: String?, options: [(value: String, label: String)]) {
            (label, units.map { ($0.code, $0.name) })
        }
        return [group("Phường", all.filter { $0.kind == .ward }), group("Xã", all.filter { $0.kind != .ward })]
    }

    private func found(_ name: String, _ gazetteer: Gazetteer, _ today: Day, _ errors: FieldErrors) -> Choices? {
        var choices: [Choices.Choice] = []
        var seen: Set<String> = []
        for candidate in gazetteer.find(name, on: today).candidates {
            for unit in candidate.today where unit.isCommuneLevel && seen.insert(unit.code).inserted {
                let isSame = candidate.bearer.key == unit.key
                choices.append(
                    .init(
                        unit.code, unit.name,
                        hint: isSame
                            ? nil
                            : "gồm địa bàn \(gazetteer.fullName(of: candidate.bearer.key) ?? candidate.bearer.name) (cũ)"
                    ))
            }
        }
        guard !choices.isEmpty else { return nil }
        return Choices(
            "found", "Kết quả tìm", hint: "Chọn một nơi, hoặc chọn trong danh sách bên dưới.", Array(choices.prefix(12))
        )
    }
}
