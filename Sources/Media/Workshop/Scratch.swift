// The folders that a worker may reach: `in`, which it reads, and `out`, where it writes. Each job has a folder in each.

import Glibc
import MediaJobs

struct Scratch: Sendable {
    let folder: String

    var input: String { folder + "/in" }
    var output: String { folder + "/out" }

    /// What a stopped server left behind is of no use.
    func empty() throws {
        for folder in [input, output] {
            try Folders.removeTree(folder)
            try Folders.make(folder)
        }
    }

    func bench(_ number: Int) throws -> Bench {
        let bench = Bench(input: "\(input)/\(number)", output: "\(output)/\(number)")
        try Folders.make(bench.output)
        return bench
    }
}

/// The place of one job.
struct Bench: Sendable {
    let input: String
    let output: String

    func clear() {
        try? Folders.remove(input)
        try? Folders.removeTree(output)
    }

    /// What the worker says it made, if it is there and nothing but that: a regular file of an expected name.
    func workpiece(_ made: MediaMade) -> Workpiece? {
        var files: [Workpiece.File] = []
        for output in made.outputs {
            guard let variant = MediaVariant(rawValue: output.name), Self.expected.contains(variant) else { return nil }
            let path = self.output + "/" + output.name
            var facts = stat()
            guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else { return nil }
            files.append(
                Workpiece.File(
                    variant: variant, path: path, bytes: Int64(facts.st_size), width: size(output.width),
                    height: size(output.height)))
        }
        return Workpiece(
            folder: self.output, width: size(made.width), height: size(made.height), seconds: made.seconds,
            dHash: made.differenceHash, files: files)
    }

    private func size(_ pixels: Int) -> Int? { pixels > 0 ? pixels : nil }

    private static let expected: Set<MediaVariant> = [.thumbnail, .display, .video, .voice]
}

/// Derivatives, finished, still in the scratch folder.
struct Workpiece: Sendable {
    struct File: Sendable {
        let variant: MediaVariant
        let path: String
        let bytes: Int64
        let width, height: Int?
    }

    let folder: String
    let width, height: Int?
    let seconds: Double?
    let dHash: UInt64?
    let files: [File]

    var kind: MediaKind {
        let variants = files.map(\.variant)
        return variants.contains(.video) ? .video : variants.contains(.voice) ? .voice : .photo
    }
}
