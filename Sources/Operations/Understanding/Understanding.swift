/// What the classifier makes of a text, how right it was, and how it learns.
package struct Understanding: ProvincePart {
    let province: Province
}

extension Province {
    package var understanding: Understanding { Understanding(province: self) }
}
