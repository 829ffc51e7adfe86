import Foundation
import Testing
import Vietnamese

@Suite("Telephone numbers")
struct PhoneNumberTests {
    @Test(
        "read as people write them",
        arguments: [
            ("0912345678", "+84912345678"), ("0912 345 678", "+84912345678"), ("0912.345.678", "+84912345678"),
            ("+84 912 345 678", "+84912345678"), ("84912345678", "+84912345678"),
            ("+84 (0)912-345-678", "+84912345678"),
            ("0084912345678", "+84912345678"), (" 0355\u{00A0}000 111 ", "+84355000111"),
            ("02153825123", "+842153825123"),
            ("0215 3825 123", "+842153825123"), ("024 3825 1234", "+842438251234"), ("842153825123", "+842153825123"),
        ])
    func read(text: String, e164: String) throws {
        #expect(try PhoneNumber(text).e164 == e164)
    }

    @Test(
        "mobile numbers of eleven digits are read as what they became in 2018",
        arguments: [
            ("01621234567", "0321234567"), ("01691234567", "0391234567"), ("01201234567", "0701234567"),
            ("01211234567", "0791234567"), ("01221234567", "0771234567"), ("01261234567", "0761234567"),
            ("01281234567", "0781234567"), ("01231234567", "0831234567"), ("01241234567", "0841234567"),
            ("01251234567", "0851234567"), ("01271234567", "0811234567"), ("01291234567", "0821234567"),
            ("01861234567", "0561234567"), ("01881234567", "0581234567"), ("+84 199 1234567", "0591234567"),
        ])
    func oldNumbers(old: String, new: String) throws {
        #expect(try PhoneNumber(old).national == new)
    }

    @Test(
        "a wrong number is refused with its reason",
        arguments: [
            ("", PhoneIssue.empty), ("  ", .empty), ("09123x5678", .strangeCharacters),
            ("091234567", .wrongLength(9, expected: 10)),
            ("09123456789", .wrongLength(11, expected: 10)), ("0215382512", .wrongLength(10, expected: 11)),
            ("0412345678", .unknownPrefix), ("01601234567", .unknownPrefix), ("912345678", .unknownPrefix),
            ("113", .unknownPrefix), ("+1 202 555 0100", .foreign), ("+856 20 5555 5555", .foreign),
            ("٠٩١٢٣٤٥٦٧٨", .strangeCharacters), ("0", .unknownPrefix), ("++84912345678", .strangeCharacters),
        ])
    func refused(text: String, issue: PhoneIssue) {
        #expect(throws: issue) { try PhoneNumber(text) }
        #expect(issue.sentence.hasSuffix("."))
    }

    @Test("REP-16: shown whole only by name; described, and so logged, masked")
    func shown() throws {
        let mobile = try PhoneNumber("0912345678")
        #expect(mobile.display == "0912 345 678")
        #expect(mobile.masked == "091•••••78")
        #expect("\(mobile)" == "091•••••78")
        #expect(mobile.isMobile)
        let landline = try PhoneNumber("02153825123")
        #expect(landline.display == "0215 3825 123" && !landline.isMobile)
        #expect(try PhoneNumber("02438251234").display == "024 3825 1234")
    }

    @Test("stored as E.164 and as nothing else")
    func stored() throws {
        let number = try PhoneNumber("0912345678")
        let json = try JSONEncoder().encode([number])
        #expect(String(decoding: json, as: UTF8.self) == "[\"+84912345678\"]")
        #expect(try JSONDecoder().decode([PhoneNumber].self, from: json) == [number])
        for text in ["0912345678", "+84 912345678", "+841621234567", "+84091234567", "+8491234567"] {
            #expect(PhoneNumber(e164: text) == nil)
        }
    }
}
