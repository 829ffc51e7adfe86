import Outreach
import Web

/// Asking the machine to read.
struct MachineForm: Sendable {
    let accent: SelectField
    let speed: SelectField

    init(_ form: Form?, _ errors: FieldErrors) {
        accent = SelectField(
            "accent", "Giọng", options: MachineVoice.Accent.allCases.map { ($0.rawValue, $0.label) },
            selected: MachineVoice.Accent.north.rawValue, form: form, errors: errors)
        speed = SelectField(
            "speed", "Tốc độ",
            options: [("80", "Rất chậm, 0,8×"), ("90", "Chậm, 0,9×"), ("100", "Vừa, 1×"), ("115", "Nhanh, 1,15×")],
            selected: "90", form: form, errors: errors)
    }
}

/// Sending a recording.
struct RecorderForm: Sendable {
    let language: SelectField
    let reader: TextField
    let file: FileField

    init(_ content: BulletinContent, _ form: Form?, _ errors: FieldErrors) {
        language = SelectField(
            "language", "Tiếng", options: BroadcastLanguage.allCases.map { ($0.rawValue, $0.label) },
            selected: (content.languages.last ?? .vietnamese).rawValue, form: form, errors: errors)
        reader = TextField(
            "reader", "Người đọc", hint: "Chỉ người làm bản tin thấy.", isOptional: true, maxLength: 80, form: form,
            errors: errors)
        file = FileField(
            "media", "Tệp ghi âm",
            hint: "MP3, WAV, Opus hoặc M4A, đến 10 phút. Hệ thống cân to nhỏ và cắt im, giữ bản gốc.",
            isOptional: false, accept: "audio/*", icon: .microphone, errors: errors)
    }
}
