// Which shortened words are known. A few dozen that people here write, not a dictionary: what is missing is asked for
// without an expansion, or passes.

enum ShortFormLists {
    static let dottedKinds = ["h": "huyện", "x": "xã", "p": "phường", "q": "quận", "tx": "thị xã", "tt": "thị trấn"]

    /// Written so in laws, on signs and on letterheads, and words of other languages that have no other form. Keys.
    private static let official: Set<String> = Set(
        """
        ubnd hdnd mttq ubmttq tw ttg cp qh vpcp ubtvqh nq nd qd ct tt cv kh ql tl dt dh dx tp km kmh kv kva kw kwh kg cm \
        mm ha cccd cmnd cmtnd vneid dvc tthc csgt cscd cand pccc cnch llvt bdbp bch bchqs thcs thpt ptdtbt ptdtnt gdtx \
        gddt gtvt tnmt nnmt khcn vhttdl bhyt bhxh bql bqlda kt xh ktxh kcn tnhh htx evn vnpt viettel ioc qr atm led usb \
        wc tv gps wifi sms otp id pin vip hiv aids covid unesco usd vnd ok fm sos hd cd alo vn
        """.split(separator: " ").map(String.init))

    static func passes(_ key: String) -> Bool { official.contains(key) }

    /// Written in capitals mostly; here in small letters, with what they stand for.
    static let office: [String: [String]] = [
        "tyt": ["trạm y tế"], "ttyt": ["trung tâm y tế"], "bv": ["bệnh viện"], "nvh": ["nhà văn hóa"],
        "cb": ["cán bộ"], "cbcc": ["cán bộ, công chức"], "đn": ["đề nghị"], "kn": ["kiến nghị"],
        "tdp": ["tổ dân phố"], "kp": ["khu phố"], "kdc": ["khu dân cư"], "hs": ["học sinh", "hồ sơ"],
        "gv": ["giáo viên"], "mn": ["mầm non"], "th": ["tiểu học"], "sđt": ["số điện thoại"], "ca": ["công an"],
        "cax": ["công an xã"], "cq": ["cơ quan"], "cqcn": ["cơ quan chức năng"], "lđ": ["lãnh đạo", "lao động"],
        "pct": ["phó chủ tịch"], "gđ": ["giám đốc", "gia đình"], "dn": ["doanh nghiệp"], "cty": ["công ty"],
        "atgt": ["an toàn giao thông"], "tngt": ["tai nạn giao thông"], "antt": ["an ninh trật tự"],
        "vsmt": ["vệ sinh môi trường"], "ônmt": ["ô nhiễm môi trường"], "gpmb": ["giải phóng mặt bằng"],
        "tđc": ["tái định cư"], "ntm": ["nông thôn mới"], "dtts": ["dân tộc thiểu số"], "đbp": ["Điện Biên Phủ"],
        "đb": ["Điện Biên"], "đbđ": ["Điện Biên Đông"], "tx": ["thị xã"], "gq": ["giải quyết"], "kq": ["kết quả"],
        "gcn": ["giấy chứng nhận"], "sxkd": ["sản xuất kinh doanh"], "sx": ["sản xuất"], "csvc": ["cơ sở vật chất"],
        "nv": ["nhân viên", "nhiệm vụ"], "bs": ["bác sĩ", "biển số"], "ub": ["ủy ban"],
        "bn": ["bệnh nhân", "bao nhiêu"],
    ]

    /// In small letters with their marks. No key without marks can be a syllable, so that nothing here is an ordinary
    /// word of somebody who types without marks.
    static let net: [String: [String]] = [
        "k": ["không"], "ko": ["không"], "hok": ["không"],
        "dc": ["được"], "đc": ["được"], "đk": ["được", "điều kiện", "đăng ký"], "dk": ["được", "điều kiện", "đăng ký"],
        "vs": ["với"], "w": ["với"], "j": ["gì"], "gj": ["gì"], "z": ["vậy"], "r": ["rồi"], "cx": ["cũng"],
        "cũg": ["cũng"], "ng": ["người"], "ngta": ["người ta"], "nta": ["người ta"], "mn": ["mọi người"],
        "mng": ["mọi người"], "mk": ["mình"], "mik": ["mình"], "bt": ["bình thường", "biết"], "bik": ["biết"],
        "trc": ["trước"], "trk": ["trước"], "nx": ["nữa"], "nh": ["nhiều", "nhưng"], "nhg": ["nhưng"],
        "nma": ["nhưng mà"], "đg": ["đường", "đang"], "dg": ["đường", "đang"], "đag": ["đang"],
        "lm": ["làm"], "lj": ["làm gì"], "ntn": ["như thế nào"], "bh": ["bao giờ", "bây giờ"], "bjo": ["bây giờ"],
        "hqua": ["hôm qua"], "hnay": ["hôm nay"], "ktra": ["kiểm tra"], "xly": ["xử lý"], "gq": ["giải quyết"],
        "đnghị": ["đề nghị"], "cbộ": ["cán bộ"], "vde": ["vấn đề"], "vđề": ["vấn đề"], "sđt": ["số điện thoại"],
        "sdt": ["số điện thoại"], "kq": ["kết quả"], "trl": ["trả lời"], "cmt": ["bình luận"], "fb": ["Facebook"],
        "tks": ["cảm ơn"], "thks": ["cảm ơn"], "plz": ["làm ơn"], "pls": ["làm ơn"], "dzậy": ["vậy"],
        "zậy": ["vậy"], "dzị": ["vậy"], "zị": ["vậy"], "zô": ["vào"], "zề": ["về"], "wá": ["quá"],
        "wa": ["qua", "quá"],
        "qá": ["quá"], "thik": ["thích"], "ms": ["mới"], "đừg": ["đừng"], "nhưg": ["nhưng"], "rùi": ["rồi"],
        "nhìu": ["nhiều"], "kcj": ["không có gì"],
        "vk": ["vợ"], "nc": ["nước"], "ck": ["chồng"],
    ]

    /// Net spellings that stand for nothing else even in capitals: «KO có nước».
    static let everywhere: Set<String> = ["ko", "dc", "cx", "ktra", "trc"]

    /// «TDP 9»: a place that is counted. What else stands before a number is the name of a thing: «ống DN 600».
    static let numbered: Set<String> = ["tdp", "kp", "kdc"]

    /// What a single letter belongs to: «điểm k», «nhà k», «lô k».
    static let beforeLetters = Spoken(
        "điểm khoản mục lô nhà số tổ khu đường dãy ngõ block cột ông bà anh chị loại hạng nhóm lớp phòng")
}
