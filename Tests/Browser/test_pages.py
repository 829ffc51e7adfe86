"""Every page, at both widths: it fits, it is well formed for a screen reader, and the console is silent."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from people import photograph, sign_in

PUBLIC = ["/", "/gui", "/gui/dia-diem", "/gui/noi-dung", "/dang-nhap", "/dang-ky", "/quen-mat-khau", "/tra-cuu", "/thong-ke",
          "/lich", "/ho-tro", "/minh-bach", "/canh-bao", "/chien-dich", "/tin", "/truyen-thanh", "/pa/PA260101-000000"]
OFFICIAL = [
    ("Chuyên viên", ["/xu-ly", "/xu-ly?danh-sach=dang-giai-quyet", "/xu-ly/nhap-tu-giay", "/tuyen-truyen/don-vi",
                    "/tuyen-truyen/cong-van/den"]),
    ("Trực ban IOC", ["/ioc"]),
    ("Giám sát của UBND tỉnh", ["/giam-sat"]),
    ("Quản trị hệ thống", ["/quan-tri", "/quan-tri/tai-khoan"]),
    ("Quản trị danh mục", ["/quan-tri/lich", "/quan-tri/phan-luong", "/quan-tri/phan-loai", "/quan-tri/danh-ba"]),
    ("Cán bộ bảo vệ dữ liệu", ["/quan-tri/du-lieu-ca-nhan", "/quan-tri/yeu-cau-du-lieu", "/quan-tri/su-co-du-lieu"]),
    ("Kiểm toán nhật ký", ["/quan-tri/nhat-ky"]),
    ("Biên tập bản tin", ["/tuyen-truyen", "/tuyen-truyen/ban-tin", "/tuyen-truyen/ban-tin/moi", "/tuyen-truyen/canh-bao",
                          "/tuyen-truyen/canh-bao/moi"]),
    ("Giám sát tuyên truyền", ["/tuyen-truyen", "/tuyen-truyen/chien-dich", "/tuyen-truyen/chien-dich/moi",
                               "/tuyen-truyen/cong-van", "/tuyen-truyen/cong-van/moi", "/tuyen-truyen/de-cuong"]),
    ("Duyệt bản tin", ["/tuyen-truyen/ban-tin?trang-thai=approved"]),
    ("Trưởng ca IOC", ["/tuyen-truyen/canh-bao"]),
    ("Phụ trách truyền thanh xã", ["/tuyen-truyen", "/dai/tuan"]),
]


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_pages_for_everyone(visitor, width):
    page = visitor(width)
    for path in PUBLIC:
        look(page, path)


@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize("role, paths", OFFICIAL)
def test_pages_for_officials(visitor, province, width, role, paths):
    page = visitor(width)
    sign_in(page, province, role)
    for path in paths:
        look(page, path)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_pages_of_a_citizen(visitor, province, width):
    page = visitor(width)
    sign_in(page, province, "Người phản ánh")
    look(page, "/nhan-phan-anh")
    look(page, "/tai-khoan/du-lieu")
    page.goto("/tra-cuu")
    page.goto(page.locator("main a[href^='/pa/PA']").first.get_attribute("href"))
    follow = page.get_by_role("button", name="Theo dõi", exact=True)
    if follow.count():
        follow.first.click()
    look(page, "/cua-toi?xem=theo-doi")
    assert page.locator("main a[href^='/pa/PA']").count() > 0


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_pages_on_which_something_waits_for_a_second_person(visitor, province, width):
    administrator = visitor(width)
    sign_in(administrator, province, "Quản trị hệ thống")
    administrator.goto("/quan-tri/tai-khoan")
    accounts = administrator.locator("main a[href^='/quan-tri/tai-khoan/']")
    administrator.goto(accounts.last.get_attribute("href"))
    administrator.fill("[name=resetReason]", "Hỏng điện thoại, đã gặp mặt và xem thẻ công chức tại bộ phận một cửa.")
    administrator.locator("form", has=administrator.locator("[name=resetReason]")).locator("button").click()
    look(administrator, "/quan-tri/cho-xac-nhan")
    overseer = visitor(width)
    sign_in(overseer, province, "Giám sát của UBND tỉnh")
    assert look(overseer, "/quan-tri/cho-xac-nhan", "confirm").get_by_role("button", name="Xác nhận", exact=True).count() > 0

    keeper = visitor(width)
    sign_in(keeper, province, "Quản trị danh mục")
    keeper.goto("/quan-tri/quy-tac")
    keeper.fill("[name='refusal.workingDays']", "2")
    keeper.fill("[name=document]", "Quyết định 12/QĐ-UBND ngày 03/03/2026")
    keeper.get_by_role("button", name="Đề nghị thay đổi").click()
    look(keeper, "/quan-tri/quy-tac")
    look(overseer, "/quan-tri/quy-tac", "decide")


def look(page, path, of=""):
    answer = page.goto(path)
    assert answer.status in (200, 404) and (answer.status == 404) == path.startswith("/pa/"), f"{path}: {answer.status}"
    page.wait_for_timeout(150)
    look_at(page, "page" + re.sub("[/?=]", "-", path) + (of and f"-{of}"))
    return page


def look_at(page, name):
    """The page that is open, also one that a form led to."""
    photograph(page, name)
    serious = [
        f"{violation['id']}: {violation['nodes'][0]['html'][:160]}"
        for violation in Axe().run(page).response["violations"] if violation["impact"] in ("serious", "critical")]
    assert serious == [], name
    assert page.faults == [], name
