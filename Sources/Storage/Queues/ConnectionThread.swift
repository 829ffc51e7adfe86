package import Dispatch
import Foundation

package func startThread(_ name: String, in group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    group.enter()
    let thread = Thread {
        body()
        group.leave()
    }
    thread.name = name
    // Room for decoding deeply nested documents.
    thread.stackSize = 4 << 20
    thread.start()
}

/// Waits until every thread of the group has ended, without holding one of those that async functions share.
package func finished(_ group: DispatchGroup) async {
    await withCheckedContinuation { done in
        group.notify(queue: .global()) { done.resume() }
    }
}
