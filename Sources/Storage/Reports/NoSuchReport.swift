/// Nothing by that code, or nothing this viewer may know of: the two look the same from outside.
package struct NoSuchReport: Error, Equatable { package init() {} }

/// Somebody else wrote first. Read again and decide again.
package struct StaleReport: Error, Equatable { package init() {} }
