import LocalTime

/// The working calendar an empty installation starts with: facts typed from the published lists of public holidays
/// (Bộ luật Lao động 2019, Điều 111–112, and each year's announcement). 2023–2026 are confirmed, later years are an
/// estimate until announced; 24/11 works until an administrator confirms it (A0.16).
enum StarterCalendar {
    /// day | kind | confirmation | name | document
    static let text = """
        2023-01-01|holiday|confirmed|Tết Dương lịch|Bộ luật Lao động 2019, Điều 112
        2023-01-02|substituteHoliday|confirmed|Tết Dương lịch (nghỉ bù)|Bộ luật Lao động 2019, Điều 112
        2023-01-20|substituteHoliday|confirmed|29 Tết|Bộ luật Lao động 2019, Điều 112
        2023-01-21|holiday|confirmed|Giao thừa Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2023-01-22|holiday|confirmed|Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2023-01-23|holiday|confirmed|Mùng hai Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2023-01-24|holiday|confirmed|Mùng ba Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2023-01-25|holiday|confirmed|Mùng bốn Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2023-01-26|substituteHoliday|confirmed|Mùng năm Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2023-04-29|holiday|confirmed|Ngày Giỗ Tổ Hùng Vương|Bộ luật Lao động 2019, Điều 112
        2023-04-30|holiday|confirmed|Ngày Chiến thắng|Bộ luật Lao động 2019, Điều 112
        2023-05-01|holiday|confirmed|Ngày Quốc tế Lao động|Bộ luật Lao động 2019, Điều 112
        2023-05-02|substituteHoliday|confirmed|Ngày Giỗ Tổ Hùng Vương (nghỉ bù)|Bộ luật Lao động 2019, Điều 112
        2023-05-03|substituteHoliday|confirmed|Ngày Chiến thắng (nghỉ bù)|Bộ luật Lao động 2019, Điều 112
        2023-09-01|holiday|confirmed|Quốc khánh|Bộ luật Lao động 2019, Điều 112
        2023-09-02|holiday|confirmed|Quốc khánh|Bộ luật Lao động 2019, Điều 112
        2023-09-04|substituteHoliday|confirmed|Quốc khánh (nghỉ bù)|Bộ luật Lao động 2019, Điều 112
        2024-01-01|holiday|confirmed|Tết Dương lịch|Bộ luật Lao động 2019, Điều 112
        2024-02-08|substituteHoliday|confirmed|29 Tết|Bộ luật Lao động 2019, Điều 112
        2024-02-09|holiday|confirmed|Giao thừa Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2024-02-10|holiday|confirmed|Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2024-02-11|holiday|confirmed|Mùng hai Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2024-02-12|holiday|confirmed|Mùng ba Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2024-02-13|holiday|confirmed|Mùng bốn Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2024-02-14|substituteHoliday|confirmed|Mùng năm Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2024-04-18|holiday|confirmed|Ngày Giỗ Tổ Hùng Vương|Bộ luật Lao động 2019, Điều 112
        2024-04-29|swap|confirmed|Ngày nghỉ (thay cho ngày 04/05/2024)|Văn bản 2450/VPCP-KGVX ngày 12/4/2024
        2024-04-30|holiday|confirmed|Ngày Chiến thắng|Bộ luật Lao động 2019, Điều 112
        2024-05-01|holiday|confirmed|Ngày Quốc tế Lao động|Bộ luật Lao động 2019, Điều 112
        2024-05-04|makeUpWorkday|confirmed|Làm bù cho 29/04/2024|Văn bản 2450/VPCP-KGVX ngày 12/4/2024
        2024-09-02|holiday|confirmed|Quốc khánh|Bộ luật Lao động 2019, Điều 112
        2024-09-03|holiday|confirmed|Quốc khánh|Bộ luật Lao động 2019, Điều 112
        2025-01-01|holiday|confirmed|Tết Dương lịch|Bộ luật Lao động 2019, Điều 112
        2025-01-27|substituteHoliday|confirmed|29 Tết|Bộ luật Lao động 2019, Điều 112
        2025-01-28|holiday|confirmed|Giao thừa Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2025-01-29|holiday|confirmed|Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2025-01-30|holiday|confirmed|Mùng hai Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2025-01-31|holiday|confirmed|Mùng ba Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2025-02-01|holiday|confirmed|Mùng bốn Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2025-04-07|holiday|confirmed|Ngày Giỗ Tổ Hùng Vương|Bộ luật Lao động 2019, Điều 112
        2025-04-26|makeUpWorkday|confirmed|Làm bù cho 02/05/2025|Thông báo 6150/TB-BLĐTBXH (12/2024)
        2025-04-30|holiday|confirmed|Ngày Chiến thắng|Bộ luật Lao động 2019, Điều 112
        2025-05-01|holiday|confirmed|Ngày Quốc tế Lao động|Bộ luật Lao động 2019, Điều 112
        2025-05-02|swap|confirmed|Ngày nghỉ (thay cho ngày 26/04/2025)|Thông báo 6150/TB-BLĐTBXH
        2025-09-01|holiday|confirmed|Quốc khánh|Bộ luật Lao động 2019, Điều 112
        2025-09-02|holiday|confirmed|Quốc khánh|Bộ luật Lao động 2019, Điều 112
        2026-01-01|holiday|confirmed|Tết Dương lịch|Bộ luật Lao động 2019, Điều 112
        2026-01-02|swap|confirmed|Ngày nghỉ hoán đổi dịp Tết Dương lịch (thay cho 10/01/2026)|Văn bản 12729/VPCP-KGVX ngày 25/12/2025
        2026-01-10|makeUpWorkday|confirmed|Làm bù cho 02/01/2026|Văn bản 12729/VPCP-KGVX ngày 25/12/2025
        2026-02-16|holiday|confirmed|Giao thừa Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2026-02-17|holiday|confirmed|Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2026-02-18|holiday|confirmed|Mùng hai Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2026-02-19|holiday|confirmed|Mùng ba Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2026-02-20|holiday|confirmed|Mùng bốn Tết Nguyên Đán|Bộ luật Lao động 2019, Điều 112
        2026-04-26|holiday|confirmed|Ngày Giỗ Tổ Hùng Vương|Bộ luật Lao động 2019, Điều 112
        2026-04-27|substituteHoliday|confirmed|Ngày Giỗ Tổ Hùng Vương (nghỉ bù)|Bộ luật Lao động 2019, Điều 112
        2026-04-30|holiday|confirmed|Ngày Chiến thắng|Bộ luật Lao động 2019, Điều 112
        2026-05-01|holiday|confirmed|Ngày Quốc tế Lao động|Bộ luật Lao động 2019, Điều 112
        2026-08-22|makeUpWorkday|confirmed|Làm bù cho 31/08/2026|Báo chí tháng 01/2026
        2026-08-31|swap|confirmed|Ngày nghỉ (thay cho ngày 22/08/2026)|Báo chí tháng 01/2026
        2026-09-01|holiday|confirmed|Quốc khánh|Bộ luật Lao động 2019, Điều 112
        2026-09-02|holiday|confirmed|Quốc khánh|Bộ luật Lao động 2019, Điều 112
        2026-11-24|holiday|toCheck|Ngày Văn hóa Việt Nam|Nghị quyết 80-NQ/TW ngày 07/01/2026
        2027-01-01|holiday|provisional|Tết Dương lịch|Ước tính theo Bộ luật Lao động 2019
        2027-02-04|substituteHoliday|provisional|29 Tết|Ước tính theo Bộ luật Lao động 2019
        2027-02-05|holiday|provisional|Giao thừa Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2027-02-06|holiday|provisional|Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2027-02-07|holiday|provisional|Mùng hai Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2027-02-08|holiday|provisional|Mùng ba Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2027-02-09|holiday|provisional|Mùng bốn Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2027-02-10|substituteHoliday|provisional|Mùng năm Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2027-04-16|holiday|provisional|Ngày Giỗ Tổ Hùng Vương|Ước tính theo Bộ luật Lao động 2019
        2027-04-30|holiday|provisional|Ngày Chiến thắng|Ước tính theo Bộ luật Lao động 2019
        2027-05-01|holiday|provisional|Ngày Quốc tế Lao động|Ước tính theo Bộ luật Lao động 2019
        2027-05-03|substituteHoliday|provisional|Ngày Quốc tế Lao động (nghỉ bù)|Ước tính theo Bộ luật Lao động 2019
        2027-09-02|holiday|provisional|Quốc khánh|Ước tính theo Bộ luật Lao động 2019
        2027-09-03|holiday|provisional|Quốc khánh|Ước tính theo Bộ luật Lao động 2019
        2027-11-24|holiday|toCheck|Ngày Văn hóa Việt Nam|Nghị quyết 80-NQ/TW ngày 07/01/2026
        2028-01-01|holiday|provisional|Tết Dương lịch|Ước tính theo Bộ luật Lao động 2019
        2028-01-03|substituteHoliday|provisional|Tết Dương lịch (nghỉ bù)|Ước tính theo Bộ luật Lao động 2019
        2028-01-24|substituteHoliday|provisional|29 Tết|Ước tính theo Bộ luật Lao động 2019
        2028-01-25|holiday|provisional|Giao thừa Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2028-01-26|holiday|provisional|Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2028-01-27|holiday|provisional|Mùng hai Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2028-01-28|holiday|provisional|Mùng ba Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2028-01-29|holiday|provisional|Mùng bốn Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2028-04-04|holiday|provisional|Ngày Giỗ Tổ Hùng Vương|Ước tính theo Bộ luật Lao động 2019
        2028-04-30|holiday|provisional|Ngày Chiến thắng|Ước tính theo Bộ luật Lao động 2019
        2028-05-01|holiday|provisional|Ngày Quốc tế Lao động|Ước tính theo Bộ luật Lao động 2019
        2028-05-02|substituteHoliday|provisional|Ngày Chiến thắng (nghỉ bù)|Ước tính theo Bộ luật Lao động 2019
        2028-09-01|holiday|provisional|Quốc khánh|Ước tính theo Bộ luật Lao động 2019
        2028-09-02|holiday|provisional|Quốc khánh|Ước tính theo Bộ luật Lao động 2019
        2028-09-04|substituteHoliday|provisional|Quốc khánh (nghỉ bù)|Ước tính theo Bộ luật Lao động 2019
        2028-11-24|holiday|toCheck|Ngày Văn hóa Việt Nam|Nghị quyết 80-NQ/TW ngày 07/01/2026
        2029-01-01|holiday|provisional|Tết Dương lịch|Ước tính theo Bộ luật Lao động 2019
        2029-02-12|holiday|provisional|Giao thừa Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2029-02-13|holiday|provisional|Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2029-02-14|holiday|provisional|Mùng hai Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2029-02-15|holiday|provisional|Mùng ba Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2029-02-16|holiday|provisional|Mùng bốn Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2029-04-23|holiday|provisional|Ngày Giỗ Tổ Hùng Vương|Ước tính theo Bộ luật Lao động 2019
        2029-04-30|holiday|provisional|Ngày Chiến thắng|Ước tính theo Bộ luật Lao động 2019
        2029-05-01|holiday|provisional|Ngày Quốc tế Lao động|Ước tính theo Bộ luật Lao động 2019
        2029-09-02|holiday|provisional|Quốc khánh|Ước tính theo Bộ luật Lao động 2019
        2029-09-03|holiday|provisional|Quốc khánh|Ước tính theo Bộ luật Lao động 2019
        2029-09-04|substituteHoliday|provisional|Quốc khánh (nghỉ bù)|Ước tính theo Bộ luật Lao động 2019
        2029-11-24|holiday|toCheck|Ngày Văn hóa Việt Nam|Nghị quyết 80-NQ/TW ngày 07/01/2026
        2029-11-26|substituteHoliday|toCheck|Ngày Văn hóa Việt Nam (nghỉ bù)|Nghị quyết 80-NQ/TW ngày 07/01/2026
        2030-01-01|holiday|provisional|Tết Dương lịch|Ước tính theo Bộ luật Lao động 2019
        2030-01-31|substituteHoliday|provisional|29 Tết|Ước tính theo Bộ luật Lao động 2019
        2030-02-01|holiday|provisional|Giao thừa Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2030-02-02|holiday|provisional|Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2030-02-03|holiday|provisional|Mùng hai Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2030-02-04|holiday|provisional|Mùng ba Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2030-02-05|holiday|provisional|Mùng bốn Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2030-02-06|substituteHoliday|provisional|Mùng năm Tết Nguyên Đán|Ước tính theo Bộ luật Lao động 2019
        2030-04-12|holiday|provisional|Ngày Giỗ Tổ Hùng Vương|Ước tính theo Bộ luật Lao động 2019
        2030-04-30|holiday|provisional|Ngày Chiến thắng|Ước tính theo Bộ luật Lao động 2019
        2030-05-01|holiday|provisional|Ngày Quốc tế Lao động|Ước tính theo Bộ luật Lao động 2019
        2030-09-02|holiday|provisional|Quốc khánh|Ước tính theo Bộ luật Lao động 2019
        2030-09-03|holiday|provisional|Quốc khánh|Ước tính theo Bộ luật Lao động 2019
        2030-11-24|holiday|toCheck|Ngày Văn hóa Việt Nam|Nghị quyết 80-NQ/TW ngày 07/01/2026
        2030-11-25|substituteHoliday|toCheck|Ngày Văn hóa Việt Nam (nghỉ bù)|Nghị quyết 80-NQ/TW ngày 07/01/2026
        """
}
