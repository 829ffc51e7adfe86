// What the addresses of outreach have in common.

import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import NIOCore
import Office
import Operations
import Outbound
import Printing
import Storage
import Web

extension SiteContext {
    /// The number in the address. What cannot be one answers as one that does not exist.
    func subjectNumber(of kind: Subject.Kind) throws -> Int64 {
        guard let number = parameters.get("number").flatMap({ Int64($0) }) else { throw NoSuchSubject(kind) }
        return number
    }
}

extension Response {
    static func printed(_ bytes: [UInt8], as form: PrintedForm) -> Response {
        Response(
            status: .ok, headers: [.contentType: form.contentType, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension LetterSummary {
    var cursor: LetterCursor { LetterCursor(beganAt: beganAt, number: number) }
}

extension LetterCursor {
    /// Says nothing to a reader; whoever changes it gets another page of what they may see anyway.
    var opaque: String { Base64URL.text(Data("\(beganAt.milliseconds).\(number)".utf8)) }

    init(opaque: String) throws {
        let text = Base64URL.bytes(opaque).flatMap { String(validating: $0, as: UTF8.self) } ?? ""
        let numbers = text.split(separator: ".").compactMap { Int64($0) }
        guard numbers.count == 2 else { throw BadParameter("after") }
        self.init(beganAt: Instant(milliseconds: numbers[0]), number: numbers[1])
    }
}
