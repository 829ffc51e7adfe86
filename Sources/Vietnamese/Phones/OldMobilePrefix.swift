// Mobile numbers of eleven digits became ten digits between 15/09 and 14/11/2018. Old paper and old contacts still carry
// them; the prefix decides the new number.

enum OldMobilePrefix {
    /// The ten digits it became, nil when it is not such a number.
    static func translated(_ national: String) -> String? {
        guard national.count == 11, let prefix = prefixes[String(national.prefix(4))] else { return nil }
        return prefix + national.dropFirst(4)
    }

    private static let prefixes: [String: String] = [
        "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038",
        "0169": "039", "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078", "0123": "083",
        "0124": "084", "0125": "085", "0127": "081", "0129": "082", "0186": "056", "0188": "058", "0199": "059",
    ]
}
