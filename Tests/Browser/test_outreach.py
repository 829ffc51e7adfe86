"""What supervisors, editors, approvers, signers and units do to make the regulation known, each on pages of their own."""

import re
import subprocess

import pytest
from conftest import PICTURES
from people import sign_in
from test_pages import look, look_at
from test_station import until

SUPERVISOR = "Giám sát tuyên truyền"
SIGNER = "Lãnh đạo cơ quan, Sở Văn hóa, Thể thao và Du lịch"
RECEIVER = "Chuyên viên, UBND xã Na Sang"


def words(page):
    return page.locator("main").inner_text()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).first.click()


# MARK: the supervisor


def test_supervisor_sees_what_falls_short_and_reminds_in_one_tap(visitor, province):
    desk = visitor("desk")
    sign_in(desk, province, SUPERVISOR)
    look(desk, "/tuyen-truyen", "supervisor")

    # Every figure opens the list behind it; what is counted stands there, one by one
    for figure in [link.get_attribute("href") for link in desk.locator(".stat-value a").all()]:
        assert figure.startswith("#") or desk.context.request.get(figure).status == 200, figure
    today = desk.locator(".stat", has_text="nghe được hôm nay").locator(".stat-value a")
    planned = int(re.split(r"\s*/\s*", today.first.inner_text())[1].replace(".", ""))
    today.first.click()
    look_at(desk, "supervisor-today")
    assert desk.locator("main tbody tr").count() == planned

    # From a number of the heat table to what was heard and what was not
    desk.goto("/tuyen-truyen")
    worst = desk.locator(".heat tbody tr").first
    worst.locator("a.heat-cell").last.click()
    look_at(desk, "supervisor-station")
    assert "#tuan-" in desk.url

    # By names, and on the map
    desk.goto("/tuyen-truyen?xep=ten")
    names = [name.inner_text() for name in desk.locator(".heat tbody th").all()]
    assert len(names) == 20
    desk.get_by_role("link", name=re.compile(r"^Còn \d+ đài$")).click()
    assert desk.locator(".heat tbody tr").count() == 45
    look(desk, "/tuyen-truyen?xep=ban-do", "supervisor")
    until(desk, "document.querySelectorAll('.map-point').length > 0")
    look_at(desk, "supervisor-map")

    # One tap on the phone
    phone = visitor("phone")
    sign_in(phone, province, SUPERVISOR)
    look(phone, "/tuyen-truyen", "supervisor")
    assert phone.locator("a[href^='tel:']").count() > 0
    button = phone.get_by_role("button", name=re.compile(r"^Đôn đốc \d+ đài$"))
    count = int(re.search(r"\d+", button.inner_text()).group(0))
    assert phone.locator("[name=stations]:checked").count() == count
    button.click()
    look_at(phone, "supervisor-reminded")
    assert "Đã đôn đốc" in phone.locator("body").inner_text()
    phone.goto("/tuyen-truyen")
    assert phone.get_by_role("button", name=re.compile("^Đôn đốc")).count() == 0
    assert desk.faults == phone.faults == []


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_pages_behind_the_supervisors_lists(visitor, province, width):
    page = visitor(width)
    sign_in(page, province, SUPERVISOR)

    def first(listed, link):
        page.goto(listed)
        return page.locator(link).first.get_attribute("href")

    campaign = first("/tuyen-truyen/chien-dich", "main th a[href^='/tuyen-truyen/chien-dich/']")
    for part, name in [("", "one"), ("/sua", "form"), ("/minh-chung", "evidence"), ("/van-ban", "messages"), ("/bao-cao", "report")]:
        page.goto(campaign + part)
        look_at(page, f"campaign-{name}")
    letter = first("/tuyen-truyen/cong-van", "main th a[href^='/tuyen-truyen/cong-van/']")
    for address, name in [(letter, "letter-one"), ("/tuyen-truyen/cong-van/so", "letter-register"),
                          (first("/tuyen-truyen/de-cuong", "main th a"), "outline-one"),
                          (first("/tuyen-truyen/dai", "main table a"), "programme")]:
        page.goto(address)
        look_at(page, name)
    # The letter of 2023 as it was, with who had it and who never said so
    page.goto("/tuyen-truyen/cong-van")
    page.get_by_role("link", name=re.compile("IOC Điện Biên và Quy chế")).first.click()
    look_at(page, "letter-founding")
    assert "812/UBND-VX" in words(page) and "Quá hạn chưa báo đã nhận" in words(page)


# MARK: a bulletin


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_written_voiced_heard_and_approved_by_another(visitor, province, width):
    title = f"Gửi phản ánh bằng {'điện thoại' if width == 'phone' else 'máy tính'}"
    editor = visitor(width)
    sign_in(editor, province, "Biên tập bản tin")
    editor.goto("/tuyen-truyen/ban-tin/moi")
    editor.fill("[name=title]", title)
    editor.fill("[name='text.vi']", "Kính thưa bà con. Thấy cống tắc, bà con chụp ảnh rồi gửi. IOC trả lời trong 6 ngày làm việc.")
    press(editor, "Lưu lời")
    look_at(editor, "bulletin-draft")
    address = editor.url

    # The machine reads in the background and says how far it is; until it was heard it cannot be submitted
    press(editor, "Cho máy đọc")
    told = words(editor)
    assert re.search(r"sắp được đọc|đang đọc|chờ máy đọc", told) or editor.locator("audio[data-wave]").count(), told
    look_at(editor, "bulletin-reading")
    for _ in range(60):
        editor.goto(address)
        if editor.locator("audio[data-wave]").count():
            break
        editor.wait_for_timeout(500)
    look_at(editor, "bulletin-voice")
    assert "LUFS" in words(editor)
    assert editor.get_by_role("button", name="Trình duyệt").count() == 0
    until(editor, "document.querySelector('audio[data-wave]').load() || true")
    editor.evaluate("document.querySelector('audio[data-wave]').play().catch(() => {})")
    until(editor, "document.querySelector('audio[data-wave]').duration > 2")
    press(editor, "Tôi đã nghe hết bản này")
    press(editor, "Trình duyệt")
    look_at(editor, "bulletin-submitted")
    assert editor.get_by_role("button", name="Duyệt bản tin").count() == 0

    # Nobody hears of it yet
    street = visitor(width)
    street.goto("/tin")
    assert title not in words(street)

    approver = visitor(width)
    sign_in(approver, province, "Duyệt bản tin")
    approver.goto("/tuyen-truyen/ban-tin?trang-thai=submitted")
    approver.get_by_role("link", name=title).click()
    look_at(approver, "bulletin-second")
    press(approver, "Duyệt bản tin")
    look_at(approver, "bulletin-approved")

    # Then stations may choose it, and everybody reads and hears it
    supervisor = visitor(width)
    sign_in(supervisor, province, SUPERVISOR)
    supervisor.goto("/tuyen-truyen/dai")
    supervisor.locator("main table a").last.click()
    assert any(title in option for option in supervisor.locator("[name=bulletin] option").all_inner_texts())
    street.goto("/tin")
    street.get_by_role("link", name=title).click()
    look_at(street, "bulletin-public")
    assert "6 ngày làm việc" in words(street)
    for page in [editor, approver, supervisor, street]:
        assert page.faults == []


def test_recorded_on_the_page_and_without_scripts_a_plain_field(visitor, province):
    editor = visitor("desk")
    sign_in(editor, province, "Biên tập bản tin")
    editor.goto("/tuyen-truyen/ban-tin/moi")
    editor.fill("[name=title]", "Lời tiếng Mông")
    editor.fill("[name='text.vi']", "Bà con chụp ảnh rồi gửi.")
    press(editor, "Lưu lời")
    press(editor, "Thu ngay")
    editor.get_by_text("Đang thu 0:02").wait_for()
    look_at(editor, "bulletin-recording")
    press(editor, "Dừng thu")
    editor.get_by_text("Đã thu xong").wait_for()
    editor.select_option("[name=language]", label="Tiếng Mông")
    editor.fill("[name=reader]", "Vừ Thị Dợ")
    press(editor, "Đưa tệp lên")
    assert "Vừ Thị Dợ đọc" in words(editor)
    editor.locator("audio[data-wave]").scroll_into_view_if_needed()
    until(editor, "document.querySelectorAll('svg.wave rect').length > 50")
    look_at(editor, "bulletin-recorded")
    assert editor.faults == []

    plain = visitor("phone", scripts=False)
    sign_in(plain, province, "Biên tập bản tin")
    plain.goto(editor.url)
    assert plain.locator("input[type=file][name=media]").count() == 1
    assert plain.get_by_role("button", name="Thu ngay").count() == 0 and plain.locator("audio").count() == 1


# MARK: a letter


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_letter_is_signed_issued_received_and_acted_on(visitor, province, width):
    subject = f"kiểm tra loa trước mùa mưa, {'điện thoại' if width == 'phone' else 'máy tính'}"
    drafter = visitor(width)
    sign_in(drafter, province, SUPERVISOR)
    drafter.goto("/tuyen-truyen/cong-van/moi")
    press(drafter, "Lưu bản nháp")
    look_at(drafter, "letter-missing")
    drafter.select_option("[name=issuer]", label="Sở Văn hóa, Thể thao và Du lịch")
    for name, value in [("symbol", "SVHTTDL-TTCS"), ("heading", "Sở Văn hóa, Thể thao và Du lịch"), ("subject", subject),
                        ("place", "Điện Biên"), ("addressees", "UBND xã Na Sang, UBND xã Pa Ham"),
                        ("units", "UBND xã Na Sang\nUBND xã Pa Ham"), ("paragraphs", "Đề nghị kiểm tra loa, dây và nguồn điện."),
                        ("position", "Giám đốc"), ("signer", "Lò Thị Mẫu")]:
        drafter.fill(f"[name={name}]", value)
    press(drafter, "Lưu bản nháp")
    look_at(drafter, "letter-draft")
    address = drafter.url
    press(drafter, "Trình duyệt")
    assert drafter.get_by_role("button", name="Duyệt", exact=True).count() == 0

    # Who wrote it does not sign it
    signer = visitor(width)
    sign_in(signer, province, SIGNER)
    signer.goto("/tuyen-truyen/cong-van")
    signer.get_by_role("link", name=subject).click()
    look_at(signer, "letter-second")
    press(signer, "Duyệt")

    # A number and a day are given when it leaves, and it is a paper
    drafter.goto(address)
    press(drafter, "Phát hành")
    look_at(drafter, "letter-issued")
    number = re.search(r"\d+/SVHTTDL-TTCS", words(drafter)).group(0)
    paper = drafter.context.request.get(address + "/tep/pdf").body()
    shown = subprocess.run(["pdftotext", "-layout", "-", "-"], input=paper, capture_output=True, check=True).stdout.decode()
    assert number in shown and "Lò Thị Mẫu" in shown, shown
    picture = PICTURES / f"letter-paper-{width}"
    subprocess.run(["pdftoppm", "-png", "-r", "60", "-singlefile", "-", picture], input=paper, check=True)

    # The unit's own people say that they have it, and what they did
    receiver = visitor(width)
    sign_in(receiver, province, RECEIVER)
    receiver.goto("/tuyen-truyen/cong-van/den")
    look_at(receiver, "letter-incoming")
    receiver.get_by_role("link", name=subject).click()
    press(receiver, "Báo đã nhận")
    receiver.get_by_text("Báo đã thực hiện").first.click()
    receiver.fill("[name=done]", "Đã thay 3 loa ở bản trung tâm.")
    press(receiver, "Báo đã thực hiện")
    look_at(receiver, "letter-acted")
    assert "UBND xã Pa Ham" not in receiver.locator("main table").inner_text()

    # The supervisor sees who has it and who has not
    drafter.goto(address)
    assert "1 trên 2 đơn vị" in words(drafter) and "Đã thay 3 loa" in words(drafter)
    for page in [drafter, signer, receiver]:
        assert page.faults == []
