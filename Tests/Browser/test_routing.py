"""The routing lab: other rules are tried on the reports of the demonstration, at both widths, and nothing is saved."""

import pytest
from people import photograph, sign_in
from test_pages import look

RULES = """ma,linh_vuc,co_quan
xa,,xa
duong,giao_thong,so-xay-dung
nuoc,cap_thoat_nuoc,so-xay-dung
nuoc-2,cap_thoat_nuoc,so-nnmt
hong,khac,so-khong-co
"""


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_trying_rules(visitor, province, width):
    page = visitor(width)
    sign_in(page, province, "Cơ quan quản lý IOC")
    look(page, "/quan-tri/phan-luong")
    page.fill("#rules", RULES)
    page.click("button[value=try]")
    assert "Không có cơ quan nào mang mã «so-khong-co»" in page.text_content("main")
    assert page.input_value("#rules").strip() == RULES.strip()
    photograph(page, "routing-tried")
    page.fill("#note", "Công văn thử nghiệm")
    page.click("button[value=apply]")
    assert "Không có cơ quan nào mang mã «so-khong-co»" in page.text_content("[data-error-summary]")
    photograph(page, "routing-refused")
    assert page.faults == []
