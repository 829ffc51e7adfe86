/// Syllables that hold a sentence together or make it polite, folded as in a search key: that two texts share them says
/// little. A word that has the same key and does say something (quá and quả) loses its voice; its neighbours keep theirs.
let functionWords: Set<String> = [
    "a", "ai", "anh", "ba", "bi", "boi", "cac", "cai", "cam", "can", "cha", "chau", "chi", "cho", "chua", "chung", "co",
    "con", "cua", "cung", "da", "dang", "de", "den", "deu", "di", "do", "duoc", "em", "gi", "giup", "gui", "hay",
    "hien",
    "hon", "kha", "khi", "khong", "kinh", "la", "lai", "lam", "len", "ma", "mong", "mot", "nay", "nen", "neu", "nghi",
    "ngay", "nguoi", "nhe", "nhieu", "nhu", "nhung", "noi", "o", "on", "ong", "phan", "qua", "quan", "ra", "rang",
    "rat", "roi",
    "sau", "se", "som", "tai", "the", "theo", "thi", "thuoc", "thuong", "toi", "tren", "trong", "truoc", "tu", "tung",
    "va", "van", "vao", "ve", "vi", "viec", "voi", "vua", "xem", "xet", "xin", "xuong",
]
