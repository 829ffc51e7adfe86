// What people type on telephones for whole words, and what offices shorten: read as if it were written out.

enum NetSpellings {
    /// By the letters without marks, as `LearnedWord.folded` has them.
    static let all: [[UInt8]: [LearnedWord]] = Dictionary(
        spellings.map { (Array($0.key.utf8), $0.value.flatMap(LearnedWord.written)) },
        uniquingKeysWith: { first, _ in first })
}

private let spellings: [String: [String]] = [
    "k": ["không"], "ko": ["không"], "kh": ["không"], "hok": ["không"], "khg": ["không"], "hk": ["không"],
    "dc": ["được"], "đc": ["được"], "dk": ["được"], "vs": ["với"], "j": ["gì"], "cx": ["cũng"], "ng": ["người"],
    "trc": ["trước"], "mn": ["mọi", "người"], "nc": ["nước"], "ntn": ["như", "thế", "nào"], "nv": ["nhân", "viên"],
    "bt": ["bình", "thường"], "rui": ["rồi"], "r": ["rồi"], "wa": ["quá"], "qá": ["quá"], "nhìu": ["nhiều"],
    "nhiu": ["nhiều"], "đg": ["đường"], "dg": ["đường"], "đt": ["điện", "thoại"],
    "oto": ["ô", "tô"], "bjo": ["bây", "giờ"], "bh": ["bây", "giờ"], "lm": ["làm"], "lun": ["luôn"], "ak": ["à"],
    "vc": ["việc"], "hs": ["học", "sinh"], "gv": ["giáo", "viên"], "sv": ["sinh", "viên"], "ah": ["à"],
    "ubnd": ["ủy", "ban", "nhân", "dân"], "tp": ["thành", "phố"], "gt": ["giao", "thông"], "ql": ["quốc", "lộ"],
    "tnth": ["tai", "nạn"], "tngt": ["tai", "nạn", "giao", "thông"], "ca": ["công", "an"], "cp": ["chính", "phủ"],
    "csgt": ["cảnh", "sát", "giao", "thông"], "attp": ["an", "toàn", "thực", "phẩm"],
    "atgt": ["an", "toàn", "giao", "thông"],
    "vsmt": ["vệ", "sinh", "môi", "trường"], "bv": ["bệnh", "viện"], "th": ["tiểu", "học"], "thcs": ["trung", "học"],
    "thpt": ["trung", "học"], "bhyt": ["bảo", "hiểm", "y", "tế"], "gpmb": ["giải", "phóng", "mặt", "bằng"],
    "wan": ["quan"], "wen": ["quen"], "iu": ["yêu"], "fai": ["phải"], "fòng": ["phòng"], "fong": ["phòng"],
    "fố": ["phố"], "zậy": ["vậy"], "zay": ["vậy"], "zo": ["vào"], "dô": ["vào"], "hẻm": ["hẻm"],
]
