// components/photos: the pictures and films of a report, each opening at its full size.

package struct Photos: Sendable {
    let photos: [Photo]

    package struct Photo: Sendable {
        let thumbnail: String
        let full: String
        /// What it shows, or «Ảnh 1 của phản ánh …» when nobody said.
        let alternative: String
        let isVideo: Bool

        package init(thumbnail: String, full: String, alternative: String, isVideo: Bool = false) {
            self.thumbnail = thumbnail
            self.full = full
            self.alternative = alternative
            self.isVideo = isVideo
        }
    }

    package init(_ photos: [Photo]) { self.photos = photos }
}
