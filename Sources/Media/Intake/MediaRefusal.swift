// Why a file is not taken: a code for programs, a sentence for the person who sent it.

package enum MediaRefusal: Error, Sendable, Equatable {
    case unsupportedMedia
    /// A photo was asked for, and this is a recording.
    case notAPhoto
    case tooLarge(limitBytes: Int64)
    case tooManyPixels
    case tooLong(limitSeconds: Int)
    case damaged
    case timedOut
    /// The machine has no ffmpeg.
    case recordingsUnavailable
    /// There is no sound in it at all.
    case noAudio
    /// There is, and it is not to be heard: too faint, or silence for more than a fifth of it.
    case silentAudio

    package var code: String {
        switch self {
        case .unsupportedMedia: "unsupportedMedia"
        case .notAPhoto: "notAPhoto"
        case .tooLarge: "tooLarge"
        case .tooManyPixels: "tooManyPixels"
        case .tooLong: "tooLong"
        case .damaged: "damaged"
        case .timedOut: "timedOut"
        case .recordingsUnavailable: "recordingsUnavailable"
        case .noAudio: "noAudio"
        case .silentAudio: "silentAudio"
        }
    }

    package var sentence: String {
        switch self {
        case .unsupportedMedia:
            "Tệp này không phải loại hệ thống nhận được. Vui lòng chọn ảnh (JPEG, PNG, WebP, HEIC), "
                + "video (MP4, MOV, WebM, 3GP) hoặc ghi âm (M4A, MP3, OGG, WAV, AMR)."
        case .notAPhoto:
            "Tệp này không phải là ảnh. Vui lòng chọn ảnh JPEG, PNG, WebP hoặc HEIC."
        case .tooLarge(let limit):
            "Tệp lớn hơn dung lượng cho phép (tối đa \(limit / megabyte) MB). Vui lòng chọn tệp nhỏ hơn."
        case .tooManyPixels:
            "Ảnh hoặc video có độ phân giải quá lớn. Vui lòng thu nhỏ hoặc chụp lại ở độ phân giải thấp hơn."
        case .tooLong(let limit):
            "Tệp dài hơn thời lượng cho phép (tối đa \(limit) giây). Vui lòng cắt ngắn rồi gửi lại."
        case .damaged:
            "Tệp bị hỏng hoặc chưa tải lên đầy đủ nên không mở được. Vui lòng gửi lại hoặc chọn tệp khác."
        case .timedOut:
            "Hệ thống chưa xử lý kịp tệp này. Vui lòng thử lại sau hoặc gửi tệp nhỏ hơn, ngắn hơn."
        case .recordingsUnavailable:
            "Hệ thống hiện chưa nhận được video và ghi âm. Vui lòng gửi ảnh, hoặc thử lại sau."
        case .noAudio:
            "Tệp này không có tiếng. Vui lòng chọn tệp ghi âm MP3, WAV, Opus hoặc M4A."
        case .silentAudio:
            "Bản thu không nghe thấy tiếng, hoặc im lặng quá một phần năm thời lượng. Vui lòng kiểm tra micrô rồi thu lại."
        }
    }
}
