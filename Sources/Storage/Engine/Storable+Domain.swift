// The domain's names as they are stored: each as its raw value.

import FieldReports
package import Office

extension AccountID: Storable {}
extension PersonID: Storable {}
extension AgencyCode: Storable {}
extension CategoryCode: Storable {}
extension Status: Storable {}
extension Visibility: Storable {}
extension Channel: Storable {}
extension UrgentKind: Storable {}
extension Rating.Level: Storable {}
extension Outcome: Storable {}
extension Standing: Storable {}
extension Role: Storable {}
extension RuleSet.Version: Storable {}
extension Agency.Kind: Storable {}
extension Notice.Kind: Storable {}
extension Subject.Kind: Storable {}
extension MediaItem.Kind: Storable {}
extension Account.Kind: Storable {}
extension CodePurpose: Storable {}
extension ReferenceKind: Storable {}
