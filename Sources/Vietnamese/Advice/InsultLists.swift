// A few dozen that are said here; typed for this product.

enum InsultLists {
    struct Phrase: Sendable {
        let keys: [String]
        let marked: [String]
        /// Means nothing else when it is typed without marks.
        let isPlainToo: Bool

        init(_ text: String, plain: Bool) {
            keys = text.split(separator: " ").map { searchKey(String($0)) }
            marked = text.split(separator: " ").map { markedKey(String($0)) }
            isPlainToo = plain
        }
    }

    /// By the key of the first word, the longest first.
    static let phrases: [String: [Phrase]] = {
        let all = onlyMarked.map { Phrase($0, plain: false) } + plainToo.map { Phrase($0, plain: true) }
        return Dictionary(grouping: all.sorted { $0.keys.count > $1.keys.count }) { $0.keys[0] }
    }()

    private static let onlyMarked = [
        "địt", "đụ mẹ", "đụ má", "lồn", "cặc", "buồi", "đéo", "đếch", "con đĩ", "đồ đĩ", "đm", "đmm", "đkm",
        "đcm", "đ mẹ", "mẹ mày", "mẹ kiếp", "bố mày", "tao", "chúng mày", "bọn mày", "tụi mày",
        "mặt dày",
        "mặt dầy", "mất dạy", "vô học", "thằng óc chó", "đồ óc chó", "bọn óc chó", "óc lợn", "óc bò", "ngu như",
        "ngu dốt", "ngu xuẩn",
        "ngu si", "đồ ngu", "thằng ngu", "con ngu", "lũ ngu", "bọn ngu", "đồ điên", "thằng điên", "đồ chó", "thằng chó",
        "lũ chó", "bọn chó", "đồ lợn", "đồ súc vật", "lũ súc vật", "súc sinh", "đồ rác rưởi", "lũ khốn", "thằng khốn",
        "bọn ăn hại", "thằng ăn hại", "toàn ăn hại", "bọn súc vật", "thằng súc vật", "thằng rác rưởi", "bọn rác rưởi",
        "mặt người dạ thú", "ăn bám", "hèn hạ", "đê tiện", "đểu cáng", "bỉ ổi", "chết tiệt", "chết mẹ", "mả mẹ",
        "mả cha",
        "tổ sư", "tiên sư", "quân ăn cướp", "lũ ăn cướp", "bọn ăn cướp", "lũ tham nhũng", "bọn tham nhũng",
        "đều tham nhũng", "toàn tham nhũng", "bọn sâu mọt", "lũ sâu mọt", "đả đảo", "vờ lờ",
    ]

    private static let plainToo = [
        "khốn nạn", "đồ khốn", "vô liêm sỉ", "khốn kiếp", "vcl", "vkl", "vcc", "clgt", "dmm", "dkm", "dcm",
        "vo liem si",
        "chúng mày ăn",
        "đồ con chó", "thằng mất dạy", "đồ mất dạy", "đồ mặt dày", "lũ ăn hại", "đồ ăn hại", "ngu như chó",
        "ngu như bò", "địt mẹ",
    ]

    /// Ordinary shortenings, unless somebody is already scolding.
    static let doubtful: Set<String> = ["dm", "cc", "vl", "ml", "cl", "bu", "clm", "cmn", "lol"]

    /// Words of address that make a doubtful shortening an oath.
    static let rudeAddress: Set<String> = ["may", "thang", "tao"]

    /// «Con» and «lũ» are left out: an official has children, and comes after a flood.
    static let lookingDown: Set<String> = ["thằng", "bọn"]

    static let offices: Set<String> = [
        "can bo", "chu tich", "pho chu tich", "bi thu", "truong thon", "truong ban", "to truong", "cong an", "giam doc",
        "lanh dao", "kiem lam", "dia chinh", "quan", "quan chuc", "uy ban", "cong chuc", "hieu truong",
    ]
}
