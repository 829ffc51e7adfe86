import NIOCore

extension ByteBuffer {
    /// A form with one picture, its parts between lines of `xyz`.
    init(multipart fields: [(String, String)], file: [UInt8], as field: String) {
        self.init()
        for (name, value) in fields {
            writeString("--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        writeString("--xyz\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"anh.png\"\r\n")
        writeString("Content-Type: image/png\r\n\r\n")
        writeBytes(file)
        writeString("\r\n--xyz--\r\n")
    }
}
