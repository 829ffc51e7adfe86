extension Category {
    /// The fields an empty installation starts with, grouped as on the province's portal. Data: a province edits them.
    package static let starter: [Category] = [
        Category(code: "giao_thong", name: "Hạ tầng giao thông", group: "Cơ sở hạ tầng"),
        Category(code: "dien_chieu_sang", name: "Điện và chiếu sáng", group: "Cơ sở hạ tầng"),
        Category(code: "cap_thoat_nuoc", name: "Cấp và thoát nước", group: "Cơ sở hạ tầng"),
        Category(code: "vien_thong_so", name: "Viễn thông và số hóa", group: "Cơ sở hạ tầng"),
        Category(code: "moi_truong_rac", name: "Môi trường và rác thải", group: "Môi trường"),
        Category(code: "thien_tai", name: "Thiên tai", group: "Môi trường"),
        Category(code: "trat_tu_do_thi_xd", name: "Trật tự đô thị và xây dựng", group: "An ninh – trật tự"),
        Category(code: "an_ninh_trat_tu", name: "An ninh trật tự", group: "An ninh – trật tự"),
        Category(code: "an_toan_giao_thong", name: "An toàn giao thông", group: "An ninh – trật tự"),
        Category(code: "y_te_dich_benh", name: "Y tế và dịch bệnh", group: "Y tế – giáo dục"),
        Category(code: "an_toan_thuc_pham", name: "An toàn thực phẩm", group: "Y tế – giáo dục"),
        Category(code: "giao_duc", name: "Giáo dục", group: "Y tế – giáo dục"),
        Category(code: "van_hoa_du_lich", name: "Văn hóa và du lịch", group: "Văn hóa – xã hội"),
        Category(code: "thuong_mai_gia", name: "Thương mại và giá", group: "Kinh tế"),
        Category(
            code: "thai_do_phuc_vu", name: "Thái độ phục vụ", group: "Khác",
            note: "Có thể là tố cáo: phải rà soát trước khi chuyển."),
        Category(code: Category.other, name: "Lĩnh vực khác", group: "Khác"),
    ]
}
