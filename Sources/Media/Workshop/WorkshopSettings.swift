// How the workshop is set up.

import Glibc

package struct WorkshopSettings: Sendable {
    /// The program that decodes; by default the one beside this program.
    package var worker: String
    /// A folder for work in progress, on the same disk as the store; each workshop makes its own place in it.
    package var scratch: String
    /// How many files are worked on at once; one place is kept for what is quick, and for whoever has nothing under way.
    package var size = 3
    /// On the clock: a photo that takes longer goes on among films.
    package var quickSeconds = 5
    /// Pictures are decoded even where the worker cannot be walled. Said by the environment for whoever starts the tests
    /// or a demonstration on a machine that cannot do it.
    package var allowsUnconfined = getenv("PHANANH_MEDIA_UNCONFINED").map { String(cString: $0) } == "true"
    package var ffmpeg = "ffmpeg"
    package var ffprobe = "ffprobe"
    package var espeak = "espeak-ng"

    package init(scratch: String, worker: String? = nil) {
        self.scratch = scratch
        self.worker = worker ?? Self.workerBesideThisProgram
    }

    package static var workerBesideThisProgram: String {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &path, path.count)
        let program = String(decoding: path.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return Folders.parent(of: program) + "/media-worker"
    }
}

/// What is wrong with the installation or the moment, not with the file.
package enum WorkshopError: Error, Sendable, Equatable {
    /// The worker cannot be started: not installed, or no processes left.
    case workerMissing(String)
    /// The kernel or the account cannot wall the worker, and nobody has allowed it to work without.
    case unconfined
    /// The server is stopping.
    case closed
}
