/// Whether the province is whole and well: history against rows, files against sheets, the signs of life.
package struct Keeping: ProvincePart {
    let province: Province
}

extension Province {
    package var keeping: Keeping { Keeping(province: self) }
}
