// The numbers of data protection (A0.18, Law 91/2025).

extension RuleSet {
    /// Within how many working days a request about one's own data is answered (A0.18).
    package var dataRequestWorkingDays: Int {
        get { dataRequestDays ?? 2 }
        set { dataRequestDays = newValue }
    }

    /// Within how many days of asking it is carried out (A0.18).
    package var dataCarryOutDays: Int {
        get { dataCarryOutCalendarDays ?? 15 }
        set { dataCarryOutCalendarDays = newValue }
    }

    /// So long after an account is closed its sealed identity is kept, and longer only while a report is unanswered.
    package var closedAccountKeptDays: Int {
        get { closedAccountDays ?? 30 }
        set { closedAccountDays = newValue }
    }

    /// Within how many hours of being noticed a breach of personal data is notified to the specialised agency.
    package var breachNotificationHours: Int {
        get { breachHours ?? 72 }
        set { breachHours = newValue }
    }
}
