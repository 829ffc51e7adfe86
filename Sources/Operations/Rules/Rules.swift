/// The numbers of the regulation in force: tried, proposed, decided by another, taken up on their day.
package struct Rules: ProvincePart {
    let province: Province
}

extension Province {
    package var rules: Rules { Rules(province: self) }
}
