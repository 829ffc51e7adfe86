// Which letters can make a Vietnamese syllable, marks aside.
//
// Written syllables are few: an onset, a rime, and spelling rules between the two. That tells running Vietnamese, with
// marks or without, from other languages and from a hand laid on the keyboard, without a dictionary.

enum Syllable {
    /// - Parameter key: the search key of one word.
    static func canBe(_ key: String) -> Bool { all.contains(key) }

    private static let onsets = [
        "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
        "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let rimes = """
        a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu \
        im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op \
        ot u ua uac uan uang uat uay uc ue uech uenh ueu ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya \
        uych uyen uyet uynh uyt uyu y yem yen yeng yet yeu ych ynh yt
        """.split(separator: " ").map(String.init)

    private static let all: Set<String> = {
        var all: Set<String> = ["gi"]
        for onset in onsets {
            for rime in rimes where areSpelledTogether(onset, rime) { all.insert(onset + rime) }
        }
        return all
    }()

    private static func areSpelledTogether(_ onset: String, _ rime: String) -> Bool {
        let isFront = rime.hasPrefix("e") || rime.hasPrefix("i") || rime.hasPrefix("y")
        return switch onset {
        case "c", "ng": !isFront
        case "g": !isFront || rime.hasPrefix("i")
        case "k", "gh", "ngh": isFront
        case "gi": !rime.hasPrefix("i") && !rime.hasPrefix("y")
        case "qu": !rime.hasPrefix("u")
        default: true
        }
    }
}
