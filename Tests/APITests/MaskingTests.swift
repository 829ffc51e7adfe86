import FieldReports
import Foundation
import HTTPTypes
import Office
import Operations
import TestKit
import Testing

@Suite(.bothEngines) struct MaskingTests {
    private static let words = "Nhà ông Mùa A Páo, số 0912 345 678, đổ rác xuống suối đầu bản từ tháng trước đến nay."

    /// A span of these words of the description.
    private static func mask(_ part: String, _ ground: String) -> [String: any Sendable] {
        let range = words.range(of: part)!
        let before = words.unicodeScalars.distance(from: words.startIndex, to: range.lowerBound)
        return ["field": "description", "start": before, "length": part.unicodeScalars.count, "ground": ground]
    }

    @Test("A0.25: an officer of the agency complained about changes no word of the reporter's (adversary A6)")
    func neverRewritten() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let code = try await api.published(["description": Self.words], by: citizen, officer: officer)
            for text in ["Đường sạch đẹp, cảm ơn UBND phường.", ".", ""] {
                let reply = try await api.act(
                    "moderation", code, ["decision": "approved", "text": text], as: officer, expecting: 422)
                #expect(reply.code == "wordsAreTheReporters")
                #expect(reply.member("field") as? String == "text")
            }
            let most = [Self.mask(String(Self.words.dropLast(10)), "insult")]
            let hiding = try await api.act(
                "moderation", code, ["decision": "approved", "masks": most], as: officer, expecting: 422)
            #expect(hiding.code == "maskingIsHiding")
            #expect(try await api.get("/reports/\(code)").member("description") as? String == Self.words)
        }
    }

    @Test("A0.25: an office corrects the place for those inside; the world reads the reporter's words of it")
    func placeWords() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let code = try await api.published(["description": Self.words], by: citizen, officer: officer)
            let sent = try await api.get("/reports/\(code)").member("place", "words") as? String
            try await api.act(
                "classification", code, ["placeWords": "Đường sạch đẹp, cảm ơn UBND xã", "reason": "Ghi rõ chỗ."],
                as: officer)
            #expect(sent?.isEmpty == false)
            #expect(try await api.get("/reports/\(code)").member("place", "words") as? String == sent)
            for path in ["/reports/\(code)", "/reports", "/reports/\(code)/events", "/reports?q=sach%20dep"] {
                #expect(try await !api.get(path).text.contains("sạch đẹp"), "\(path)")
            }
            let inside = try await api.get("/reports/\(code)", as: officer)
            #expect(inside.member("place", "words") as? String == "Đường sạch đẹp, cảm ơn UBND xã")
            #expect(inside.member("inside", "moderation", "sentPlaceWords") as? String == sent)
        }
    }

    @Test("A0.25, REP-18: spans are covered with their grounds, say how many they are, and can be lifted")
    func spans() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let code = try await api.published(["description": Self.words], by: citizen, officer: officer)
            let masks = [Self.mask("Mùa A Páo", "thirdPartyName"), Self.mask("0912 345 678", "phoneNumber")]
            try await api.act("moderation", code, ["decision": "approved", "masks": masks], as: officer)

            let open = try await api.get("/reports/\(code)")
            #expect(
                open.member("description") as? String
                    == "Nhà ông [đã che: tên người khác], số [đã che: số điện thoại], đổ rác xuống suối đầu bản từ tháng trước đến nay."
            )
            #expect(open.member("maskedCount") as? Int == 2)
            #expect(open.member("maskedFor") as? [String] == ["thirdPartyName", "phoneNumber"])
            #expect(open.member("isRewritten") as? Bool == false)
            for path in ["/reports/\(code)", "/reports/\(code)/events", "/reports"] {
                let reply = try await api.get(path)
                for gone in ["Mùa A Páo", "345 678"] { #expect(!reply.text.contains(gone), "\(path)") }
            }
            // Those inside read what was sent, and what of it is covered.
            for viewer in [citizen, officer] {
                let inside = try await api.get("/reports/\(code)", as: viewer)
                #expect(inside.member("description") as? String == Self.words)
                #expect(inside.member("inside", "moderation", "masks", "1", "ground") as? String == "phoneNumber")
                #expect(
                    inside.member("inside", "moderation", "publicDescription") as? String
                        == open.member("description") as? String)
            }
            // What a client does not speak of stays covered; an empty list lifts it.
            let again = try await api.act("moderation", code, ["decision": "approved"], as: officer, expecting: 409)
            #expect(again.code == "alreadyDone")
            #expect(try await api.get("/reports/\(code)").member("maskedCount") as? Int == 2)
            let none: [String: any Sendable] = ["decision": "approved", "masks": [String]()]
            try await api.act("moderation", code, none, as: officer)
            #expect(try await api.get("/reports/\(code)").member("maskedCount") as? Int == 0)
        }
    }

    @Test("A0.25: each area of a picture has its ground; another area is another picture; left out it is not there")
    func areas() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let photo = Photo.plain
            let made = try await api.ask(
                .post, "/api/v1/uploads", as: citizen,
                headers: [.contentType: "image/jpeg", .contentLength: "\(photo.count)"], bytes: photo)
            let id = try #require(made.member("id") as? String, "\(made.text)")
            let code = try await api.published(["media": [id]], by: citizen, officer: officer)
            let plain = try await api.get("/reports/\(code)/media/\(id)").bytes

            func cover(_ area: [String: any Sendable]) async throws -> [UInt8] {
                let blurred: [String: any Sendable] = ["id": id, "areas": [area]]
                try await api.act("moderation", code, ["decision": "approved", "blurred": [blurred]], as: officer)
                #expect(try await api.get("/reports/\(code)").member("media", "0", "isBlurred") as? Bool == true)
                return try await api.get("/reports/\(code)/media/\(id)").bytes
            }
            let corner: [String: any Sendable] = [
                "left": 0, "top": 0, "width": 0.5, "height": 0.5, "ground": "plateNumber",
            ]
            let whole: [String: any Sendable] = ["left": 0, "top": 0, "width": 1, "height": 1, "ground": "face"]
            let shown = [plain, try await cover(corner), try await cover(whole)]
            #expect(Set(shown).count == 3)

            var silent = corner
            silent["ground"] = nil
            for wrong in [["id": id], ["id": id, "areas": [silent]]] as [[String: any Sendable]] {
                let reply = try await api.act(
                    "moderation", code, ["decision": "approved", "blurred": [wrong]], as: officer, expecting: 422)
                #expect(reply.problems.contains("fieldMissing"), "\(reply.text)")
            }
            let out: [String: any Sendable] = ["id": id, "ground": "child"]
            let instead: [String: any Sendable] = ["decision": "approved", "blurred": [String](), "leftOut": [out]]
            try await api.act("moderation", code, instead, as: officer)
            #expect(try await api.get("/reports/\(code)/media/\(id)").status == 404)
            #expect(try await api.get("/reports/\(code)").member("maskedFor") as? [String] == ["child"])
            #expect(try await api.get("/reports/\(code)/media/\(id)", as: citizen).status == 200)
        }
    }
}
