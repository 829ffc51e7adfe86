extension Cue {
    static let urgency = [
        list(
            "urgent.now",
            """
            đang cháy, đang bốc cháy, ngay bây giờ, vừa xảy ra, khẩn cấp, cấp cứu, cứu với, kêu cứu, mắc kẹt, bị thương
            chưa ra được, đang chảy máu, bất tỉnh, cần cứu, vừa mới, tối nay, đang đánh, đang dâng, nguy hiểm tính mạng
            cứu hộ, đêm qua, sáng nay, chiều nay, trưa nay, ngay lập tức, đến ngay, cô lập, đang có, hiện đang, khẩn
            """),
        list(
            "urgent.plea",
            """
            cứu, cứu với, cứu giúp, ai cứu, các chú ơi, các anh ơi, mọi người ơi, nhanh lên, đến nhanh, đến ngay, tới ngay
            gấp lắm, xin cứu, nhờ cứu, gọi mãi, chưa ai đến, chưa thấy ai, không dám ra, không dám vào, sợ quá, hoảng loạn
            kêu thét, la hét, hô hoán, tri hô, chạy tán loạn, bỏ chạy, xe cứu thương, xe cấp cứu, xe chữa cháy, ca nô
            """),
        list(
            "urgent.hurt",
            """
            bị thương, chảy máu, máu me, nguy kịch, tử vong, chết người, có người chết, bất động, ngất, ngất xỉu, bỏng
            mắc kẹt, bị kẹt, kẹt trong, đè lên, bị đè, vùi, vùi lấp, mất tích, chưa tìm thấy, chìm, đuối nước, gãy tay
            gãy chân, vỡ đầu, hấp hối, ngừng thở, khó thở, co giật, chấn thương, người già và trẻ nhỏ, chưa ra được
            """),
        list(
            "urgent.standing",
            """
            năm ngoái, năm kia, năm trước, tháng trước, tuần trước, hôm trước, hôm nọ, dạo trước, lâu nay, bấy lâu, từ lâu
            đã lâu, mấy tháng, nhiều tháng, cả tháng, hàng tháng, cả năm, nhiều năm, mấy năm, mấy tuần, cả tuần, từ tết
            từ đầu năm, hằng ngày, hàng ngày, ngày nào cũng, đêm nào cũng, tối nào cũng, hôm nào cũng, tuần nào cũng
            thường xuyên, liên tục, hay bị, mỗi lần, mỗi khi, cứ mưa, mưa là, mùa nào, quanh năm, suốt ngày, kéo dài
            bao giờ, khi nào, xin lắp, đề nghị lắp, cần lắp, bổ sung, xin cấp, hướng dẫn, cảm ơn, biểu dương, hỗ trợ
            phòng chống, phòng cháy, phòng ngừa, tập huấn, tuần tra, nhắc nhở, kiểm tra, tuyên truyền, mùa mưa tới
            trước mùa mưa, đã dập tắt, đã bắt được, hôm kia, đợt vừa rồi, vừa qua, đã xong, khắc phục, trong thời gian tới
            """),
        list(
            "urgent.naturalDisaster",
            """
            sạt lở, lũ quét, lũ ống, nước dâng, nước lũ, tốc mái, cuốn trôi, vùi lấp, chia cắt, bị cô lập, đất đá tràn
            đá lăn, mưa đá, lốc, lở núi, sơ tán, ngập sâu, sập nhà, đất đá đổ, di dời khẩn cấp, nứt toác, sụt trượt
            """),
        list(
            "urgent.fire",
            """
            cháy nhà, bốc cháy, đang cháy, cháy rừng, đám cháy, lửa bùng, cháy lan, lửa lan, khói đen, nổ bình gas, chập điện
            cháy chợ, cháy kho, cứu hỏa, chữa cháy, ngọn lửa, cháy xe, phát cháy, cháy lớn, tia lửa, rò rỉ gas, hỏa hoạn, dập lửa
            """),
        list(
            "urgent.accident",
            """
            tai nạn, lật xe, đâm nhau, va chạm mạnh, người bị thương, đuối nước, chết đuối, điện giật, rơi xuống, xe rơi
            rơi xuống vực, ngã giàn giáo, sập giàn giáo, mắc kẹt trong, bất tỉnh, đâm vào, lao xuống, gãy chân, lật thuyền
            tông vào, mất lái, đè người, nằm bất động, chảy nhiều máu, tông nhau, rơi xuống suối
            """),
        list(
            "urgent.theftRobbery",
            """
            trộm đột nhập, cướp giật, bị cướp, giật túi, giật dây chuyền, phá khóa, cạy cửa, bị mất trộm, vừa mất, lấy trộm
            đang trộm, cướp, dí dao, khống chế, bỏ chạy, mất trâu, mất xe máy, kẻ gian, bắt trộm, trộm chó, đột nhập
            """),
        list(
            "urgent.securityDisorder",
            """
            hỗn chiến, ẩu đả, chém nhau, cầm dao, mã tấu, hung khí, nổ súng, đánh hội đồng, truy sát, xô xát, đập phá nhà
            bắt giữ, con tin, cầm gậy, đánh vợ, bạo hành, đe dọa giết, ngáo đá, đuổi chém, kéo đến, vác dao, đốt nhà, súng
            """),
    ]

    static let exclusion = [
        list(
            "exclusion.complaint",
            """
            khiếu nại, không đồng ý với quyết định, hủy quyết định, huỷ quyết định, thu hồi quyết định, xem xét lại quyết định
            đơn khiếu nại, bồi thường chưa thỏa đáng, xử phạt oan, thu hồi đất, giải quyết khiếu nại, quyết định số
            quyết định xử phạt, quyền lợi của gia đình, mức bồi thường, đền bù không, kỷ luật tôi, không thỏa đáng
            xâm phạm quyền, quyết định kỷ luật, áp giá, trái với quy định, lần đầu
            """),
        list(
            "exclusion.denunciation",
            """
            tố cáo, đơn tố cáo, tố giác, nhận hối lộ, tham nhũng, tham ô, vòi tiền, đưa tiền, chiếm đoạt, khai khống, bao che
            lợi dụng chức vụ, ăn chặn, làm giả giấy tờ, nhận tiền, phong bì, bỏ túi, khai man, bớt xén, biển thủ, tiếp tay
            ăn chia, sai phạm của, lạm quyền, trục lợi, lập khống, giả chữ ký
            """),
        list(
            "exclusion.legalGuidance",
            """
            hướng dẫn thủ tục, xin hướng dẫn, cần giấy tờ gì, thủ tục như thế nào, làm thủ tục, nộp hồ sơ ở đâu, hồ sơ gồm
            sang tên sổ đỏ, cách viết đơn, đăng ký khai sinh, hướng dẫn cách, hướng dẫn tôi, trình tự thủ tục, các bước
            thủ tục ly hôn, đăng ký kết hôn, mẫu đơn, cấp lại, thành lập hộ kinh doanh
            """),
        list(
            "exclusion.legalQuestion",
            """
            cho tôi hỏi, xin hỏi, cho hỏi, theo luật, luật quy định, bị phạt bao nhiêu, có được hưởng, theo quy định của luật
            có đúng luật không, điều nào, nghị định nào, mức phạt, có vi phạm pháp luật, pháp luật quy định, được không ạ
            chế độ gì, có bị phạt, theo quy định thì, giải đáp, bao nhiêu tuổi, có phải nộp thuế, thừa kế, luật đất đai
            """),
        list(
            "exclusion.administrativeRuleFeedback",
            """
            quy định hành chính, sửa đổi quy định, bãi bỏ quy định, đề nghị sửa quy định, quy định bất hợp lý, thủ tục rườm rà
            quy định không phù hợp, đơn giản hóa thủ tục, cắt giảm thủ tục, quy định về hồ sơ, thông tư, bỏ quy định, bỏ bớt
            rút ngắn thời gian, bất cập, quy định hiện hành, chồng chéo, quy định này, thành phần hồ sơ, kiến nghị sửa đổi
            """),
    ]
}
