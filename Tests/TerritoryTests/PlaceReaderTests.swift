import LocalTime
import Territory
import Testing

private let reader = PlaceReader(.starter)
private let today = Era.since20250701.from + 250

private func read(_ text: String) -> [String] {
    reader.read(text, on: today).proposals.map { proposal in
        "\(proposal.certainty): \(proposal.units.map(\.name).joined(separator: ", "))"
    }
}

@Suite("Reading places out of words")
struct PlaceReaderTests {
    @Test(
        "a name with its kind, however it is written, is sure",
        arguments: [
            ("Cống ở xã Pa Ham bị tắc", "Xã Pa Ham"), ("cong o xa pa ham bi tac", "Xã Pa Ham"),
            ("CỐNG Ở XÃ PA HAM BỊ TẮC", "Xã Pa Ham"), ("Cống ở x. Na Sang bị tắc", "Xã Na Sang"),
            ("Ngập ở p. Him Lam, tp Điện Biên Phủ", "Phường Điện Biên Phủ"),
            ("ngập ở P.Him Lam", "Phường Điện Biên Phủ"),
            ("Cả TX Mường Lay mất điện", "Phường Mường Lay"), ("ở thị trấn Mường Chà", "Xã Na Sang"),
            ("Sạt lở ở xã Toả Tình", "Xã Quài Tở"), ("Sạt lở ở xã Tỏa Tình", "Xã Quài Tở"),
            ("Cầu gãy ở xã Huổi Lếch", "Xã Mường Toong"), ("o xa Na U, huyen Dien Bien", "Xã Sam Mứn"),
            ("ở xã Xa Dung", "Xã Xa Dung"), ("Xa\u{303} Thanh Nu\u{31B}a mất nước", "Xã Thanh Nưa"),
            ("thị trấn Điện Biên Đông", "Xã Na Son"), ("xã Nà Tòng", "Xã Tủa Chùa"), ("xã Na Tông", "Xã Núa Ngam"),
            ("xã Nà Tấu, thành phố Điện Biên Phủ", "Xã Nà Tấu"), ("bản Na Sang, xã Nà Tấu", "Xã Nà Tấu"),
        ])
    func sure(text: String, unit: String) {
        #expect(read(text) == ["sure: \(unit)"])
    }

    @Test(
        "a district, a word of time or «nay là» decides between namesakes",
        arguments: [
            ("xã Mường Chà, huyện Nậm Pồ", "Xã Mường Chà"), ("xã Mường Chà mới", "Xã Mường Chà"),
            ("phường Mường Thanh, thành phố Điện Biên Phủ", "Phường Điện Biên Phủ"),
            ("phường Mường Thanh cũ", "Phường Điện Biên Phủ"), ("xã Sam Mứn, huyện Điện Biên", "Xã Thanh An"),
            ("xã Sam Mứn cũ (nay là xã Thanh An)", "Xã Thanh An"), ("xã Pom Lót cũ (nay là xã Sam Mứn)", "Xã Sam Mứn"),
            ("xã Sa Lông cũ (nay là xã Na Sang)", "Xã Na Sang"), ("xã Quài Tở thuộc huyện Tuần Giáo", "Xã Quài Tở"),
            ("Quài Tở, Tuần Giáo", "Xã Quài Tở"), ("phuong muong thanh cu", "Phường Điện Biên Phủ"),
        ])
    func decided(text: String, unit: String) {
        #expect(read(text) == ["sure: \(unit)"])
    }

    @Test(
        "a name that leads to two places gives both and is no guess",
        arguments: [
            ("ở Mường Chà", "Xã Mường Chà, Xã Na Sang"),
            ("phường Mường Thanh", "Phường Mường Thanh, Phường Điện Biên Phủ"),
            ("xã Sam Mứn", "Xã Sam Mứn, Xã Thanh An"), ("xa na tong", "Xã Tủa Chùa, Xã Núa Ngam"),
            ("xã Mường Chà, huyện Mường Chà", "Xã Mường Chà, Xã Na Sang"),
        ])
    func ambiguous(text: String, units: String) {
        #expect(read(text) == ["ambiguous: \(units)"])
    }

    @Test(
        "less than a whole name is likely at most",
        arguments: [
            ("Nước ngập ở Him Lam", "Phường Điện Biên Phủ"), ("xã Him Lam", "Phường Điện Biên Phủ"),
            ("xã Mường Chà", "Xã Mường Chà"), ("phường Mường Thanh, tỉnh Điện Biên", "Phường Mường Thanh"),
            ("xã Nà Tẩu", "Xã Nà Tấu"), ("chợ Pa Ham", "Xã Pa Ham"),
        ])
    func likely(text: String, unit: String) {
        #expect(read(text) == ["likely: \(unit)"])
    }

    @Test(
        "ordinary words, settlements, streets, people and other provinces are no units",
        arguments: [
            "", "nó na ná quả chà là, him lam gì thế", "xa phuong phap thanh minh tinh hinh", "tết Trung Thu ở trường",
            "ông Nguyễn Thanh Bình", "bản Na Sang mất điện", "thôn Thanh Bình", "khách sạn Mường Thanh",
            "đường Thanh Minh",
            "trời rạng đông mới về", "xã Mường Lạn, huyện Sốp Cộp, tỉnh Sơn La", "thị trấn Tam Đường tỉnh Lai Châu",
            "tỉnh Điện Biên", "ở Điện Biên", "ứng dụng Điện Biên Smart", "xe chạy hướng Mường Chà", "😀 ...",
        ])
    func nothing(text: String) {
        #expect(read(text) == [])
    }

    @Test("an old district is all that it became, and yields to a commune named")
    func districts() {
        let reading = reader.read("huyện Mường Chà mất điện", on: today)
        #expect(reading.proposals.map(\.certainty) == [.ambiguous])
        #expect(Set(reading.units.map(\.name)).isSuperset(of: ["Xã Na Sang", "Xã Pa Ham", "Phường Mường Lay"]))
        #expect(read("huyện Mường Chà mất điện, nặng nhất ở xã Pa Ham") == ["sure: Xã Pa Ham"])
    }

    @Test("the surest comes first, and several places stay several")
    func order() {
        #expect(
            read("Gần Him Lam, từ xã Pa Ham đến xã Na Sang")
                == ["sure: Xã Pa Ham", "sure: Xã Na Sang", "likely: Phường Điện Biên Phủ"])
    }

    @Test(
        "each says why, to the person",
        arguments: [
            ("xã Pú Nhung", "Lời tả nêu Xã Pú Nhung."),
            ("xã Rạng Đông", "Xã Rạng Đông (cũ) nay thuộc Xã Pú Nhung."),
            (
                "Tuyến qua Mường Chà",
                "Tên Mường Chà chỉ hai nơi: Xã Mường Chà; Thị trấn Mường Chà (cũ) nay thuộc Xã Na Sang. Xin chọn một nơi."
            ),
        ])
    func reasons(text: String, reason: String) {
        #expect(reader.read(text, on: today).proposals.map(\.reason) == [reason])
    }

    @Test("what was found is shown as written, by its characters in the NFC text")
    func ranges() {
        let proposal = reader.read("😀 O\u{31B}\u{309} xã  Pa Ham!", on: today).proposals.first
        #expect(proposal?.found == "xã  Pa Ham" && proposal?.range == 4..<14)
    }

    @Test("on a day of the three levels the units of that day are proposed")
    func before() {
        let reading = reader.read("phường Mường Thanh, rồi xã Mường Chà", on: Era.since20250701.from - 1)
        #expect(reading.units.map(\.name).contains("Phường Mường Thanh"))
        #expect(reading.proposals.allSatisfy { $0.places.allSatisfy { $0.unit == $0.named } })
    }

    @Test(
        "five thousand characters of anything are read",
        arguments: ["Mường Chà ", "xã ", "x. ", "QL ", "Km 1+", "bản ", "Điện Biên ", "tổ dân phố "])
    func long(piece: String) {
        let reading = reader.read(String(repeating: piece, count: 5000 / piece.count), on: today)
        #expect(reading.proposals.count <= 2)
    }
}

@Suite("A point and words about one place")
struct PlaceAgreementTests {
    private func key(_ code: String) -> UnitKey { UnitKey(era: Era.since20250701.id, code: code) }

    @Test("agree, conflict, or say nothing")
    func agreement() {
        let paHam = key("03193")
        #expect(reader.read("ở xã Pa Ham", on: today).agreement(with: paHam) == .agrees)
        #expect(reader.read("từ xã Na Sang đến xã Pa Ham", on: today).agreement(with: paHam) == .agrees)
        #expect(reader.read("huyện Mường Chà", on: today).agreement(with: paHam) == .agrees)
        #expect(
            reader.read("ở xã Na Sang", on: today).agreement(with: paHam) == .conflict(["Lời tả nêu Xã Na Sang."]))
        #expect(reader.read("gần cầu treo", on: today).agreement(with: paHam) == .nothingSaid)
        #expect(reader.read("ở xã Na Sang", on: today).agreement(with: nil) == .nothingSaid)
    }
}

@Suite("Roads and settlements in words")
struct RoadPointTests {
    @Test(
        "a road, a stone, or both in either order",
        arguments: [
            ("QL.12 Km 135+800, gần cầu bản", "QL.12 Km135+800"), ("Km135+800 QL12", "QL.12 Km135+800"),
            ("quốc lộ 6 km 405", "QL.6 Km405"), ("Quoc lo 279B tai km 20", "QL.279B Km20"), ("ĐT 145", "ĐT.145"),
            ("tỉnh lộ 142, Km 7+050", "ĐT.142 Km7+050"), ("TL 142", "ĐT.142"), ("km 12 + 5", "Km12+005"),
        ])
    func points(text: String, official: String) {
        #expect(reader.read(text, on: today).roads.map(\.description) == [official])
    }

    @Test(
        "distances, telephones and years are no points",
        arguments: ["đi bộ 3 km 4 hộ", "cách 12 km", "ĐT 0912345678", "quốc lộ hỏng", "năm 2026", "ql", "km"])
    func none(text: String) {
        #expect(reader.read(text, on: today).roads == [])
    }

    @Test("bản, thôn, tổ and đội are kept as words")
    func settlements() {
        let reading = reader.read("Bản Huổi Hạ xã Pa Ham, thôn 3, tổ dân phố 5, tổ 7, đội 9, bản giữa", on: today)
        #expect(reading.localPlaces.map(\.found) == ["Bản Huổi Hạ", "thôn 3", "tổ dân phố 5", "tổ 7", "đội 9"])
        #expect(reading.units.map(\.name) == ["Xã Pa Ham"])
    }
}
