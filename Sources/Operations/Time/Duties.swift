/// What nobody asks for and must happen: what time does to reports, what is delivered, handed over, swept.
package struct Duties: ProvincePart {
    let province: Province
}

extension Province {
    package var duties: Duties { Duties(province: self) }
}
