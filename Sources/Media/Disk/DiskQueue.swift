// Reading, writing and above all waiting for the disk would hold up the few threads that async functions share:
// it happens here instead.

import Dispatch

private let queue = DispatchQueue(label: "media.disk", attributes: .concurrent)

func onDisk<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        queue.async { continuation.resume(with: Swift.Result { try work() }) }
    }
}
