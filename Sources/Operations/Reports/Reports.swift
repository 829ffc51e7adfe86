/// What may be read of reports, by whoever asks; what they follow, and the lines that tell them of it.
package struct Reports: ProvincePart {
    let province: Province
}

extension Province {
    package var reports: Reports { Reports(province: self) }
}
