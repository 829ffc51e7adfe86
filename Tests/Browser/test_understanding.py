"""What the program makes of place and words, as people meet it: asked about, told once, and shown what is like it."""

import pytest
from people import photograph, register, sign_in, submit
from test_pages import look, look_at

PASSWORD = "suoi-nam-rom-mua-lu"
WIDTHS = [("phone", "0387222001"), ("desk", "0387222002")]


@pytest.mark.parametrize("width, phone", WIDTHS)
def test_words_are_read_and_nothing_is_blocked(visitor, province, width, phone):
    page = visitor(width)

    # Words alone name a commune of before: it is proposed, not chosen (A0.13)
    page.goto("/gui/dia-diem")
    page.fill("[name=placeWords]", "gần cầu, xã Sa Lông")
    page.get_by_role("button", name="Tiếp tục").last.click()
    assert "Xã Sa Lông (cũ) nay thuộc Xã Na Sang." in page.locator("main").inner_text()
    assert page.locator("[name=said]:checked").count() == 0
    look_at(page, "place-asked")
    page.locator("label[for=said]").click()
    page.get_by_role("button", name="Tiếp tục").last.click()

    # A field is proposed and net spellings are pointed at (REP-12)
    page.fill("[name=description]", "Mặt đường bê tông vào bản vỡ nhiều ổ gà, xe ko đi được, đề nghị sửa chữa đường.")
    page.get_by_role("button", name="Tiếp tục").last.click()
    assert "Lĩnh vực đề nghị: Hạ tầng giao thông" in page.locator("main").inner_text()
    assert page.locator("[name=category]:checked").get_attribute("value") == "giao_thong"
    look_at(page, "words-told")
    page.get_by_role("button", name="Viết rõ các chữ viết tắt giúp tôi").click()
    assert "xe không đi được" in page.input_value("[name=description]")
    page.get_by_role("button", name="Tiếp tục").last.click()
    assert page.url.endswith("/gui/kiem-tra")
    assert page.faults == []


@pytest.mark.parametrize("width, phone", WIDTHS)
def test_what_is_like_it_is_shown_to_who_sends_and_to_the_desk(visitor, province, width, phone):
    page = visitor(width)
    register(page, "Lò Thị Mai", phone, PASSWORD)
    other = nearest_public(page)

    # Before sending, the public report near by with its reasons (REP-20)
    page.goto("/gui/dia-diem")
    for name in ["latitude", "longitude"]:
        page.evaluate("([name, value]) => { document.querySelector(`[name=${name}]`).value = value }", [name, str(other[name])])
    page.fill("[name=placeWords]", "Ngay chỗ cũ")
    page.get_by_role("button", name="Tiếp tục").last.click()
    if page.locator("[name=placeConfirmed]").count():
        page.locator("[name=placeConfirmed]").first.check()
        page.get_by_role("button", name="Tiếp tục").last.click()
    page.fill("[name=description]", other["description"])
    page.locator(f"[name=category][value={other['category']}]").check(force=True)
    page.get_by_role("button", name="Tiếp tục").last.click()
    if page.url.endswith("/gui/noi-dung"):
        page.get_by_role("button", name="Tiếp tục").last.click()
    assert "Có phản ánh giống thế này" in page.locator("main").inner_text()
    assert other["code"] in page.content()
    look_at(page, "check-similar")
    page.locator(f"input[name=sameAs][value={other['code']}]").check(force=True)
    code = submit(page)

    # The desk sees them side by side, each with its own day
    operator = visitor(width)
    sign_in(operator, province, "Trực ban IOC")
    operator.goto(f"/xu-ly/{code}")
    assert other["code"] in operator.content()
    look_at(operator, "desk-alike")
    assert page.faults == [] and operator.faults == []


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_search_finds_by_land(visitor, width):
    page = visitor(width)
    look(page, "/tra-cuu?q=na%20sang")
    assert "0 phản ánh" not in page.locator("main").inner_text()
    photograph(page, "search-found")


def nearest_public(page):
    """One that everybody may see, that waits for its answer and has a point."""
    answer = page.request.get("/api/v1/reports?limit=100&sort=newest").json()
    open_ones = [
        one for one in answer["reports"]
        if one.get("place", one).get("latitude") and one["status"] in ("routed", "accepted", "inProgress")]
    one = open_ones[0]
    place = one.get("place", one)
    return {"code": one["code"], "category": one["category"], "description": one["description"],
            "latitude": place["latitude"], "longitude": place["longitude"]}


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_the_desk_sees_what_the_machine_would_have_filed(visitor, province, width):
    page = visitor(width)
    sign_in(page, province, "Người phản ánh")
    page.goto("/gui/dia-diem")
    page.fill("[name=placeWords]", "Đầu bản, xã Pa Ham")
    page.get_by_role("button", name="Tiếp tục").last.click()
    if page.locator("[name=said]").count():
        page.locator("label[for=said]").first.click()
        page.get_by_role("button", name="Tiếp tục").last.click()
    page.fill("[name=description]", "Cột điện đầu bản nghiêng, dây điện võng xuống sát mái nhà, đèn đường không sáng.")
    page.locator("[name=category][value=van_hoa_du_lich]").check(force=True)
    page.get_by_role("button", name="Tiếp tục").last.click()
    if page.url.endswith("/gui/noi-dung"):
        page.get_by_role("button", name="Tiếp tục").last.click()
    code = submit(page)

    # It proposes with its words, and the form it leads to stands open and filled (REP-21)
    operator = visitor(width)
    sign_in(operator, province, "Trực ban IOC")
    operator.goto(f"/xu-ly/{code}")
    panel = operator.locator("section", has=operator.get_by_role("heading", name="Máy đọc khác"))
    assert "Giống lĩnh vực «Điện" in panel.inner_text() and "ột điện»" in panel.inner_text()
    look_at(operator, "desk-opinion")
    panel.get_by_role("link", name="Sửa lĩnh vực").click()
    assert operator.locator("#phan-loai").get_attribute("open") is not None
    assert operator.locator("[name=phan-loai-category]").input_value() == "dien_chieu_sang"
    look_at(operator, "desk-opinion-form")
    operator.fill("[name=phan-loai-reason]", "Việc của ngành điện.")
    operator.locator("#phan-loai").get_by_role("button", name="Lưu").click()
    assert operator.get_by_role("heading", name="Máy đọc khác").count() == 0
    assert page.faults == [] and operator.faults == []
