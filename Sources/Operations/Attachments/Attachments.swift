/// Pictures, films and voices: how they come in, and what a viewer may see of them (REP-16, REP-18).
package struct Attachments: ProvincePart {
    let province: Province
}

extension Province {
    package var attachments: Attachments { Attachments(province: self) }
}
