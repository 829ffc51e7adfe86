// Words around a name that tell whether a place is meant.

import Vietnamese

enum PlaceWords {
    /// «ở Him Lam», «trên địa bàn Nà Tấu», «UBND Mường Chà».
    static let context = Spoken(
        "ở tại thuộc bàn qua đến tới từ gần trong trên lên vùng vực ubnd chợ tế thcs thpt học non an trấn")

    /// What bears the name of a place and lies elsewhere, or is no unit: bản, street, river, hotel.
    static let otherThings = Spoken(
        """
        bản thôn xóm ấp tổ đội khu phố đường ngõ ngách sông suối hồ đèo núi đồi cầu sạn hàng quán ty tượng đài phim bài tết \
        tiết rằm đêm lễ ông bà anh chị cô chú bác em cháu tên đi hướng phía
        """)

    /// Names that are ordinary words too: a festival, a river, a dawn, a given name. Alone they need a word of place.
    static let alsoOrdinary: Set<String> = [
        "trung thu", "thanh minh", "thanh binh", "thanh an", "thanh hung", "thanh yen", "tan thanh", "song da",
        "rang dong",
        "nam thanh", "xa dung", "quang lam", "ta ma", "keo lom",
    ]

    /// Between a commune and the district it lies in.
    static let links = Spoken("thuộc của")
}
