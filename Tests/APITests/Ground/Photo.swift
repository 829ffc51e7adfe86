// A small photograph as a telephone takes it: with the place, the maker and the owner's words in it.

import Foundation

enum Photo {
    static let maker = "SECRETPHONE"
    static let words = "nha ba Lo Thi Mai"

    /// None of these may be found in what is shown.
    static let secrets = [maker, words, "Exif", "GPSLatitude"]

    static func withSecrets() -> [UInt8] {
        let blocks: [(UInt8, [UInt8])] = [
            (0xE1, Array("Exif\0\0".utf8) + exif),
            (
                0xE1,
                Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>GPSLatitude</x:xmpmeta>".utf8)
            ),
            (0xFE, Array(words.utf8)),
        ]
        var segments: [UInt8] = []
        for (marker, body) in blocks {
            segments += [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
        }
        return Array(plain.prefix(2)) + segments + Array(plain.dropFirst(2))
    }

    /// A TIFF block with the maker's name, as the whole of its one directory.
    private static var exif: [UInt8] {
        let name = Array(maker.utf8) + [0]
        let head: [UInt8] = Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0]
        return head + [0x0F, 0x01, 2, 0, UInt8(name.count), 0, 0, 0, 26, 0, 0, 0] + [0, 0, 0, 0] + name
    }

    static let plain = [UInt8](
        Data(
            base64Encoded: """
                /9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMR\
                EyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAYACADASIAAhEBAxEB/8QA\
                HwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS\
                0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWm\
                p6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcI\
                CQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5\
                OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU\
                1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDho7X2q3Ha+1X47X2q3Ha+1dE8QZYbFGfHa+1Wo7X2rQjtfarUdr7VyTxB\
                9BhsURR2vtVuO19qKK45zZ8Fhqki1Ha+1Wo7X2oorknNn0GGqSP/2Q==
                """) ?? Data())
}

func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
}
