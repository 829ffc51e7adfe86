import LocalTime

/// What is in force from a day to a day.
protocol Lasting {
    var from: Day { get }
    var to: Day? { get set }
}

extension DirectoryUnit: Lasting {}
extension Station: Lasting {}
extension SpeakerCluster: Lasting {}
extension HeadPost: Lasting {}
extension OutreachContact: Lasting {}

extension Lasting {
    func overlaps(_ other: some Lasting) -> Bool {
        from <= (other.to ?? from) && other.from <= (to ?? other.from)
    }
}

let endBeforeBegin = "Ngày kết thúc phải từ ngày bắt đầu trở đi."

extension Checked {
    mutating func span(_ value: some Lasting) {
        require(value.from <= (value.to ?? value.from), "to", "endBeforeBegin", endBeforeBegin)
    }

    mutating func code(_ raw: String) {
        require(
            (1...60).contains(raw.count) && raw.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") },
            "code", "badCode", "Mã chỉ gồm chữ không dấu, số và gạch nối.")
    }
}
