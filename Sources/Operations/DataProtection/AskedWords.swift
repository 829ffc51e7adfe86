package import DataProtection
import FieldReports
import Foundation
import Office
import Outbound
import Storage
import Vietnamese

/// What a person wrote with a request, and what their record shall say. It exists outside the vault only here.
package struct AskedWords: Sendable, Hashable, Codable, Concealed {
    package var words: String
    package var fullName: String?
    package var email: String?

    package init(words: String = "", fullName: String? = nil, email: String? = nil) {
        self.words = words
        self.fullName = fullName
        self.email = email
    }

    /// What is to be corrected.
    package var fields: [CorrectedField] {
        (fullName == nil ? [] : [.fullName]) + (email == nil ? [] : [.email])
    }
}

extension AskedWords {
    /// Cleaned; the new name and address as they will be kept, and none where nothing is to be corrected.
    ///
    /// - Throws: `InvalidSubmission` with all that is wrong, `DataDenial`.
    func checked(for right: DataRight) throws -> AskedWords {
        var kept = AskedWords(words: try plainWords(words, "words"))
        guard right == .correct else { return kept }
        var problems: [FieldProblem] = []
        if let fullName, !fullName.isEmpty {
            do throws(NameIssue) { kept.fullName = try PersonName(fullName).full } catch {
                problems.append(FieldProblem("fullName", "fullNameInvalid", error.sentence))
            }
        }
        if let email, !email.isEmpty {
            kept.email = Contact(email: email)?.value
            if kept.email == nil {
                problems.append(FieldProblem("email", "emailInvalid", "Địa chỉ thư điện tử không hợp lệ."))
            }
        }
        guard problems.isEmpty else { throw InvalidSubmission(problems) }
        return kept
    }

    fileprivate var isEmpty: Bool { words.isEmpty && fields.isEmpty }
}

extension DataRequests {
    /// Nil where there is nothing to keep.
    func seal(_ words: AskedWords, of number: Int64) throws -> String? {
        guard !words.isEmpty else { return nil }
        let json = Array(try JSONEncoder().encode(words))
        return Base64URL.text(vault.seal(json, context: Self.context(number)).bytes)
    }

    func unseal(_ sealed: String, of number: Int64) throws -> AskedWords {
        guard let bytes = Base64URL.bytes(sealed) else { throw StorageError.unreadable(column: "sealed") }
        let json = try vault.open(SealedBox(bytes: bytes), context: Self.context(number))
        return try JSONDecoder().decode(AskedWords.self, from: Data(json))
    }

    private static func context(_ number: Int64) -> String { "dataRequest:\(number)" }
}

extension IdentityRecord {
    /// Whether the words tell who this is: the name with or without its marks, the address, the figures of the telephone.
    func isNamed(in words: String) -> Bool {
        let said = " \(searchKey(words)) "
        let figures = words.filter { $0.isASCII && $0.isNumber }
        let own = String(phone.filter(\.isNumber).suffix(9))
        return said.contains(" \(searchKey(fullName)) ")
            || email.map { words.lowercased().contains($0.lowercased()) } ?? false
            || !own.isEmpty && figures.contains(own)
    }
}
