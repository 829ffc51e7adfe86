// The command lines given to ffmpeg. Only local files, only one container, only the decoders of ordinary phones.

enum Transcoding {
    struct Source {
        let path: String
        let demuxer: String
        let maxPixels: Int

        /// Options of an input stand before it.
        var arguments: [String] { reading(demuxer) + ["-max_pixels", String(maxPixels), "-i", "file:" + path] }
    }

    static func reading(_ demuxer: String) -> [String] {
        ["-protocol_whitelist", "file", "-codec_whitelist", decoders, "-f", demuxer]
    }

    static func video(from source: Source, stream: Int, to path: String, seconds: Int) -> [String] {
        quiet + source.arguments + ["-map", "0:\(stream)", "-map", "0:a:0?"] + bare
            + ["-t", String(seconds), "-fpsmax", "30", "-vf", shortSide720, "-pix_fmt", "yuv420p"]
            + ["-c:v", "libx264", "-preset", "veryfast", "-crf", "26", "-threads", "2"]
            + ["-c:a", "aac", "-b:a", "96k", "-ac", "2"] + mp4(path)
    }

    static func voice(from source: Source, to path: String, seconds: Int) -> [String] {
        quiet + source.arguments + ["-map", "0:a:0", "-vn"] + bare
            + ["-t", String(seconds), "-c:a", "aac", "-b:a", "48k", "-ac", "1", "-ar", "24000"] + mp4(path)
    }

    static func frame(of video: String, at second: Double, to path: String) -> [String] {
        quiet + ["-ss", String(second)] + Source(path: video, demuxer: "mov", maxPixels: 1 << 24).arguments
            + ["-map", "0:v:0", "-frames:v", "1", "-q:v", "2", "-f", "mjpeg", "-y", "file:" + path]
    }

    /// Bare samples, which everything after this reads: no stranger's container is opened twice.
    static func samples(from source: Source, to path: String, seconds: Int) -> [String] {
        quiet + source.arguments + ["-map", "0:a:0", "-vn"] + bare
            + [
                "-t", String(seconds), "-c:a", "pcm_s16le", "-ac", "1", "-ar", "48000", "-f", "wav", "-y",
                "file:" + path,
            ]
    }

    private static let quiet = ["-nostdin", "-hide_banner", "-v", "error", "-threads", "2"]

    /// No global, stream or chapter metadata, no subtitles, no data streams (GPS tracks ride in those), no version.
    private static let bare =
        ["-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"]
        + ["-flags:v", "+bitexact", "-flags:a", "+bitexact"]

    private static func mp4(_ path: String) -> [String] {
        ["-movflags", "+faststart", "-f", "mp4", "-y", "file:" + path]
    }

    private static let shortSide720 =
        "scale=w='if(gt(iw,ih),-2,2*trunc(min(720,iw)/2))':h='if(gt(iw,ih),2*trunc(min(720,ih)/2),-2)'"

    /// Those of covers and texts are here because one stream without a decoder would condemn the whole file.
    private static let decoders = [
        "h264", "hevc", "vp8", "libvpx", "vp9", "libvpx-vp9", "av1", "libdav1d", "mpeg4", "h263", "mjpeg",
        "aac", "mp3", "mp3float", "opus", "libopus", "vorbis", "libvorbis", "amrnb", "amrwb",
        "libopencore_amrnb", "libopencore_amrwb", "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_u8", "pcm_f32le",
        "pcm_alaw", "pcm_mulaw", "adpcm_ima_wav", "alac", "flac", "ac3", "eac3", "png", "mov_text",
    ].joined(separator: ",")
}
