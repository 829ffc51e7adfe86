// FieldReports
