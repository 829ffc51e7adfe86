import Storage

/// Values as libpq takes them: text, of the type that the server finds each placeholder to have; bytes as bytes.
///
/// All of them stand in one piece of memory, with a NUL after each.
struct Parameters {
    private var bytes: [CChar] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [StoredValue]) {
        for value in values {
            switch value {
            case .null: add(nil)
            case .integer(let number): add(String(number))
            case .real(let number): add(String(number))
            case .text(let text): add(text)
            case .blob(let blob):
                starts.append(bytes.count)
                bytes += blob.map(CChar.init(bitPattern:))
                lengths.append(Int32(blob.count))
                formats.append(1)
                bytes.append(0)
            }
        }
    }

    private mutating func add(_ text: String?) {
        starts.append(text == nil ? nil : bytes.count)
        var text = text ?? ""
        lengths.append(Int32(text.utf8.count))
        formats.append(0)
        text.withUTF8 { utf8 in bytes.append(contentsOf: utf8.lazy.map(CChar.init(bitPattern:))) }
        bytes.append(0)
    }

    func with<T>(
        _ body: (_ count: Int32, _ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]) -> T
    ) -> T {
        bytes.withUnsafeBufferPointer { buffer in
            let values = starts.map { start in start.flatMap { buffer.baseAddress?.advanced(by: $0) } }
            return body(Int32(values.count), values, lengths, formats)
        }
    }
}
