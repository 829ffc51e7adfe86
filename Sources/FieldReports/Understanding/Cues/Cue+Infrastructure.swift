extension Cue {
    static let infrastructure = [
        list(
            "giao_thong",
            """
            ổ gà, ổ voi, ổ trâu, mặt đường, nền đường, đường bê tông, đường đất, đường nhựa, mặt cầu, cầu treo, cầu tràn
            ngầm tràn, lan can cầu, mố cầu, cống hộp, taluy, ta luy, rãnh dọc, lề đường, đường liên bản, đường vào bản
            đường liên xã, sửa đường, làm đường, vá đường, sụt lún, hố sâu, bong tróc, lầy lội, sình lầy, trơn trượt
            hộ lan, cọc tiêu, biển báo bị gãy, biển báo mờ, ván cầu, cầu gỗ, cầu sắt, cầu dân sinh, quốc lộ, tỉnh lộ
            """),
        list(
            "dien_chieu_sang",
            """
            mất điện, cột điện, dây điện, điện yếu, điện áp, cắt điện, cúp điện, đèn đường, đèn chiếu sáng, bóng đèn
            trạm biến áp, máy biến áp, công tơ, đường dây hạ thế, lưới điện, chưa có điện, tối om, chập chờn
            điện lực, đường điện, bóng cao áp, đèn cao áp, hệ thống chiếu sáng, tiền điện, hóa đơn điện
            """),
        list(
            "cap_thoat_nuoc",
            """
            mất nước, nước sạch, nước máy, nước sinh hoạt, ống nước, đường ống, vỡ ống, cống thoát nước, thoát nước
            tắc cống, nắp cống, hố ga, ngập úng, bể nước, nước đục, cấp nước, mương thoát nước, rãnh thoát nước
            nước thải chảy tràn, trạm bơm, đồng hồ nước, bể chứa, nguồn nước, cống bị tắc, nước chảy yếu, công trình nước
            """),
        list(
            "vien_thong_so",
            """
            sóng điện thoại, mất sóng, mạng internet, mất mạng, cáp quang, cáp viễn thông, trạm phát sóng, trạm bts, wifi
            dịch vụ công trực tuyến, cổng dịch vụ công, vneid, định danh điện tử, sim rác, tin nhắn rác, cuộc gọi lừa đảo
            phần mềm, ứng dụng, 4g, 3g, truyền hình, nhà mạng, chữ ký số, tài khoản định danh, sóng yếu, loa truyền thanh
            """),
        list(
            "moi_truong_rac",
            """
            rác thải, đổ rác, bãi rác, xả rác, đốt rác, thùng rác, thu gom rác, mùi hôi, hôi thối, ô nhiễm, nước thải
            xả thải, bụi mù, khói bụi, chăn nuôi, phân lợn, phá rừng, chặt cây rừng, khai thác cát, xác động vật, túi ni lông
            thuốc trừ sâu, vỏ thuốc, tiếng ồn máy, mỏ đá, khai thác đá, lò gạch, bãi tập kết, vứt rác, rác sinh hoạt, bốc mùi
            """),
        list(
            "thien_tai",
            """
            sạt lở, lở đất, lũ quét, lũ ống, mưa lũ, thiên tai, ngập lụt, nước lũ, nứt đất, vết nứt trên đồi, sạt trượt
            mưa đá, lốc xoáy, dông lốc, gió lốc, tốc mái, hạn hán, rét hại, sương muối, bờ suối bị xói, xói lở, bờ sông
            bão, khu tái định cư, cứu trợ, hỗ trợ thiệt hại, đất đá, cô lập, nước dâng, sụt đất, động đất, nguy cơ sạt
            """),
    ]
}
