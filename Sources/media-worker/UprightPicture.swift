// A decoded picture, owned: libvips' reference is given back when the last user is gone.

import MediaJobs
import VipsShim

final class UprightPicture {
    private let handle: OpaquePointer

    init(path: String) throws(MediaFault) { handle = try owned(picture_open(path, displaySide)) }

    private init(_ handle: OpaquePointer?) throws(MediaFault) { self.handle = try owned(handle) }

    deinit { picture_release(handle) }

    var width: Int { Int(picture_width(handle)) }
    var height: Int { Int(picture_height(handle)) }

    func fitted(_ side: Int32) throws(MediaFault) -> UprightPicture {
        try UprightPicture(picture_fit(handle, side))
    }

    func veiled() throws(MediaFault) -> UprightPicture { try UprightPicture(picture_veil(handle)) }

    /// Rounds outwards: a pixel touched by the area is covered.
    func pixelated(_ area: MediaArea) throws(MediaFault) -> UprightPicture {
        let left = pixels(area.left, of: width, .down)
        let top = pixels(area.top, of: height, .down)
        let right = pixels(area.left + area.width, of: width, .up)
        let bottom = pixels(area.top + area.height, of: height, .up)
        guard left < right, top < bottom else { return self }
        return try UprightPicture(
            picture_pixelate(handle, Int32(left), Int32(top), Int32(right - left), Int32(bottom - top)))
    }

    func derivatives(in folder: String, of size: (width: Int, height: Int)) throws(MediaFault) -> MediaMade {
        let thumbnail = try fitted(thumbnailSide)
        return MediaMade(
            width: size.width, height: size.height, seconds: nil, differenceHash: try differenceHash(),
            outputs: [try save("display.jpg", in: folder), try thumbnail.save("thumbnail.jpg", in: folder)])
    }

    private func save(_ name: String, in folder: String) throws(MediaFault) -> MediaOutput {
        guard picture_save(handle, "\(folder)/\(name)") == 0 else { throw .damaged }
        return MediaOutput(name: name, width: width, height: height)
    }

    /// Nil for a picture that is flat: it would be like every other flat one.
    private func differenceHash() throws(MediaFault) -> UInt64? {
        var hash: UInt64 = 0
        let answer = picture_difference_hash(handle, &hash)
        guard answer >= 0 else { throw .damaged }
        return answer == 0 ? hash : nil
    }
}

private func owned(_ handle: OpaquePointer?) throws(MediaFault) -> OpaquePointer {
    guard let handle else { throw .damaged }
    return handle
}

private func pixels(_ fraction: Double, of side: Int, _ rule: FloatingPointRoundingRule) -> Int {
    guard fraction.isFinite else { return 0 }
    return Int((min(max(fraction, 0), 1) * Double(side)).rounded(rule))
}
