/// A person's own account: registering, proving a telephone, signing in, what is lost and changed, and
/// who holds a session.
package struct Accounts: ProvincePart {
    let province: Province
}

extension Province {
    package var accounts: Accounts { Accounts(province: self) }
}
