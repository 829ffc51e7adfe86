"""A warning, from the one who composes it past the one who lets it go to everybody's first page, and off it again."""

import pytest
from people import sign_in
from test_pages import look, look_at


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_two_people_warn_and_call_back(visitor, province, width):
    headline = f"Sương muối trên {'điện thoại' if width == 'phone' else 'máy tính'}"
    editor = visitor(width)
    sign_in(editor, province, "Biên tập bản tin")
    editor.goto("/tuyen-truyen/canh-bao/moi")

    # When something is missing, it is named and what was typed stands there
    editor.fill("[name=headline]", headline)
    editor.get_by_role("button", name="Lưu bản nháp").click()
    assert editor.input_value("[name=headline]") == headline
    look_at(editor, "warning-missing")
    for name, value in [("hazard", "frost"), ("severity", "Moderate"), ("urgency", "Expected"), ("certainty", "Likely")]:
        editor.select_option(f"[name={name}]", value)
    editor.fill("[name=description]", "Đêm nay có sương muối ở vùng cao.")
    editor.fill("[name=instruction]", "Che ấm cho trâu bò, mạ non.")
    onset = editor.input_value("[name=onset]")
    editor.fill("[name=expires]", editor.evaluate(
        "from => new Date(Date.parse(from + ':00Z') + 9 * 3600e3).toISOString().slice(0, 16)", onset))
    for box in editor.locator("[name=communes]").all()[:2]:
        box.check(force=True)
    editor.get_by_role("button", name="Lưu bản nháp").click()
    editor.get_by_role("button", name="Chuyển người thứ hai xem và phát").click()
    look_at(editor, "warning-submitted")
    assert editor.get_by_role("button", name="Phát cảnh báo").count() == 0
    address = editor.url

    # The second person counts the communes
    lead = visitor(width)
    sign_in(lead, province, "Trưởng ca IOC")
    lead.goto(address)
    look_at(lead, "warning-second")
    lead.fill("[name=communeCount]", "3")
    lead.get_by_role("button", name="Phát cảnh báo").click()
    assert "không đúng" in lead.locator("main").inner_text()
    lead.fill("[name=communeCount]", "2")
    lead.get_by_role("button", name="Phát cảnh báo").click()
    look_at(lead, "warning-live")

    # Everybody sees it at once
    street = visitor(width)
    look(street, "/", f"warned-{width}")
    assert headline in street.locator("main").inner_text()
    look(street, "/canh-bao", "live")

    # And no more when it is called back by two
    editor.goto(address)
    editor.fill("#cancel-reason", "Trời ấm trở lại")
    editor.get_by_role("button", name="Đề nghị hủy cảnh báo").click()
    lead.goto(address)
    lead.get_by_role("button", name="Hủy cảnh báo", exact=True).click()
    street.goto("/canh-bao")
    assert headline not in street.locator("main").inner_text()
    for page in [editor, lead, street]:
        assert page.faults == []
