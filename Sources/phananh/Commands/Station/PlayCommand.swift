import ArgumentParser
import AsyncHTTPClient
import Foundation
import LocalTime
import NIOCore
import Player
import Programs

/// The player of a station, on a small computer beside the amplifier.
struct PlayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "play", abstract: "Máy phát của một đài: lấy lịch phát, phát, và báo lại những gì đã phát.")

    @Option(help: "Địa chỉ hệ thống kèm mã đài, như https://phananh.example.vn/dai-xa-a; hoặc một thư mục mang tay.")
    var server: String

    @Option(help: "Tệp chứa khóa của đài.")
    var key: String?

    @Option(help: "Thư mục giữ lịch phát, âm thanh và nhật ký.")
    var folder = "/var/lib/phananh-station"

    @Option(help: "Nơi phát: alsa, alsa:THIẾT_BỊ, icecast:ĐỊA_CHỈ hoặc wav:TỆP.")
    var output = "alsa"

    @Option(help: "Tên máy trong nhật ký.")
    var device = ProcessInfo.processInfo.hostName

    @Option(help: "Dừng sau số giây này; để thử.")
    var seconds: Double?

    func run() async throws {
        guard let ffmpeg = Program.named("ffmpeg")?.path else {
            throw ValidationError("Không tìm thấy ffmpeg. Hãy cài gói ffmpeg.")
        }
        // A sound card that goes away is an airing that failed, not the end of the program.
        signal(SIGPIPE, SIG_IGN)
        let speakers = try PlayerOutput(output, ffmpeg: ffmpeg)
        let player = try StationPlayer(
            folder: SoundFolder(folder), device: device, ffmpeg: ffmpeg, now: { .now }, say: { Lines.warn($0) })
        let over = seconds.map { Date.now.addingTimeInterval($0) }
        let playing = Thread {
            player.play(on: speakers.made) { over.map { Date.now >= $0 } ?? false }
        }
        playing.start()
        let (server, client) = try stationServer()
        while over.map({ Date.now < $0 }) ?? true {
            let pause = await player.meet(server)
            try await Task.sleep(for: .seconds(over == nil ? pause : min(pause, 1)))
        }
        while !playing.isFinished { try await Task.sleep(for: .milliseconds(50)) }
        _ = await player.meet(server)
        try await client?.shutdown()
    }

    private func stationServer() throws -> (any StationServer, HTTPClient?) {
        guard server.contains("://") else { return (CarriedFolder(server), nil) }
        guard let key else { throw ValidationError("Hãy chỉ tệp khóa của đài bằng --key.") }
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        return (try HTTPStationServer(server, keyFile: key, client: client), client)
    }
}

/// Unchecked because the speakers are handed to the one thread that plays, and touched by nobody else.
private struct PlayerOutput: @unchecked Sendable {
    let made: any Speakers

    init(_ text: String, ffmpeg: String) throws {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("alsa", let device): made = ProgramSpeakers.alsa(device ?? "default", ffmpeg: ffmpeg)
        case ("icecast", let address?): made = ProgramSpeakers.icecast("icecast:\(address)", ffmpeg: ffmpeg)
        case ("wav", let path?): made = try WaveFile(path)
        default: throw ValidationError("Nơi phát không hợp lệ: \(text)")
        }
    }
}

extension Instant {
    static var now: Instant { Instant(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)) }
}
