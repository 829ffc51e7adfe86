"""A0.25 in a browser: an officer covers words and areas of a photo before publishing, with scripts and without; everybody
reads that something is covered and on what ground, and no word of it."""

import pytest
from people import photograph, register, sign_in
from test_main_job import no_faults, send

WORDS = "Cống qua đường bị bùn đất lấp kín, xe 27B1-234.56 của anh Páo (0912 345 678) đổ đất xuống, mưa là nước tràn vào nhà dân."


@pytest.mark.parametrize("width, scripts, phone", [("desk", True, "0387111021"), ("phone", False, "0387111022")])
def test_covering(visitor, province, width, scripts, phone):
    # Given a report with a telephone and a plate in its words, and a photo
    citizen = visitor(width, scripts)
    register(citizen, "Giàng A Páo", phone, "suoi-nam-rom-mua-lu")
    code = send(citizen, WORDS)

    # When an officer covers words, chosen by hand or typed
    officer = visitor(width, scripts)
    sign_in(officer, province, "Chuyên viên")
    officer.goto(f"/xu-ly/{code}")
    officer.goto(f"/xu-ly/{code}/che")
    rows = officer.locator("[data-cover-row]")
    cover(rows.nth(0), "0912 345 678", "phoneNumber")
    if scripts:
        select(officer, "27B1-234.56")
        officer.get_by_role("button", name="Che đoạn đang chọn").click()
        assert rows.nth(1).locator("input").input_value() == "27B1-234.56"
        rows.nth(1).locator("select").select_option("plateNumber")
    else:
        cover(rows.nth(1), "27B1-234.56", "plateNumber")
    officer.get_by_role("button", name="Xem trước, thêm dòng").click()
    assert "[đã che: số điện thoại]" in officer.locator("main").inner_text()
    photograph(officer, "covering")

    # And areas of the photo, drawn or ticked
    officer.get_by_role("button", name="Che từng vùng của ảnh").click()
    if scripts:
        draw(officer)
        officer.locator("[data-cover-list] select").last.select_option("face")
    else:
        officer.locator("[name=cell][value='27']").check(force=True)
        officer.locator("[name=cell][value='28']").check(force=True)
        officer.locator("[name=cell-ground]").select_option("face")
    photograph(officer, "covering-picture")
    officer.get_by_role("button", name="Xong ảnh này").click()
    assert "Đã chọn che 1 vùng: khuôn mặt." in officer.locator("main").inner_text()
    photograph(officer, "covering-all")
    officer.get_by_role("button", name="Công khai như vậy").click()
    assert "Đã che 3 chỗ" in officer.locator("main").inner_text()
    photograph(officer, "covered-desk")

    # Then everybody reads that it is so, and no word of what is covered
    anyone = visitor(width, scripts)
    anyone.goto(f"/pa/{code}")
    photograph(anyone, "covered")
    told = anyone.locator("main").inner_text()
    assert "Đã che 3 chỗ" in told and "của anh Páo ([đã che: số điện thoại])" in told
    for gone in ["0912 345", "345 678", "27B1-234"]:
        assert gone not in anyone.content()
    # And the reporter their own words, with what is covered marked
    citizen.goto(f"/pa/{code}")
    photograph(citizen, "covered-own")
    assert "0912 345 678 (đã che: số điện thoại)" in citizen.locator("main").inner_text()
    no_faults(officer, anyone, citizen)


def cover(row, words, ground):
    row.locator("input").fill(words)
    row.locator("select").select_option(ground)


def select(page, words):
    page.evaluate("""words => {
        const walk = document.createTreeWalker(document.querySelector("[data-cover-words]"), NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            document.getSelection().setBaseAndExtent(node, at, node, at + words.length);
            return;
        }
    }""", words)


def draw(page):
    picture = page.locator("[data-cover-picture]")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.3)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.6, steps=4)
    page.mouse.up()
    assert page.locator("[data-cover-list] [name=area]").count() == 1
