/// Officials: their accounts, their appointments, and what two people do to them, with the log of it (A0.24,
/// A0.26).
package struct Personnel: ProvincePart {
    let province: Province
}

extension Province {
    package var personnel: Personnel { Personnel(province: self) }
}
