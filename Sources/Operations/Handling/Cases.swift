/// What is done with a report: every act, the lists of work at a desk, what resembles it, and the opening of the
/// identity behind it.
package struct Cases: ProvincePart {
    let province: Province
}

extension Province {
    package var cases: Cases { Cases(province: self) }
}
