// /xu-ly/{code}/che: what of a report is covered, and what everybody will see of it.

import FieldReports
import Office
import Web

struct CoveringPage: Page {
    static let template = "desk/covering"
    let title: String
    let width = PageWidth.wide
    let section: String? = "/xu-ly"
    let code: String
    let back: String
    let address: String
    let version: Int
    let errors: ErrorSummary?
    let notices: [Callout]
    let hint: String
    let words: Words
    let place: Words?
    let masksError: String?
    let rows: [RowView]
    let areas: [String]
    let media: [MediaView]
    let hasMedia: Bool
    let preview: Preview?

    /// Of the words to cover: one line of the form.
    struct RowView: Sendable {
        let number: Int
        let label: String
        let words: String
        let error: String?
        let groundError: String?
        let grounds: [Option]
    }

    struct Option: Sendable {
        let value: String
        let label: String
        let isSelected: Bool
    }

    struct MediaView: Sendable {
        let id: String
        let label: String
        let picture: String
        let areas: [AreaView]
        let note: String?
        let isPhoto: Bool
        let choices: [Option]
        let grounds: [Option]
    }

    struct Preview: Sendable {
        let words: Words
        let place: Words?
        let summary: String
    }
}

extension CoveringPage {
    init(_ matter: Case, _ covering: Covering, errors: FieldErrors = FieldErrors()) {
        let report = matter.report
        title = "Che trước khi công khai – \(report.code)"
        (code, back, version) = (report.code.description, matter.address, covering.version)
        address = "\(matter.address)/che"
        self.errors = ErrorSummary(errors)
        notices = Self.notices(report)
        hint =
            "Mỗi dòng là đúng những lời phải che, chép từ trên xuống, kèm một căn cứ; có ở chỗ nào thì che ở chỗ đó. "
            + "Che quá \(matter.law.rules.maskedMostPercent) % lời phản ánh là ẩn: phải đề nghị ẩn."
        masksError = errors["masks"]
        let masking = errors.isEmpty ? try? covering.masking(of: report, under: matter.law.rules) : nil
        let marked = masking ?? report.masking ?? Masking()
        words = Words(marked.pieces(of: report.description, .description))
        place = report.sentPlaceWords.map { Words(marked.pieces(of: $0, .placeWords)) }
        let blank = Array(repeating: Covering.Row(words: "", ground: ""), count: 3)
        rows = (covering.rows + blank).enumerated().map { RowView($0.offset, $0.element, errors) }
        areas = covering.areas.map(\.posted)
        media = report.media.filter { $0.kind != .voice }.enumerated().map { index, item in
            MediaView(item, number: index + 1, of: report, covering)
        }
        hasMedia = !media.isEmpty
        preview = masking.map { Preview($0, of: report) }
    }

    private static func notices(_ report: Report) -> [Callout] {
        var notices: [Callout] = []
        if report.isRewritten {
            notices.append(
                Callout(
                    .warning,
                    "Lời của người phản ánh từng bị thay. Khi lưu trang này, lời nguyên văn được công khai, trừ những chỗ che.",
                    heading: "Cần che lại từ đầu"))
        }
        if report.media.contains(where: { $0.kind == .voice }) {
            notices.append(Callout(.information, "Bản ghi âm không bao giờ được công khai, không cần che."))
        }
        return notices
    }
}

extension CoveringPage.RowView {
    fileprivate init(_ number: Int, _ row: Covering.Row, _ errors: FieldErrors) {
        self.number = number
        label = "Lời phải che \(number + 1)"
        words = row.words
        error = errors["words-\(number)"]
        groundError = errors["ground-\(number)"]
        grounds = CoveringPage.Option.of(MaskGround.ofWords, prompt: "Chọn căn cứ", selected: row.ground)
    }
}

extension CoveringPage.MediaView {
    fileprivate init(_ item: MediaItem, number: Int, of report: Report, _ covering: Covering) {
        id = item.id
        isPhoto = item.kind == .photo
        label = isPhoto ? "Ảnh \(number)" : "Phim \(number)"
        picture = "/api/v1/reports/\(report.code)/media/\(item.id)?size=display"
        let own = covering.areas.filter { $0.media == item.id }
        areas = own.map(AreaView.init)
        note = own.isEmpty ? nil : "Đã chọn che \(own.count) vùng: \(own.map(\.ground).inWords)."
        let chosen = covering.shown[item.id] ?? ""
        let shown =
            isPhoto
            ? [("", "Công khai ảnh, trừ vùng che")]
            : [
                ("", "Chỉ công khai ảnh bìa và thời lượng"),
                (Covering.whole, "Công khai cả phim: đã xem hết, không lộ ai"),
            ]
        choices = shown.map { .init(value: $0.0, label: $0.1, isSelected: $0.0 == chosen) }
        grounds = CoveringPage.Option.of(MaskGround.ofPictures, prompt: nil, selected: chosen)
    }
}

extension CoveringPage.Option {
    static func of(_ grounds: [MaskGround], prompt: String?, selected: String) -> [CoveringPage.Option] {
        let asked = prompt.map { CoveringPage.Option(value: "", label: $0, isSelected: selected.isEmpty) }
        return [asked].compactMap(\.self)
            + grounds.map { .init(value: $0.rawValue, label: $0.label, isSelected: $0.rawValue == selected) }
    }
}

extension CoveringPage.Preview {
    fileprivate init(_ masking: Masking, of report: Report) {
        words = Words(masking.pieces(of: report.description, .description).covered)
        place = report.sentPlaceWords.map { Words(masking.pieces(of: $0, .placeWords).covered) }
        summary = masking.summary ?? "Không che chỗ nào."
    }
}
