/// What is counted over all reports and looked at from above: the centre's overview, the figures of a period and
/// those for everybody, hidings, openings of identities.
package struct Oversight: ProvincePart {
    let province: Province
}

extension Province {
    package var oversight: Oversight { Oversight(province: self) }
}
