import Testing
import Vietnamese

@Suite("What looks like personal data, a shortening or an insult, and is none")
struct OrdinaryTests {
    @Test(
        "ordinary writing is told nothing",
        arguments: [
            "Thịt lợn bán 15.000đ/kg, hôm sau lên 120k/kg, bình gas 12 kg cân thiếu",
            "Gạo 15 ngàn/kg, mỗi kg tăng hai nghìn đồng ở chợ phiên",
            "Ống DN 600 đặt dưới đường bị vỡ, nước chảy tràn",
            "Lớp 12A 2024-2025 và lớp 12A1 2024 thu quỹ không có biên lai",
            "Đường dây 35KV 2024 đi qua nương, ổ cắm 16A 2500 W bị cháy",
            "Lô 12A 10000 m2 chưa bàn giao, mã 12A12345 trên biên nhận",
            "Nhà trường thu 10x50000 đồng mỗi tháng của phụ huynh",
            "Đề án 08 2021-2025 và 05 2025-2030 chưa thấy làm đường bản",
            "Hai bên hẹn nhau @ 19.30 ở sân bóng, vé 3 @ 15.000 đồng",
            "Xe Howo 371 chở đá, nhà 12a 12345 bước chân, QL12B 2024 mới sửa",
            "Chuột ăn hại lúa trên cánh đồng, bà con mất trắng bốn héc ta",
        ])
    func silence(_ text: String) {
        #expect(wordingAdvice(on: text).map { "\($0.code) \($0.found)" } == [])
    }

    @Test(
        "and what is personal data is quoted whole",
        arguments: [
            ("Xin gọi (0215) 3000 123 sau giờ làm việc hôm nay", "(0215) 3000 123"),
            ("Xin gọi (+84) 90 000 1234 sau giờ làm việc nhé", "(+84) 90 000 1234"),
            ("Gửi thư về ten @ example.com . Xin cảm ơn cán bộ", "ten @ example.com"),
            ("Gửi thư về ten.toi @ example . com , xin cảm ơn", "ten.toi @ example . com"),
            ("Xe biển 29LD12345 đổ rác xuống suối đầu bản", "29LD12345"),
            ("Xe biển 27AA-123.45 đổ rác xuống suối đầu bản", "27AA-123.45"),
            ("Tôi chờ ở nhà, xin gọi số 0900 345 618 ạ", "0900 345 618"),
            ("Căn cước của tôi là 003192004756 à, xin xem lại", "003192004756"),
            ("Xe biển số 27B1-123.45 ạ, nhờ cán bộ kiểm tra", "27B1-123.45"),
            ("Xe đưa đón học sinh 27B12345 chạy nhanh quá", "27B12345"),
            ("Xe máy của đơn vị mà 27B112345 đỗ giữa đường", "27B112345"),
            ("Giấy tờ ghi (003192004756) của vợ tôi bị sai tên", "003192004756"),
            ("Xe biển 27b112345 đổ rác xuống suối đầu bản", "27b112345"),
        ])
    func whole(_ text: String, _ found: String) {
        #expect(wordingAdvice(on: text).map(\.found) == [found])
    }

    @Test(
        "texts that end anywhere are read to their end",
        arguments: [
            "@", "ten @", "ten @ ", "@ ", "(0215)", "(0215) ", "(", "27c", "27", "12-", "+", "27A-123.", "27AA",
        ])
    func ends(_ text: String) {
        _ = wordingAdvice(on: text)
        _ = wordingAdvice(on: "Nước ngập \(text)")
    }
}
