// Duty
