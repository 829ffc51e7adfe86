// The text of the key file: JSON that a person can recognise, copy and put back.
//
//     { "about": "…", "version": 1,
//       "sealing": [ { "id": "k1-1f0c9a3e", "key": "<base64>" }, … ],   oldest first
//       "blindIndex": "<base64>", "tokenPepper": "<base64>", "signing": "<base64, Ed25519>" }

import Crypto
import Foundation

struct KeyFileFormat: Codable {
    var about = """
        Khóa của hệ thống phản ánh hiện trường. Giữ bí mật và sao lưu tách khỏi dữ liệu: \
        mất tệp này thì không đọc lại được danh tính người phản ánh.
        """
    var version = Self.current
    var sealing: [Entry]
    var blindIndex: Data
    var tokenPepper: Data
    var signing: Data

    static let current = 1

    struct Entry: Codable {
        var id: String
        var key: Data
    }

    /// Read first, so that a newer file is called newer and not damaged.
    struct Version: Decodable { var version: Int }
}

extension KeyFileFormat {
    init(_ keys: VaultKeys) {
        self.init(
            sealing: keys.sealing.map { Entry(id: $0.id, key: $0.key.data) },
            blindIndex: keys.blindIndex.data, tokenPepper: keys.pepper.key.data, signing: keys.signing.secret)
    }

    func text() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// - Throws: `VaultFailure` that names the file and what is wrong, never a value from it.
    static func keys(from text: [UInt8], path: String) throws(VaultFailure) -> VaultKeys {
        let data = Data(text)
        guard let version = try? JSONDecoder().decode(Version.self, from: data).version else {
            throw .keyFileDamaged(path: path, detail: "không phải tệp khóa")
        }
        guard version <= current else { throw .keyFileNewer(path: path, version: version) }
        guard let format = try? JSONDecoder().decode(KeyFileFormat.self, from: data) else {
            throw .keyFileDamaged(path: path, detail: "thiếu mục hoặc sai dạng")
        }
        let sealing = format.sealing.map { VaultKeys.SealingKey(id: $0.id, key: SymmetricKey(data: $0.key)) }
        for (index, key) in sealing.enumerated() where !key.matchesItsName(asNumber: index + 1) {
            throw .keyFileDamaged(path: path, detail: "khóa «\(key.id)» không khớp tên")
        }
        let all = format.sealing.map(\.key) + [format.blindIndex, format.tokenPepper, format.signing]
        guard !sealing.isEmpty, all.allSatisfy({ $0.count == 32 }),
            let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: format.signing)
        else { throw .keyFileDamaged(path: path, detail: "thiếu khóa hoặc sai độ dài") }
        return VaultKeys(
            sealing: sealing, blindIndex: SymmetricKey(data: format.blindIndex),
            pepper: Pepper(key: SymmetricKey(data: format.tokenPepper)), signing: SigningKey(signing))
    }
}

extension SymmetricKey {
    var data: Data { withUnsafeBytes { Data($0) } }
}
