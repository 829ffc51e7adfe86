// /xu-ly/{code}/che/{media}: one picture with a numbered grid upon it. With scripts rectangles are drawn instead.

import FieldReports
import Web

struct PicturePage: Page {
    static let template = "desk/picture"
    let title: String
    let width = PageWidth.wide
    let section: String? = "/xu-ly"
    let code: String
    let address: String
    let version: Int
    let errors: ErrorSummary?
    let media: String
    let picture: String
    let areas: [AreaView]
    let cells: [Grid.Cell]
    let grounds: [CoveringPage.Option]
    let groundError: String?
    let carried: Carried

    /// The rest of what was chosen, which this page does not show.
    struct Carried: Sendable {
        let rows: [Covering.Row]
        let areas: [String]
        let shown: [Shown]
    }

    struct Shown: Sendable {
        let media: String
        let value: String
    }

    /// Nil where the report has no such photo.
    init?(_ media: String, of matter: Case, _ covering: Covering, _ form: Form?, _ errors: FieldErrors) {
        let photos = matter.report.media.filter { $0.kind != .voice }
        guard let number = photos.firstIndex(where: { $0.id == media }), photos[number].kind == .photo else {
            return nil
        }
        self.media = media
        code = matter.code.description
        title = "Che ảnh \(number + 1) – \(code)"
        address = "\(matter.address)/che"
        version = covering.version
        self.errors = ErrorSummary(errors)
        picture = "/api/v1/reports/\(matter.code)/media/\(media)?size=display"
        areas = covering.areas.filter { $0.media == media }.map(AreaView.init)
        cells = Grid.cells(ticked: Set(form?.all("cell").compactMap(Int.init) ?? []))
        grounds = CoveringPage.Option.of(
            MaskGround.ofPictures, prompt: "Chọn căn cứ", selected: form?.text("cell-ground") ?? "")
        groundError = errors["cell-ground"]
        carried = Carried(
            rows: covering.rows, areas: covering.areas.filter { $0.media != media }.map(\.posted),
            shown: covering.shown.map { Shown(media: $0.key, value: $0.value) }.sorted { $0.media < $1.media })
    }
}

/// A covered area: drawn over its picture, and said in words.
struct AreaView: Sendable {
    let posted: String
    let words: String
    let left, top, width, height: Double

    init(_ area: Masking.Area) {
        posted = area.posted
        (left, top, width, height) = (area.left, area.top, area.width, area.height)
        words = "\(area.ground.label), \(Self.place(area))"
    }

    private static func place(_ area: Masking.Area) -> String {
        if area.isWhole { return "cả ảnh" }
        let (across, down) = (area.left + area.width / 2, area.top + area.height / 2)
        let row = down < 1 / 3.0 ? "phía trên" : down > 2 / 3.0 ? "phía dưới" : "ở giữa"
        let column = across < 1 / 3.0 ? "bên trái" : across > 2 / 3.0 ? "bên phải" : nil
        return [row, column].compactMap(\.self).joined(separator: " ")
    }
}
