import CLibPQ
import Storage

/// What an address says, as libpq reads it.
struct Address {
    /// By libpq's own keywords.
    private(set) var words: [String: String] = [:]
    /// By the names under which libpq's programs look for the same things. A password is here and in no argument.
    private(set) var environment: [String: String] = [:]

    init(_ url: String) throws {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(url, &message) else {
            // What libpq says of it quotes it, with the password.
            PQfreemem(message)
            throw StorageError.unavailable(.refused, detail: "the address cannot be read")
        }
        defer { PQconninfoFree(options) }
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val.map({ String(cString: $0) }), !value.isEmpty {
                words[String(cString: keyword)] = value
                if let name = option.pointee.envvar { environment[String(cString: name)] = value }
            }
            option = option.advanced(by: 1)
        }
    }

    /// Without the password, and without what only tunes the connection.
    var name: String {
        let user = words["user"].map { $0 + "@" } ?? ""
        let port = words["port"].map { ":" + $0 } ?? ""
        return "postgresql://\(user)\(words["host"] ?? "")\(port)/\(words["dbname"] ?? words["user"] ?? "")"
    }
}
