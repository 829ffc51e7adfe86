import Foundation
import Testing

@testable import Outbound

@Suite("Requests to an object store are signed as AWS's own examples are")
struct S3SignatureTests {
    /// The worked examples of "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)" in the
    /// Amazon S3 API Reference. Keys and host are the documentation's.
    struct Example: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let method: String
        let path: String
        var query: [(String, String)] = []
        var headers: [(String, String)] = []
        var payload = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        let names: String
        let signature: String
    }

    static let examples = [
        Example(
            testDescription: "GET Object", method: "GET", path: "/test.txt", headers: [("Range", "bytes=0-9")],
            names: "host;range;x-amz-content-sha256;x-amz-date",
            signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
        Example(
            testDescription: "PUT Object", method: "PUT", path: S3Signature.encoded("/test$file.text", inPath: true),
            headers: [("Date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY")],
            payload: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
            names: "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
            signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
        Example(
            testDescription: "GET Bucket Lifecycle", method: "GET", path: "/", query: [("lifecycle", "")],
            names: "host;x-amz-content-sha256;x-amz-date",
            signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
        Example(
            testDescription: "GET Bucket (List Objects)", method: "GET", path: "/",
            query: [("prefix", "J"), ("max-keys", "2")], names: "host;x-amz-content-sha256;x-amz-date",
            signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
    ]

    @Test("as in the documentation", arguments: examples)
    func documented(example: Example) {
        let signature = S3Signature(
            stamp: "20130524T000000Z", region: "us-east-1", accessKey: "AKIAIOSFODNN7EXAMPLE",
            secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
        let always = [
            ("x-amz-date", "20130524T000000Z"), ("Host", "examplebucket.s3.amazonaws.com"),
            ("x-amz-content-sha256", example.payload),
        ]
        let value = signature.authorization(
            example.method, example.path, query: example.query, headers: example.headers + always,
            payload: example.payload)
        #expect(
            value == "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders=\(example.names),Signature=\(example.signature)")
    }

    @Test("the payload of the documentation's PUT has the hash that it says")
    func payload() {
        let body = S3Body(Array("Welcome to Amazon S3.".utf8))
        #expect(body.sha256 == Self.examples[1].payload)
        #expect(S3Body.none.sha256 == Self.examples[0].payload)
    }

    @Test("names are written so that nothing in them is read as something else")
    func encoding() {
        #expect(S3Signature.encoded("a b/c+d?é~-_.", inPath: true) == "a%20b/c%2Bd%3F%C3%A9~-_.")
        #expect(S3Signature.encoded("a/b") == "a%2Fb")
        #expect(S3Signature.text([("b", "2"), ("a", "x y"), ("a", "&")]) == "a=%26&a=x%20y&b=2")
    }
}

@Suite("Settings of an object store are checked at start")
struct S3SettingsTests {
    private func settings(
        _ endpoint: String = "https://kho.example.vn", region: String = "us-east-1", bucket: String = "anh",
        access: String = "AKIA", secret: String = "rat-bi-mat", prefix: String = ""
    ) throws(S3SettingsProblem) -> S3Settings {
        try S3Settings(
            endpoint: endpoint, region: region, bucket: bucket, accessKey: access, secretKey: secret, prefix: prefix)
    }

    @Test(
        "an address is a scheme, a host and perhaps a port",
        arguments: [
            "", "kho.example.vn", "ftp://kho.example.vn", "https://", "https://ai:mat@kho.example.vn",
            "https://kho.example.vn/duong", "https://kho.example.vn/?a=b",
        ])
    func endpoints(address: String) {
        #expect(throws: S3SettingsProblem.endpoint) { try settings(address) }
    }

    @Test("what cannot be right is named")
    func problems() {
        #expect(throws: S3SettingsProblem.region) { try settings(region: "") }
        #expect(throws: S3SettingsProblem.bucket) { try settings(bucket: "Anh Dep") }
        #expect(throws: S3SettingsProblem.accessKey) { try settings(access: "a b") }
        #expect(throws: S3SettingsProblem.secretKey) { try settings(secret: "") }
        #expect(throws: S3SettingsProblem.prefix) { try settings(prefix: "a/../b") }
    }

    @Test("an ordinary port is not said, as the client does not say it; a prefix ends in one slash")
    func written() throws {
        #expect(try settings("https://kho.example.vn:443/").host == "kho.example.vn")
        #expect(try settings("http://127.0.0.1:9000").host == "127.0.0.1:9000")
        #expect(try settings(prefix: "/dien-bien//anh/").prefix == "dien-bien/anh/")
        #expect(try settings(prefix: "").prefix == "")
        #expect(try settings("http://kho.example.vn").warning != nil)
        #expect(try settings("http://127.0.0.1:9000").warning == nil)
        #expect(try settings().warning == nil)
    }

    @Test("printing shows no key")
    func concealed() throws {
        let settings = try settings()
        var dumped = ""
        dump(settings, to: &dumped)
        for text in ["\(settings)", String(reflecting: settings), dumped] { #expect(!text.contains("rat-bi-mat")) }
    }
}
