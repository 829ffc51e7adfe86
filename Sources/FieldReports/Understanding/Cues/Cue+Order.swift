extension Cue {
    static let order = [
        list(
            "trat_tu_do_thi_xd",
            """
            vỉa hè, lấn chiếm, lòng đường bán hàng, xây dựng trái phép, xây nhà trái phép, không phép, giấy phép xây dựng
            xây dựng không che chắn, vật liệu xây dựng, biển quảng cáo, mái che, mái vẩy, cơi nới, bán hàng rong, họp chợ
            chợ cóc, san gạt, san lấp, cây xanh đổ, cành cây, tỉa cây, hành lang an toàn, đỗ xe trên vỉa hè, công trình xây dựng
            rào chắn, bày bán, lấn đường, xây lấn, đất công, quy hoạch
            """),
        list(
            "an_ninh_trat_tu",
            """
            đánh bạc, cờ bạc, sóc đĩa, ma túy, ma tuý, nghiện hút, tiêm chích, hát karaoke, loa kẹo kéo, mất trật tự
            gây rối, say rượu, đánh nhau, trộm cắp, mất trộm, kẻ trộm, tụ tập, thanh niên lạ, người lạ mặt, đối tượng
            tín dụng đen, cho vay nặng lãi, bảo kê, đòi nợ, pháo nổ, đốt pháo, an ninh, đập phá, đe dọa, quấy rối, lừa đảo
            """),
        list(
            "an_toan_giao_thong",
            """
            phóng nhanh, vượt ẩu, nẹt pô, lạng lách, đua xe, quá tải, quá tốc độ, chở quá khổ, ngược chiều, không đội mũ
            mũ bảo hiểm, nồng độ cồn, uống rượu lái xe, điểm đen, tai nạn giao thông, đèn tín hiệu, gờ giảm tốc
            gương cầu, vạch kẻ đường, đỗ xe, dừng đỗ, xe tải, xe khách, xe ben, tầm nhìn, ngã ba, ngã tư, bắt khách
            trâu bò thả rông trên đường, vạch sang đường, học sinh đi xe máy, ùn tắc, khúc cua, va chạm
            """),
    ]
}
