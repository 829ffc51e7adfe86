// F, j, w and z are in no Vietnamese word: «fải», «wá», «zề» are net spellings, and each has a plain one.

enum ForeignLetters {
    /// The word in Vietnamese letters, where that makes a syllable: «fải» is «phải».
    static func written(_ word: String) -> String? {
        guard word.utf8.contains(where: letters.contains), !loans.contains(word) else { return nil }
        for (letter, ours) in replacements where word.hasPrefix(letter) {
            let candidate = ours + word.dropFirst(letter.count)
            return Syllable.canBe(searchKey(candidate)) ? candidate : nil
        }
        return nil
    }

    private static let letters = Array("fjwz".utf8)

    /// The longer first.
    private static let replacements = [("dz", "d"), ("f", "ph"), ("w", "qu"), ("z", "d"), ("j", "gi")]

    /// Short words of other languages that are at home here.
    private static let loans: Set<String> = [
        "fan", "web", "jun", "zen", "war", "win", "fin", "jet", "wan", "fe", "few", "fit", "we",
    ]
}
