// Runs one of the tools as a bounded child of the worker.

import Glibc
import MediaJobs
import VipsShim

enum Program {
    /// What it printed, as far as `capacity` bytes hold it.
    static func run(_ arguments: [String], seconds: Int, capacity: Int = 1 << 16) throws(MediaFault) -> String {
        var printed = [CChar](repeating: 0, count: capacity)
        var pointers = arguments.map { UnsafePointer(strdup($0)) }
        pointers.append(nil)
        defer { for pointer in pointers { free(UnsafeMutablePointer(mutating: pointer)) } }
        switch Int(confine_child(pointers, UInt32(seconds), &printed, printed.count)) {
        case 0: return String(decoding: printed.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        case CHILD_MISSING: throw .toolsMissing
        case CHILD_TIMED_OUT: throw .timedOut
        default: throw .damaged
        }
    }
}
