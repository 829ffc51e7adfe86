import Foundation
import Harness
import Media

/// A small photograph that nobody has sent before: a comment in it makes it long enough to come in pieces.
struct Photo {
    let bytes: [UInt8]
    var sha256: String { ContentHash(of: bytes).hex }

    init(_ dice: inout Dice) {
        var comments: [UInt8] = []
        for _ in 0..<(1 + dice.below(4)) {
            let length = 2000 + dice.below(60_000)
            comments += [0xFF, 0xFE, UInt8((length + 2) >> 8), UInt8((length + 2) & 255)]
            comments += (0..<length).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
        }
        bytes = Array(Self.plain.prefix(2)) + comments + Array(Self.plain.dropFirst(2))
    }

    private static let plain = [UInt8](
        Data(
            base64Encoded: """
                /9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMR\
                EyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAYACADASIAAhEBAxEB/8QA\
                HwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS\
                0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWm\
                p6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcI\
                CQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5\
                OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU\
                1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDho7X2q3Ha+1X47X2q3Ha+1dE8QZYbFGfHa+1Wo7X2rQjtfarUdr7VyTxB\
                9BhsURR2vtVuO19qKK45zZ8Fhqki1Ha+1Wo7X2oorknNn0GGqSP/2Q==
                """) ?? Data())
}
