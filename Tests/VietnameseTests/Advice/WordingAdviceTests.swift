import Testing
import Vietnamese

private typealias Code = WordingAdvice.Code

private func found(_ code: WordingAdvice.Code, _ text: String) -> [String] {
    wordingAdvice(on: text).filter { $0.code == code }.map(\.found)
}

@Suite("REP-12: advice on shortened words")
struct ShortFormTests {
    @Test(
        "net spellings are found, with what they stand for where that is one thing",
        arguments: [
            ("Đèn hỏng ko ai sửa cả tháng nay", "ko", "không"), ("Nước lũ fải tránh đường này ngay", "fải", "phải"),
            ("Hồ sơ nộp đc ba tuần chưa trả", "đc", "được"), ("Dân ở đây k có nước sạch dùng", "k", "không"),
            ("đi vs nhau qua cầu treo hỏng", "vs", "với"), ("Có hai ng bị thương ở dốc", "ng", "người"),
            ("Mưa trc trường học ngập hết sân", "trc", "trước"), ("Nước ngập qua cầu tràn wá sâu", "wá", "quá"),
            ("Đường hỏng dzậy mà chưa ai sửa", "dzậy", "vậy"), ("mn đi lại khó khăn trên đoạn này", "mn", "mọi người"),
            ("Duong hong ko ai sua ca thang nay", "ko", "không"), ("Đèn đg hỏng cả tuần nay rồi", "đg", nil),
        ] as [(String, String, String?)])
    func teencode(text: String, short: String, full: String?) throws {
        let advice = wordingAdvice(on: text)
        #expect(advice.map(\.code) == [.teencode])
        let only = try #require(advice.first)
        #expect(only.found == short && only.suggestion == full)
        #expect(only.sentence.contains("«\(short)»"))
    }

    @Test(
        "what offices write short is asked for in full",
        arguments: [
            ("Cống trước TYT bị tắc đã lâu", "TYT", "trạm y tế"), ("Đường đất ở H. Tủa Chùa rất lầy", "H.", "huyện"),
            ("Cầu tràn ở x.Na Sang bị xói lở", "x.", "xã"), ("Đề nghị bố trí CB trực đúng giờ", "CB", "cán bộ"),
            ("Cần hỏi lại DSX về đoạn đường này", "DSX", nil), ("Trao đổi với GĐ về vụ việc hôm qua", "GĐ", nil),
        ] as [(String, String, String?)])
    func abbreviations(text: String, short: String, full: String?) {
        let advice = wordingAdvice(on: text).filter { $0.code == .abbreviation }
        #expect(advice.map(\.found) == [short])
        #expect(advice.map(\.suggestion) == [full])
    }

    @Test(
        "what the law itself writes, ordinary words and texts without marks or in capitals pass",
        arguments: [
            "UBND tỉnh và HĐND xã, CSGT, BQL dự án, phát triển KT-XH", "QL.12 đoạn Km 135+800 qua TP Điện Biên Phủ",
            "Theo Quyết định 663/QĐ-UBND và Nghị định 16/2022/NĐ-CP", "Trường THCS và THPT chưa có PCCC, thẻ CCCD",
            "Duong hong nang qua, de nghi sua ngay cho dan di lai", "Điểm k khoản 2, nhà k, lô k, phòng 12k",
            "ĐƯỜNG HỎNG NẶNG QUÁ, ĐỀ NGHỊ UBND XÃ KIỂM TRA TYT", "Đèn LED hỏng, WIFI yếu, TV không xem được",
            "Đề nghị sửa NGAY đoạn đường RẤT NGUY HIỂM này", "Cấp nước 100 k một khối là quá đắt",
        ])
    func passes(text: String) {
        #expect(wordingAdvice(on: text) == [])
    }

    @Test(
        "accepting writes the words out and keeps the capital of a word's start",
        arguments: [
            ("Ko có nước, hồ sơ nộp đc ba tuần", "Không có nước, hồ sơ nộp được ba tuần"),
            ("Đường ở H.Tủa Chùa fải sửa ngay", "Đường ở huyện Tủa Chùa phải sửa ngay"),
            ("TYT xã hỏng điện, cạnh TYT có cống", "Trạm y tế xã hỏng điện, cạnh trạm y tế có cống"),
            ("CẦU GÃY, KO AI SỬA, ĐỀ NGHỊ XEM", "CẦU GÃY, KHÔNG AI SỬA, ĐỀ NGHỊ XEM"),
            ("Đèn đg hỏng 😀 mà k ai sửa", "Đèn đg hỏng 😀 mà không ai sửa"),
            ("Nu\u{31B}o\u{31B}\u{301}c ko sa\u{323}ch tu\u{31B}\u{300} la\u{302}u", "Nước không sạch từ lâu"),
            ("", ""),
        ])
    func acceptingAll(text: String, full: String) {
        #expect(accepting(wordingAdvice(on: text), in: text) == full)
    }

    @Test("advice on another text changes nothing, however it is mixed up")
    func acceptingStrangers() {
        let advice = wordingAdvice(on: "Đèn hỏng ko ai sửa cả tháng nay")
        #expect(accepting(advice, in: "Đèn") == "Đèn")
        #expect(accepting(advice, in: "Cầu tràn hỏng đã lâu lắm rồi") == "Cầu tràn hỏng đã lâu lắm rồi")
        #expect(
            accepting(advice + advice, in: "Đèn hỏng ko ai sửa cả tháng nay") == "Đèn hỏng không ai sửa cả tháng nay")
    }

    @Test("ranges count characters of the NFC text")
    func ranges() throws {
        let text = "Nu\u{31B}o\u{31B}\u{301}c 👨‍👩‍👧 ko sạch từ lâu rồi"
        let advice = try #require(wordingAdvice(on: text).first)
        let characters = Array(composed(text))
        #expect(String(characters[advice.range]) == "ko" && advice.range == 7..<9)
    }
}

@Suite("REP-19: advice on abuse")
struct InsultTests {
    @Test(
        "abuse is pointed at",
        arguments: [
            ("Đồ khốn nạn, đèn hỏng mãi không sửa", "Đồ khốn"),
            ("Thằng trưởng thôn không gọi xe rác", "Thằng trưởng thôn"),
            ("Bọn cán bộ xã không làm gì cả", "Bọn cán bộ"), ("Cán bộ ở đây đều tham nhũng hết", "đều tham nhũng"),
            ("Lam an khon nan qua khong chiu duoc", "khon nan"), ("LÀM ĂN NHƯ LŨ ĂN HẠI, ĐƯỜNG HỎNG MÃI", "LŨ ĂN HẠI"),
            ("dm thang chu tich khong lam duong", "dm"),
        ])
    func abuse(text: String, words: String) {
        #expect(found(.insult, text).contains(words))
    }

    @Test(
        "words of the scene are not",
        arguments: [
            "Con chó thả rông cắn người ở cổng trường", "Phân bò và cứt trâu vương vãi khắp mặt đường bản",
            "Con chó chết bốc mùi bên suối nhiều ngày", "Gia súc vật nuôi thả rông phá hết ruộng lúa",
            "khu chung cu CC1 va dm be tong, bu loong cau hong", "Sau lũ cán bộ xã đã đến kiểm tra cầu",
            "Con cán bộ cũng đi học đường này", "Trồng cây óc chó ven đường bị trâu phá",
            "de nghi tao dieu kien cho dan di lai",
            "Mất dây điện ở cột số 3 từ đêm qua", "mat day dien o cot so 3 tu dem qua",
        ])
    func scene(text: String) {
        #expect(found(.insult, text) == [])
    }
}

@Suite("REP-18: advice on what points at a person")
struct PersonalTextTests {
    @Test(
        "numbers, plates, addresses and full names with where they live",
        arguments: [
            (.phoneNumber, "Gọi 0912.345.678 để biết thêm về vụ này", "0912.345.678"),
            (.phoneNumber, "Máy bàn 0215 3825 123 không ai nghe cả", "0215 3825 123"),
            (.phoneNumber, "Số cũ 01682345678 của chủ xe chở đá", "01682345678"),
            (.phoneNumber, "Liên hệ +84 912 345 678, hỏi chủ xe", "+84 912 345 678"),
            (.idNumber, "Căn cước 011234567890 của người đổ rác", "011234567890"),
            (.idNumber, "CMND 040123456 của người đổ rác ra suối", "040123456"),
            (.licencePlate, "Xe 27B1-123.45 chở đá rơi vãi ra đường", "27B1-123.45"),
            (.licencePlate, "Xe 27A-12345 chạy quá tốc độ qua bản", "27A-12345"),
            (.email, "Viết về a.b-c@example.com để nhận ảnh nhé", "a.b-c@example.com"),
            (.nameWithAddress, "Nhà ông Nguyễn Văn A, số nhà 12, tổ 3 đổ rác", "ông Nguyễn Văn A, số nhà 12"),
            (.nameWithAddress, "Chị kể bà Lò Thị B ở bản Huổi Hạ đổ rác", "bà Lò Thị B ở bản Huổi"),
            (.nameWithAddress, "nha ong lo van b o to 3 do rac ra suoi", "ong lo van b o to 3"),
        ] as [(WordingAdvice.Code, String, String)])
    func personal(code: WordingAdvice.Code, text: String, words: String) {
        let advice = wordingAdvice(on: text)
        #expect(advice.map(\.code) == [code])
        #expect(advice.map(\.found) == [words])
        #expect(advice.allSatisfy { $0.suggestion == nil })
    }

    @Test(
        "hotlines, sums, dates, roads and officials are not",
        arguments: [
            "Đã gọi 113, 114, 115 và 112 nhưng chưa thấy đến", "Km 135+800 Quốc lộ 12 sạt ngày 09.11.2025 lúc 10 giờ",
            "Thu 12.000.000 đồng rồi 500 000 000 đồng của dân", "Tổng đài 1800 1234 không trả lời người dân",
            "Chủ tịch UBND xã Nguyễn Văn A ở tổ 3 chưa tiếp dân", "Ông Lò Văn B, trưởng bản Na Sang đã báo lên xã",
            "Đường Nguyễn Chí Thanh, tổ 3 ngập nước rất sâu", "Cống gần nhà ông Lò Văn B bị tắc từ lâu",
            "Mã khách hàng 123456789 bị cắt điện không báo", "Nhà 27A tổ 3 và thửa đất 20 m 1234 bị ngập",
            "Từ 03.05.2026 10 giờ nước ngập hết đường bản",
        ])
    func harmless(text: String) {
        #expect(wordingAdvice(on: text) == [])
    }
}

@Suite("Advice on the whole text")
struct WholeTextTests {
    @Test(
        "other languages and no language at all",
        arguments: [
            "The road near the bridge is broken, please repair it", "Please fix the street light.",
            "Kuv nyob hauv lub zos, txoj kev puas tsuaj heev lawm", "ꪼꪕ ꪎꪴꪙ ꪼꪕ ꪎꪱꪫ", "😀😀😀", "asdfghjkl", "asd qwe zxc",
            "The road near xã Hua Thanh, huyện Điện Biên is broken, many tourists fall down.",
        ])
    func foreign(text: String) {
        #expect(wordingAdvice(on: text).map(\.code) == [.notVietnamese])
    }

    @Test(
        "Vietnamese however it is written",
        arguments: [
            "Duong vao ban bi sat lo, xe khong di duoc", "ĐƯỜNG VÀO BẢN BỊ SẠT LỞ, XE KHÔNG ĐI ĐƯỢC",
            "Đg vào bản sạt lở, ng dân ko đi đc", "Nước suối lên rất nhanh, cầu tạm ở xã Sa Lông cuốn trôi",
            "Đèn LED trên cột VNPT cạnh ATM Agribank bị hỏng", "o xa Pa Ham cau treo gay het van go",
        ])
    func vietnamese(text: String) {
        #expect(found(.notVietnamese, text) == [])
    }

    @Test(
        "too little to act on",
        arguments: ["hỏng rồi", "giúp em với", "Alo alo", "Như ảnh.", "113", "ALO ALO", "ko có điện"])
    func short(text: String) {
        #expect(found(.tooShort, text) == [composed(text)])
    }

    @Test("enough to act on", arguments: ["Mất điện bản Huổi Hạ", "Cháy nhà ở tổ 3", "Cây đổ chắn đường"])
    func enough(text: String) {
        #expect(found(.tooShort, text) == [])
    }

    @Test("nothing typed yet, nothing said", arguments: ["", " ", "\n\n"])
    func empty(text: String) {
        #expect(wordingAdvice(on: text) == [])
    }

    @Test(
        "five thousand characters of anything are read, and every range is of the text",
        arguments: [
            "ko ", "0912345678 ", "1 2 3 ", "a@", "ông Lò Văn A ", "😀", "ĐM ", "ơ\u{301}\u{302}\u{303} ", "((((",
            "\r\n", "Á",
        ])
    func long(piece: String) {
        let text = String(repeating: piece, count: 5000 / piece.count)
        let count = composed(text).count
        for advice in wordingAdvice(on: text) {
            #expect(advice.range.lowerBound >= 0 && advice.range.upperBound <= count && !advice.range.isEmpty)
        }
        _ = accepting(wordingAdvice(on: text), in: text)
    }

    @Test("every sentence is one a person can read")
    func sentences() {
        let text = "Ko ai sửa, TYT, xe 27A-12345, gọi 0912345678, thằng trưởng thôn"
        for advice in wordingAdvice(on: text) + wordingAdvice(on: "hỏng") + wordingAdvice(on: "please help us here") {
            #expect(advice.sentence.hasSuffix("."))
            #expect(!advice.sentence.contains("nil"))
        }
    }
}
