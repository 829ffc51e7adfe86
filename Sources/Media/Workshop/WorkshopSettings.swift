// How the workshop is set up.

import Glibc

package struct WorkshopSettings: Sendable {
    /// The program that decodes; by default the one beside this program.
    package var worker: String
    /// A folder for work in progress, on the same disk as the store; each workshop makes its own place in it.
    package var scratch: String
    /// How many files are worked on at once.
    package var size = 2
    /// After so many jobs a worker is replaced: what a hostile file may have done to it ends with it.
    package var jobsPerWorker = 100
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
    /// The server is stopping.
    case closed
}
