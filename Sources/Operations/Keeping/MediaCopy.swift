import Foundation
import Media
import Storage

/// What became of a province's pictures, films and voices when they were copied.
package struct MediaCopied: Sendable, Equatable {
    package var files = 0
    /// Contents that the database names and that the folder does not hold.
    package var missing: [String] = []
    /// Originals whose bytes are no longer those of their name.
    package var damaged: [String] = []
    package init() {}

    package var isWhole: Bool { missing.isEmpty && damaged.isEmpty }
}

/// Copies originals and derivatives from one media folder into another: a file of theirs never changes once it has its
/// name, so a second name for it is as good as a copy. Files on their way in are left: their senders send them again.
struct MediaCopy {
    let source: String
    let target: String
    let told: Headway.Listener

    /// Blocks.
    ///
    /// - Parameter named: what the database names; it was read before, so all of it must be there.
    func run(named: [String]) throws -> MediaCopied {
        var copied = MediaCopied()
        for section in ["originals", "derived"] {
            var late: [String] = []
            for name in Files.all(below: source + "/" + section) where !name.contains("/.draft-") {
                if try copy(section + "/" + name) { copied.files += 1 } else { late.append(name) }
                if copied.files % 1000 == 0 { told(Headway(.files, section, copied.files)) }
            }
            // What is written anew while we look has no name for a moment.
            for name in late where try copy(section + "/" + name) { copied.files += 1 }
        }
        told(Headway(.files, "", copied.files))
        for hex in named {
            guard let hash = ContentHash(hex: hex) else {
                copied.missing.append(hex)
                continue
            }
            if !Files.exists(target + "/\(ShelfName.original(hash))") { copied.missing.append(hex) }
        }
        return copied
    }

    /// The same, and then every original is read and held against its name.
    func runAndCheck(named: [String]) throws -> MediaCopied {
        var copied = try run(named: named)
        for (count, name) in Files.all(below: target + "/originals").enumerated() {
            let path = target + "/originals/" + name
            if try !Files.isWhole(original: path) { copied.damaged.append(name) }
            if count % 1000 == 999 { told(Headway(.hashing, "originals", count + 1)) }
        }
        return copied
    }

    private func copy(_ name: String) throws -> Bool {
        try Files.makeFolder(Files.folder(of: target + "/" + name))
        return try Files.duplicate(source + "/" + name, as: target + "/" + name)
    }
}
