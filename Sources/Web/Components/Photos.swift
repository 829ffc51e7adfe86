// components/photos: the pictures and films of a report, each opening at its full size.

package struct Photos: Sendable {
    let photos: [Photo]

    package struct Photo: Sendable {
        let thumbnail: String
        let full: String
        /// What it shows, or «Ảnh 1 của phản ánh …» when nobody said.
        let alternative: String
        let isVideo: Bool
        /// What is to be known of it before it is opened: «đã che: biển số xe», «phim 0:12, chỉ có ảnh bìa».
        let caption: String?

        package init(
            thumbnail: String, full: String, alternative: String, isVideo: Bool = false, caption: String? = nil
        ) {
            self.thumbnail = thumbnail
            self.full = full
            self.alternative = alternative
            self.isVideo = isVideo
            self.caption = caption
        }
    }

    package init(_ photos: [Photo]) { self.photos = photos }
}
