// Where an object store is, and with which keys it is asked: checked once at start.

import Foundation

package struct S3Settings: Sendable, Concealed {
    /// `https://host` or `https://host:port`, nothing after it.
    package let endpoint: String
    package let region: String
    package let bucket: String
    /// What every name begins with: empty, or ending in a slash. One bucket can hold several provinces.
    package let prefix: String
    let host: String
    let accessKey: String
    let secretKey: String

    /// - Throws: the first thing that cannot be right.
    package init(
        endpoint: String, region: String, bucket: String, accessKey: String, secretKey: String, prefix: String = ""
    ) throws(S3SettingsProblem) {
        guard let url = URLComponents(string: endpoint), let scheme = url.scheme, ["http", "https"].contains(scheme),
            let host = url.host, !host.isEmpty, url.user == nil, url.password == nil, ["", "/"].contains(url.path),
            url.query == nil, url.fragment == nil
        else { throw .endpoint }
        // As the client writes it in `Host`: the signature covers it.
        let ordinary = scheme == "https" ? 443 : 80
        self.host = host + (url.port.map { $0 == ordinary ? "" : ":\($0)" } ?? "")
        self.endpoint = "\(scheme)://\(self.host)"
        guard Self.fits(region, Self.lower + "-", 1...40) else { throw .region }
        guard Self.fits(bucket, Self.lower + "-.", 3...63) else { throw .bucket }
        guard (1...128).contains(accessKey.utf8.count), Self.isPrintable(accessKey), !accessKey.contains("/") else {
            throw .accessKey
        }
        guard (1...256).contains(secretKey.utf8.count), Self.isPrintable(secretKey) else { throw .secretKey }
        let folders = prefix.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard folders.allSatisfy({ Self.fits($0, Self.lower + Self.lower.uppercased() + "-_.", 1...200) }),
            !folders.contains(where: { $0 == "." || $0 == ".." })
        else { throw .prefix }
        (self.region, self.bucket, self.accessKey, self.secretKey) = (region, bucket, accessKey, secretKey)
        self.prefix = folders.isEmpty ? "" : folders.joined(separator: "/") + "/"
    }

    /// What the operator should hear: the keys are not sent, but pictures would cross the network in the clear.
    package var warning: String? {
        let name = URLComponents(string: endpoint)?.host ?? ""
        guard endpoint.hasPrefix("http:"), !["127.0.0.1", "localhost", "::1", "[::1]"].contains(name) else {
            return nil
        }
        return "Kho đối tượng dùng http không mã hóa: ảnh gốc có thể bị đọc trên đường truyền. Hãy dùng https."
    }

    private static let lower = "abcdefghijklmnopqrstuvwxyz0123456789"

    private static func fits(_ text: String, _ letters: String, _ length: ClosedRange<Int>) -> Bool {
        length.contains(text.utf8.count) && text.allSatisfy(letters.contains)
    }

    private static func isPrintable(_ text: String) -> Bool { text.utf8.allSatisfy { (0x21...0x7e).contains($0) } }
}

package enum S3SettingsProblem: Error, Sendable, Equatable {
    case endpoint, region, bucket, accessKey, secretKey, prefix

    package var sentence: String {
        switch self {
        case .endpoint:
            "Địa chỉ kho đối tượng phải có dạng https://máy-chủ hoặc https://máy-chủ:cổng, không kèm đường dẫn."
        case .region: "Vùng của kho đối tượng chỉ gồm chữ thường, chữ số và dấu gạch nối, ví dụ us-east-1."
        case .bucket: "Tên thùng (bucket) của kho đối tượng gồm 3 đến 63 chữ thường, chữ số, dấu chấm hoặc gạch nối."
        case .accessKey: "Mã truy cập kho đối tượng trống hoặc có ký tự lạ."
        case .secretKey: "Khóa bí mật của kho đối tượng trống hoặc có ký tự lạ."
        case .prefix: "Tiền tố tên tệp trong kho đối tượng chỉ gồm chữ, chữ số, dấu chấm, gạch và gạch chéo."
        }
    }
}
