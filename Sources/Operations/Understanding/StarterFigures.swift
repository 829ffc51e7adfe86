package import FieldReports

/// What `phananh train` found on the starter's lessons alone, typed here so that a first start need not find it again: it
/// takes several times as long as learning. A test learns anew and compares.
package enum StarterFigures {
    package static let settings = Classifier.Settings(
        temperatures: [0.7984, 0.9948, 0.8377],
        limits: Classifier.Limits(category: 0.66, urgency: 0.08, exclusion: 0.24))

    private static let confusions = [
        ("khac", "an_ninh_trat_tu", 84), ("thai_do_phuc_vu", "khac", 80), ("an_ninh_trat_tu", "khac", 55),
        ("van_hoa_du_lich", "an_ninh_trat_tu", 41), ("thien_tai", "an_ninh_trat_tu", 40), ("thien_tai", "khac", 40),
        ("thuong_mai_gia", "khac", 36), ("giao_thong", "an_toan_giao_thong", 33),
    ]

    package static let appraisal: Appraisal = {
        var appraisal = Appraisal()
        appraisal.count = 7990
        appraisal.accuracy = 0.725
        appraisal.macroF1 = 0.715
        appraisal.calibrationError = 0.044
        appraisal.coverage = 0.628
        appraisal.accuracyWhenSure = 0.853
        (appraisal.urgent.positives, appraisal.urgent.said, appraisal.urgent.right) = (1120, 2052, 1045)
        (appraisal.exclusion.positives, appraisal.exclusion.said, appraisal.exclusion.right) = (1000, 980, 844)
        appraisal.confusions = confusions.map { truth, taken, count in
            .init(truth: CategoryCode(rawValue: truth), taken: CategoryCode(rawValue: taken), count: count)
        }
        return appraisal
    }()
}
