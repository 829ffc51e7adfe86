/// A report comes in: the draft, the sending, and the claim of what was sent for somebody (REP-05, A0.12).
package struct Intake: ProvincePart {
    let province: Province
}

extension Province {
    package var intake: Intake { Intake(province: self) }
}
