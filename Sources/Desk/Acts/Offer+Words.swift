// What an offer says beside its form: who must agree, and whether its day has passed.

import FieldReports
import Web

extension Offer {
    /// «lãnh đạo cơ quan chủ trì và cơ quan quản lý IOC»; nil where it happens at once.
    var awaited: String? {
        awaits.isEmpty ? nil : awaits.map(\.names).joined(separator: " và ")
    }
}

extension Set<Standing> {
    /// «lãnh đạo cơ quan chủ trì hoặc cơ quan quản lý IOC»
    var names: String {
        Standing.allCases.filter(contains).map(\.label.lowercasedWord).joined(separator: " hoặc ")
    }
}

extension String {
    /// «UBND tỉnh» stays as it is.
    fileprivate var lowercasedWord: String { dropFirst().first?.isUppercase == true ? self : lowercasedFirst }
}
