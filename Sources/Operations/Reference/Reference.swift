/// The books that come from outside: units and their boundaries, agencies, fields, the calendar.
package struct Reference: ProvincePart {
    let province: Province
}

extension Province {
    package var reference: Reference { Reference(province: self) }
}
