extension Cue {
    static let society = [
        list(
            "y_te_dich_benh",
            """
            trạm y tế, bệnh viện, phòng khám, bác sĩ, vắc xin, tiêm phòng, tiêm chủng, dịch bệnh, sốt xuất huyết, dịch tả
            lợn chết, trâu bò chết, gà chết, lở mồm long móng, chó dại, bệnh dại, hết thuốc, rác thải y tế, ổ dịch
            phun thuốc khử trùng, muỗi, tay chân miệng, sởi, bạch hầu, thú y, dịch tả lợn, viêm da nổi cục, nhà thuốc
            """),
        list(
            "an_toan_thuc_pham",
            """
            ngộ độc, an toàn thực phẩm, thực phẩm, thịt ôi, hết hạn sử dụng, không rõ nguồn gốc, quán ăn, hàng ăn
            thức ăn đường phố, giết mổ, lò mổ, hàn the, phẩm màu, dầu ăn, bún, nhà hàng, bánh kẹo, rượu tự nấu, đồ ăn
            ruồi nhặng, mất vệ sinh, cơ sở chế biến, thịt lợn, thức ăn, thiu
            """),
        list(
            "giao_duc",
            """
            trường học, lớp học, học sinh, giáo viên, cô giáo, thầy giáo, mầm non, mẫu giáo, trường tiểu học, trung học
            lạm thu, tiền học, học phí, dạy thêm, học thêm, bán trú, nội trú, điểm trường, phụ huynh, nhà trường
            bạo lực học đường, sân trường, phòng học, sách giáo khoa, ký túc xá, tuyển sinh, bữa ăn bán trú
            """),
        list(
            "van_hoa_du_lich",
            """
            di tích, du lịch, du khách, lễ hội, bảo tàng, tượng đài, khách du lịch, nhà nghỉ, homestay, hướng dẫn viên
            nhà văn hóa, thư viện, sân vận động, mê tín, bia tưởng niệm, nghĩa trang liệt sĩ, khu vui chơi, danh lam
            hầm đờ cát, đồi a1, văn nghệ, trang phục, vé tham quan, băng rôn, thể thao, quảng cáo phản cảm, hang động
            """),
        list(
            "thuong_mai_gia",
            """
            tăng giá, giá cao, hàng giả, hàng nhái, hàng lậu, buôn lậu, cân thiếu, cân điêu, niêm yết, cây xăng, xăng dầu
            chặt chém, ki ốt, gian hàng, bán đắt, hàng kém chất lượng, phân bón giả, đa cấp, gas, thu phí, vé gửi xe
            bình ổn giá, găm hàng, chợ phiên, giá vé, đầu cơ, khuyến mãi, siêu thị, quản lý thị trường, thuốc lá lậu
            """),
        list(
            "thai_do_phuc_vu",
            """
            thái độ, cán bộ, hách dịch, nhũng nhiễu, bộ phận một cửa, một cửa, cán bộ tiếp dân, quát tháo, cửa quyền
            đi lại nhiều lần, gây khó dễ, trả kết quả chậm, quá hạn trả, không tiếp, tiếp dân, trung tâm hành chính công
            nhân viên, vô cảm, trễ hẹn, bắt chờ, không giải thích, thiếu tôn trọng, đùn đẩy, giờ làm việc, cáu gắt
            """),
        list(
            "khac",
            """
            quảng cáo, ông bà nào, thất lạc, nhặt được, cảm ơn, đề xuất, kiến nghị chung, không ổn, xem giúp, linh tinh
            """),
    ]
}
