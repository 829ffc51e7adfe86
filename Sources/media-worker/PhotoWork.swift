// A photo becomes two JPEGs, upright and bare: one to look at, one for lists.

import MediaJobs
import VipsShim

let displaySide: Int32 = 1600
let thumbnailSide: Int32 = 400

struct PhotoWork {
    let job: MediaJob

    func make() throws(MediaFault) -> MediaMade {
        let original = try openWithinBounds()
        return try original.picture.derivatives(in: job.output, of: original.size)
    }

    /// REP-18: what shows other people's faces, plates or papers is covered before publication.
    func makeBlurred(_ areas: [MediaArea]) throws(MediaFault) -> MediaMade {
        let original = try openWithinBounds()
        var picture = original.picture
        for area in areas { picture = try picture.pixelated(area) }
        if areas.isEmpty { picture = try picture.veiled() }
        return try picture.derivatives(in: job.output, of: original.size)
    }

    /// The header is judged before any pixel is decoded.
    private func openWithinBounds() throws(MediaFault) -> (picture: UprightPicture, size: (Int, Int)) {
        var width: Int32 = 0
        var height: Int32 = 0
        guard picture_header(job.input, &width, &height) == 0, width > 0, height > 0 else { throw .damaged }
        let bounds = job.bounds
        guard max(Int(width), Int(height)) <= bounds.photoSide, Int(width) * Int(height) <= bounds.photoPixels else {
            throw .tooManyPixels
        }
        let picture = try UprightPicture(path: job.input)
        // The header speaks of the file as stored; a phone held upright turns it by a quarter.
        let turned = (width > height) != (picture.width > picture.height) && width != height
        return (picture, turned ? (Int(height), Int(width)) : (Int(width), Int(height)))
    }
}
