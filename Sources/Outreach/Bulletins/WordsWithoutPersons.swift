import Vietnamese

/// A text as it may be read out to everybody: telephone numbers, papers, plates, addresses and the names of private people
/// are taken out of it (REP-18). It proposes; an editor reads it before anybody hears it.
package func wordsWithoutPersons(_ text: String) -> String {
    let text = composed(text)
    var characters = Array(text)
    let personal: Set<WordingAdvice.Code> = [.phoneNumber, .idNumber, .licencePlate, .email, .nameWithAddress]
    let found = wordingAdvice(on: text).filter { personal.contains($0.code) }
    for advice in found.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
        let range = advice.range.clamped(to: 0..<characters.count)
        characters.replaceSubrange(range, with: advice.code == .nameWithAddress ? Array("một người dân") : ["…"])
    }
    return String(characters).replacing(named) { match in
        guard match.1 == nil else { return String(match.0) }
        return "\(match.2.first?.isUppercase == true ? "Một" : "một") người dân"
    }
}

/// «ông Lò Văn A», «Bà Hiền»: a title and the name behind it; «đường Bà Triệu» is a street.
private nonisolated(unsafe) let named =
    #/((?:đường|phố|trường|chợ|cầu)\s+)?\b([Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]háu|[Ee]m)(?:\s\p{Lu}\p{L}*)+/#
