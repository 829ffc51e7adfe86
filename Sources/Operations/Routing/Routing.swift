/// The routing rules: which agency leads, by place and field (REP-21).
package struct Routing: ProvincePart {
    let province: Province
}

extension Province {
    package var routing: Routing { Routing(province: self) }
}
