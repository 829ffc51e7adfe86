import Foundation

/// One question per input line, one CSV row per answer, in the same order.
enum Lines {
    static func answer(header: String, _ row: (String) -> [String]) {
        print(header)
        while let line = readLine(strippingNewline: true) {
            let text = line.hasSuffix("\r") ? String(line.dropLast()) : line
            print(row(text).map(quoted).joined(separator: ","))
        }
        // What is piped on must be out before this program ends.
        fflush(nil)
    }

    static func warn(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }

    /// RFC 4180.
    static func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
