"""G1 in a browser: a citizen registers, sends a report with a photo in four steps and is told who must answer by when;
the commune answers; the citizen rates. On a phone and on a desk, with scripts and without."""

import re

import pytest
from people import photograph, register, sign_in, submit
from photo import png

PASSWORD = "suoi-nam-rom-mua-lu"


@pytest.mark.parametrize("width, scripts, phone", [
    ("phone", True, "0387111001"), ("desk", True, "0387111002"), ("phone", False, "0387111003")])
def test_from_sending_to_rating(visitor, province, width, scripts, phone):
    # Given a citizen
    citizen = visitor(width, scripts)
    citizen.goto("/")
    photograph(citizen, "home")
    register(citizen, "Giàng A Páo", phone, PASSWORD)

    # When they send what they saw, in four steps
    code = send(citizen)
    photograph(citizen, "sent")

    # Then they are told who must answer, and by which day (REP-21, REP-23)
    told = citizen.locator("main").inner_text()
    assert "UBND phường Điện Biên Phủ" in told
    assert re.search(r"hết (thứ \S+|Thứ \S+|Chủ nhật|chủ nhật) \d\d/\d\d/\d{4}", told), told
    no_faults(citizen)

    # When the commune's officer takes it, shows it and drafts an answer
    officer = visitor(width, scripts)
    sign_in(officer, province, "Chuyên viên")
    officer.goto("/xu-ly")
    photograph(officer, "queue")
    officer.goto(f"/xu-ly/{code}")
    photograph(officer, "desk-report")
    act(officer, "tiep-nhan")
    act(officer, "cong-khai")
    act(officer, "tra-loi", text="Đã nạo vét cống, nước thoát bình thường.")
    photograph(officer, "desk-drafted")

    # And its leader approves
    leader = visitor(width, scripts)
    sign_in(leader, province, "Lãnh đạo cơ quan")
    leader.goto(f"/xu-ly/{code}")
    act(leader, "duyet-1")
    photograph(leader, "desk-answered")
    no_faults(officer, leader)

    # Then everybody can read the answer, and nobody who sent it (REP-16, REP-32)
    anyone = visitor(width, scripts)
    anyone.goto(f"/pa/{code}")
    photograph(anyone, "report")
    shown = anyone.content()
    assert "Đã nạo vét cống" in shown
    for secret in ["Giàng A Páo", phone, phone[1:]]:
        assert secret not in shown

    # And the citizen rates it with one of three words (REP-40, REP-41)
    citizen.goto(f"/pa/{code}")
    form = citizen.locator("form[action$='/danh-gia']")
    assert form.locator("input[type=radio]:checked").count() == 0
    form.get_by_text("Hài lòng", exact=True).click()
    form.get_by_role("button", name="Gửi đánh giá").click()
    photograph(citizen, "rated")
    anyone.goto(f"/pa/{code}")
    assert "Hài lòng" in anyone.locator("main").inner_text()
    no_faults(citizen, anyone)


def send(page, words="Cống qua đường bị bùn đất lấp kín, mưa là nước tràn vào nhà dân."):
    page.goto("/gui")
    page.set_input_files("input[type=file]", {"name": "cong.png", "mimeType": "image/png", "buffer": png()})
    photograph(page, "send-1-photos")
    page.get_by_role("button", name="Tiếp tục").last.click()
    if page.url.endswith("/gui"):
        page.goto("/gui/dia-diem")
    page.locator("select[name=unit]").select_option(label="Phường Điện Biên Phủ")
    page.fill("[name=placeWords]", "Trước cổng trường tiểu học, tổ dân phố 3")
    if page.locator("[name=placeConfirmed]").count():
        page.locator("[name=placeConfirmed]").first.check()
    photograph(page, "send-2-place")
    page.get_by_role("button", name="Tiếp tục").last.click()
    if "dia-diem" in page.url and page.locator("[name=placeConfirmed]").count():
        page.locator("[name=placeConfirmed]").first.check()
        page.get_by_role("button", name="Tiếp tục").last.click()
    page.fill("[name=description]", words)
    page.locator("[name=category][value=cap_thoat_nuoc]").check(force=True)
    photograph(page, "send-3-words")
    page.get_by_role("button", name="Tiếp tục").last.click()
    if page.url.endswith("/gui/noi-dung"):
        # What the program makes of the words is told once; going on is an answer.
        assert page.locator(".notice, .portal-advice").count() > 0
        photograph(page, "send-3-told")
        page.get_by_role("button", name="Tiếp tục").last.click()
    photograph(page, "send-4-check")
    return submit(page)


def act(page, name, **fields):
    """Does one of the desk's acts: each is a form in a section that opens."""
    form = page.locator(f"form[action$='/{name}']").first
    section = form.locator("xpath=ancestor::details[1]")
    if section.count() and section.get_attribute("open") is None:
        section.locator("summary").first.click()
    for field, value in fields.items():
        form.locator(f"[name={name}-{field}]").fill(value)
    for group in {radio.get_attribute("name") for radio in form.locator("input[type=radio]").all()}:
        if form.locator(f"input[name={group}]:checked").count() == 0:
            first = form.locator(f"input[name={group}]").first
            form.locator(f"label[for='{first.get_attribute('id')}']").click()
    form.locator("button").last.click()
    assert page.locator(".error-summary").count() == 0, page.locator(".error-summary").first.inner_text()


def no_faults(*pages):
    for page in pages:
        assert page.faults == []
