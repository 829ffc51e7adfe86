import Foundation
import Harness

/// What the disk itself can do: append 4 KB and wait until it is there. Nothing durable is faster, one at a time.
enum DiskLimit {
    static func measure(in folder: String, seconds: Double) throws -> Latencies {
        let path = folder + "/appends"
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o600)
        guard file >= 0 else { throw HarnessFailure.said("cannot write \(path)") }
        defer {
            close(file)
            unlink(path)
        }
        return try Load.threads(1, seconds: seconds) { _ in
            let page = [UInt8](repeating: 7, count: 4096)
            return {
                guard write(file, page, page.count) == page.count, fdatasync(file) == 0 else {
                    throw HarnessFailure.said("the disk refused: \(String(cString: strerror(errno)))")
                }
            }
        }
    }
}
