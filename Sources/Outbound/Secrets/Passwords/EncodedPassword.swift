// The stored text of a password: `$scrypt$ln=15,r=8,p=1$<salt>$<key>`, in base64url. It carries its own cost, so
// that the cost can be raised without asking everyone for a new password.

struct EncodedPassword {
    let cost: ScryptCost
    let salt: [UInt8]
    let key: [UInt8]

    var text: String {
        "$scrypt$ln=\(cost.exponent),r=\(cost.blockSize),p=\(cost.parallelism)"
            + "$\(Base64URL.text(salt))$\(Base64URL.text(key))"
    }
}

extension EncodedPassword {
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
            let cost = Self.cost(parts[2]), let salt = Base64URL.bytes(parts[3]),
            let key = Base64URL.bytes(parts[4]), salt.count >= 8, key.count == 32
        else { return nil }
        self.init(cost: cost, salt: salt, key: key)
    }

    private static func cost(_ text: String) -> ScryptCost? {
        let fields = text.split(separator: ",").map { $0.split(separator: "=") }
        guard fields.count == 3, fields.allSatisfy({ $0.count == 2 }), fields.map({ $0[0] }) == ["ln", "r", "p"],
            let exponent = Int(fields[0][1]), (1...20).contains(exponent), let blockSize = Int(fields[1][1]),
            let parallelism = Int(fields[2][1])
        else { return nil }
        return ScryptCost(rounds: 1 << exponent, blockSize: blockSize, parallelism: parallelism)
    }
}
