import Foundation

/// Lines in columns, as wide as their widest word.
struct Table {
    private var lines: [[String]]

    init(_ head: String...) { lines = [head] }

    mutating func add(_ line: [String]) { lines.append(line) }

    func print() {
        let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        for (number, line) in lines.enumerated() {
            say(zip(line, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  "))
            if number == 0 { say(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")) }
        }
    }
}

/// At once, also into a pipe.
func say(_ text: String) {
    print(text)
    fflush(nil)
}
