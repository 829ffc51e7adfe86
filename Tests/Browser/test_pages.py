"""Every page, at both widths: it fits, it is well formed for a screen reader, and the console is silent."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from people import photograph, sign_in

PUBLIC = ["/", "/gui", "/gui/dia-diem", "/gui/noi-dung", "/dang-nhap", "/dang-ky", "/quen-mat-khau", "/tra-cuu", "/thong-ke",
          "/lich", "/ho-tro", "/minh-bach", "/pa/PA260101-000000"]
OFFICIAL = [
    ("Chuyên viên", ["/xu-ly", "/xu-ly?danh-sach=dang-giai-quyet"]),
    ("Trực ban IOC", ["/ioc"]),
    ("Giám sát của UBND tỉnh", ["/giam-sat"]),
    ("Quản trị hệ thống", ["/quan-tri", "/quan-tri/tai-khoan"]),
    ("Quản trị danh mục", ["/quan-tri/lich", "/quan-tri/phan-luong", "/quan-tri/phan-loai"]),
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


def look(page, path):
    answer = page.goto(path)
    assert answer.status in (200, 404) and (answer.status == 404) == path.startswith("/pa/"), f"{path}: {answer.status}"
    page.wait_for_timeout(150)
    look_at(page, "page" + path.split("?")[0].replace("/", "-"))


def look_at(page, name):
    """The page that is open, also one that a form led to."""
    photograph(page, name)
    serious = [
        f"{violation['id']}: {violation['nodes'][0]['html'][:160]}"
        for violation in Axe().run(page).response["violations"] if violation["impact"] in ("serious", "critical")]
    assert serious == [], name
    assert page.faults == [], name
