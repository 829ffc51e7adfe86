// What ffprobe says a recording holds.

import FoundationEssentials
import MediaJobs

struct Probe: Decodable {
    struct Stream: Decodable {
        let index: Int
        let codec_type: String?
        let width, height: Int?
        let disposition: Disposition?
    }

    struct Disposition: Decodable { let attached_pic: Int? }
    struct Format: Decodable { let duration: String? }

    let streams: [Stream]?
    let format: Format?

    /// The moving picture; the cover of a song is not one.
    var film: Stream? { streams?.first { $0.codec_type == "video" && $0.disposition?.attached_pic != 1 } }
    var hasSound: Bool { streams?.contains { $0.codec_type == "audio" } ?? false }
    /// Recorders in browsers do not write a length.
    var seconds: Double? { (format?.duration).flatMap(Double.init) }

    static func read(
        _ path: String, demuxer: String, tools: MediaTools, seconds: Int
    ) throws(MediaFault) -> Probe {
        let wanted = "format=duration:stream=index,codec_type,width,height:stream_disposition=attached_pic"
        let printed = try Program.run(
            [tools.ffprobe, "-v", "error"] + Transcoding.reading(demuxer)
                + ["-show_entries", wanted, "-of", "json", "-i", "file:" + path],
            seconds: seconds)
        guard let probe = try? JSONDecoder().decode(Probe.self, from: Data(printed.utf8)) else { throw .damaged }
        return probe
    }
}
