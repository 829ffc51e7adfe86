// The names of outreach as they are stored: each as its raw value.

package import Outreach

extension Station.Code: Storable {}
extension SpeakerCluster.Code: Storable {}
extension AiringEnd: Storable {}
extension AiringResult.Source: Storable {}
