// Numbers as Vietnamese documents write them: a dot between thousands, a comma before decimals.

/// `1.234.567`
package func official(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { grouped.append(".") }
        grouped.append(digit)
    }
    return number < 0 ? "-\(grouped)" : grouped
}

/// `1.234.567,89`, rounded half away from zero to `decimals` places (0…6); «–» when it is not a number.
package func official(_ number: Double, decimals: Int) -> String {
    let places = min(max(decimals, 0), 6)
    let scale = (0..<places).reduce(1.0) { value, _ in value * 10 }
    let scaled = (number.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, scaled < 9e18 else { return "–" }
    let units = Int(scaled)
    let whole = official(units / Int(scale))
    let sign = number < 0 && units > 0 ? "-" : ""
    guard places > 0 else { return sign + whole }
    let fraction = String(units % Int(scale))
    return sign + whole + "," + String(repeating: "0", count: places - fraction.count) + fraction
}

/// `87,5%` of a part in a whole; «–» when the whole is nothing, because nothing is not zero per cent.
package func officialPercent(_ part: Int, of whole: Int, decimals: Int = 1) -> String {
    whole == 0 ? "–" : official(Double(part) * 100 / Double(whole), decimals: decimals) + "%"
}
