/// What is known of a breach of personal data. Words of an official, without anybody's name: they stand in a history.
package struct BreachFacts: Sendable, Equatable, Codable {
    package var data: [BreachedData]
    /// How many people about; nil while nobody can say.
    package var people: Int?
    package var what: String
    package var measures: String

    package init(data: [BreachedData], people: Int?, what: String, measures: String) {
        self.data = data
        self.people = people
        self.what = what
        self.measures = measures
    }
}

package enum BreachedData: String, Sendable, Codable, CaseIterable {
    case names, telephones, emails, places, words, pictures, credentials

    package var label: String {
        switch self {
        case .names: "Họ tên"
        case .telephones: "Số điện thoại"
        case .emails: "Thư điện tử"
        case .places: "Vị trí"
        case .words: "Nội dung phản ánh chưa công khai"
        case .pictures: "Ảnh, phim, ghi âm"
        case .credentials: "Mật khẩu, mã đăng nhập"
        }
    }
}

extension BreachFacts {
    /// Cleaned, and without what tells of a person.
    ///
    /// - Throws: `DataDenial`.
    func checked() throws(DataDenial) -> BreachFacts {
        guard !data.isEmpty else { throw .missing("data", "Hãy chọn ít nhất một loại dữ liệu bị ảnh hưởng.") }
        if let people, !(0...10_000_000).contains(people) {
            throw .missing("people", "Hãy ghi số người ước tính, hoặc để trống khi chưa biết.")
        }
        return BreachFacts(
            data: BreachedData.allCases.filter(data.contains), people: people,
            what: try lastingWords(what, "what", otherwise: "Hãy ghi sự việc."),
            measures: try lastingWords(measures, "measures", otherwise: "Hãy ghi biện pháp đã làm hoặc sẽ làm."))
    }
}
