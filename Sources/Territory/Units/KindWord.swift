// The word in front of a unit's name, as lists write it and as people shorten it.

import Vietnamese

enum KindWord {
    /// Longest first, so that «thị xã» is not read as «thị» and «xã».
    private static let full = ["Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Phường", "Huyện", "Quận", "Tỉnh", "Xã"]

    /// Folded, with what people write for it.
    private static let short: [(word: String, kind: String)] = [
        ("thanh pho", "thanh pho"), ("thi tran", "thi tran"), ("thi xa", "thi xa"), ("dac khu", "dac khu"),
        ("phuong", "phuong"), ("huyen", "huyen"), ("quan", "quan"), ("tinh", "tinh"), ("xa", "xa"),
        ("tp.", "thanh pho"), ("tp", "thanh pho"), ("tt.", "thi tran"), ("tt", "thi tran"), ("tx.", "thi xa"),
        ("tx", "thi xa"), ("p.", "phuong"), ("h.", "huyen"), ("x.", "xa"),
    ]

    static func split(_ name: String) -> (kind: String, proper: String) {
        for word in full where name.hasPrefix(word + " ") {
            return (word, String(name.dropFirst(word.count + 1)))
        }
        return ("", name)
    }

    /// Splits a folded name as a person typed it; nil when it starts with no kind word.
    static func splitFolded(_ key: String) -> (kind: String, proper: String)? {
        for (word, kind) in short where key.hasPrefix(word) {
            let rest = key.dropFirst(word.count)
            if word.hasSuffix("."), !rest.isEmpty {
                return (kind, rest.first == " " ? String(rest.dropFirst()) : String(rest))
            }
            if rest.first == " ", rest.count > 1 { return (kind, String(rest.dropFirst())) }
        }
        return nil
    }
}
