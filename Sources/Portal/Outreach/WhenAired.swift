extension PortalSite {
    /// Where and when a bulletin was heard, in words, the newest first. Airings tell it once there are any.
    func whenAired(_ bulletin: Int64) async throws -> [String] { [] }
}
