package import LocalTime

/// A change of the directory. What ended stays; nothing is taken out.
package enum DirectoryEdit: Sendable, Equatable {
    case addHead(HeadPost)
    case endHead(of: DirectoryUnit.Code, since: Day, on: Day)
    case addContact(OutreachContact)
    case endContact(phone: String, topic: OutreachContact.Topic, on: Day)
    case addStation(Station)
    case endStation(Station.Code, on: Day)
    case addCluster(SpeakerCluster)
    case endCluster(SpeakerCluster.Code, on: Day)
    /// Another of this code is replaced: from a list that is read whole.
    case putUnit(DirectoryUnit)
    case putStation(Station)
}
