import Office
import Outreach
import Vietnamese
import Web

/// How a bulletin sounds in one language: its takes, and which one plays.
struct VoicesBox: Sendable {
    let label: String
    let takes: [Take]
    /// Nothing plays in this language.
    let lack: String?

    struct Take: Sendable {
        let number: String
        let name: String
        let plays: Bool
        let facts: String
        /// What was done to it.
        let evened: String?
        let outdated: String?
        let player: Player?
        /// What to send to choose it, or to say that it was heard; nil where that is not to be done.
        let choice: String?
        let hearing: String?
        let heard: String?
    }

    struct Player: Sendable {
        let label: String
        let address: String
        let opus: String
        let wav: String
    }
}

extension VoicesBox {
    /// Nil for a language in which there is neither sound nor a wish for it.
    init?<Purpose>(
        _ language: BroadcastLanguage, _ bulletin: BulletinDraft<Purpose>, _ viewer: Viewer, _ acts: [BulletinAct],
        _ address: String
    ) {
        let takes = bulletin.takes.filter { $0.language == language }
        let isWanted = bulletin.content.languages.contains(language)
        guard isWanted || !takes.isEmpty else { return nil }
        label = language.label
        self.takes = takes.reversed().map { Take($0, in: bulletin, viewer, acts, address) }
        lack =
            isWanted && bulletin.playing(in: language)?.sound == nil
            ? "Chưa có tiếng để phát." : isWanted ? nil : "Tiếng này không nằm trong những tiếng sẽ phát."
    }
}

extension VoicesBox.Take {
    init<Purpose>(
        _ take: BulletinTake, in bulletin: BulletinDraft<Purpose>, _ viewer: Viewer, _ acts: [BulletinAct],
        _ address: String
    ) {
        let playing = bulletin.playing(in: take.language)?.number == take.number
        number = String(take.number)
        name = take.name
        plays = playing
        facts = take.sound.map { "\($0.track.seconds.asMinutes), \($0.track.loudness.asLoudness)" } ?? take.absence
        evened = take.sound?.evened
        outdated =
            playing && bulletin.isOutdated(take) ? "Lời đã sửa sau khi máy đọc. Hãy cho máy đọc lại." : nil
        player = take.sound.map { _ in
            let base = "\(address)/tieng/\(take.number)"
            return VoicesBox.Player(
                label: "Nghe \(take.language.label), bản \(take.number)", address: base + ".mp3", opus: base + ".opus",
                wav: base + ".wav")
        }
        choice = !playing && take.sound != nil && acts.contains(.choice) ? String(take.number) : nil
        let isHeard = take.sound.map { bulletin.hasHeard($0.track, viewer.account) } ?? false
        hearing =
            playing && !isHeard && acts.contains(.hearing) && bulletin.content.languages.contains(take.language)
            ? take.sound?.track.hash : nil
        heard = isHeard ? "Ông/bà đã nghe hết." : nil
    }
}

extension BulletinTake {
    fileprivate var name: String {
        switch origin {
        case .machine(let voice, _): "Bản \(number), giọng máy, \(voice.accent.label.lowercased()), \(voice.speed)%"
        case .recording(let reader): "Bản \(number), thu" + (reader.map { ", \($0) đọc" } ?? "")
        }
    }

    fileprivate var absence: String {
        switch failure {
        case nil: "Máy đang đọc."
        case "tooLong": "Lời này đọc lâu hơn 10 phút. Hãy rút ngắn rồi cho đọc lại."
        case "recordingsUnavailable": "Máy chủ chưa có giọng đọc. Hãy đưa bản thu lên."
        default: "Máy chưa đọc được bản này. Hãy cho đọc lại, hoặc đưa bản thu lên."
        }
    }
}

extension SoundFile {
    /// What was done to it: «Bản gốc −31,4 LUFS, 9 giây im ở đầu; đã cân to nhỏ và cắt im.»
    fileprivate var evened: String {
        var words = "Bản gốc \(before.loudness.asLoudness)"
        if before.silentHead >= 0.5 { words += ", \(official(before.silentHead, decimals: 1)) giây im ở đầu" }
        if before.silentTail >= 0.5 { words += ", \(official(before.silentTail, decimals: 1)) giây im ở cuối" }
        return words + ". Đã cân to nhỏ và cắt im, vẫn giữ bản gốc."
    }
}

extension Double {
    /// «−23,0 LUFS», with a minus sign.
    fileprivate var asLoudness: String {
        official(self, decimals: 1).replacing("-", with: "−") + " LUFS"
    }
}
