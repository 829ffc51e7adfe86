"""What people do on the pages, in the words of the pages."""

import re

from conftest import PICTURES


def photograph(page, name):
    """Keeps a picture and holds the page to what every page must be."""
    page.screenshot(path=PICTURES / f"{name}-{page.width_name}.png", full_page=True)
    if page.evaluate("1") == 1:
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{name} is {wide} px too wide at {page.width_name}"
        assert page.locator("h1").count() == 1, f"{name} has not exactly one h1"
        assert page.locator("html").get_attribute("lang") == "vi"


def waited(page):
    """Whether the page told to wait, as long as it said: all of these people come from one address."""
    told = page.locator("main").inner_text()
    wait = re.search(r"chờ (\d+) (giây|phút)", told) if "Gửi quá nhiều lần" in told else None
    if wait:
        page.wait_for_timeout(int(wait.group(1)) * (1000 if wait.group(2) == "giây" else 60_000))
    return wait is not None


def patiently(page, act):
    """Again after each wait that the page asks for. Signing in takes two answers and a wait gives room for one: wait on."""
    for _ in range(4):
        act()
        if not waited(page):
            return
        page.wait_for_timeout(25_000)


def register(page, full_name, phone, password):
    def begin():
        page.goto("/dang-ky")
        page.fill("[name=fullName]", full_name)
        page.fill("[name=phone]", phone)
        page.fill("[name=password]", password)
        photograph(page, "register")
        page.get_by_role("button", name="Đăng ký và nhận mã").click()

    patiently(page, begin)
    page.fill("[name=code]", newest_code(page, phone))
    page.locator("main form").first.locator("button").first.click()
    if waited(page):
        page.go_back()
        page.fill("[name=code]", newest_code(page, phone))
        page.locator("main form").first.locator("button").first.click()
    assert "/dang-ky" not in page.url, page.locator("main").inner_text()


def submit(page):
    """From the last step on; the code that the person is given."""
    page.locator("[name=undertaking]").check()
    page.get_by_role("button", name="Gửi phản ánh").click()
    return re.search(r"PA\d{6}-[0-9A-Z]{6}", page.locator("main").inner_text()).group(0)


def newest_code(page, phone):
    """Reads the demonstration's outbox, where codes stay instead of going to a telephone; the newest stands first."""
    outbox = page.context.new_page()
    outbox.goto("/demo/outbox")
    mine = outbox.locator(".portal-said", has_text=f"+84{phone[1:]}").filter(has_text=re.compile(r"là \d{6}"))
    code = re.search(r"là (\d{6})", mine.first.inner_text()).group(1)
    outbox.close()
    return code


def sign_in(page, province, role):
    """Once for each role: a session is kept like a browser keeps it, and codes serve only once."""
    if role in province.sessions:
        page.context.add_cookies(province.sessions[role])
        return
    account = province.accounts[role]

    def enter():
        page.goto("/dang-nhap")
        for step in range(2):
            page.fill("[name=phone]", account["phone"])
            page.fill("[name=password]", account["password"])
            if page.locator("[name=code]").count():
                page.fill("[name=code]", province.second_factor(account["secret"]))
            elif step:
                return
            page.get_by_role("button", name="Đăng nhập", exact=True).last.click()
            if page.locator("[name=phone]").count() == 0:
                return

    patiently(page, enter)
    assert "/dang-nhap" not in page.url, page.locator("main").inner_text()
    province.sessions[role] = [cookie for cookie in page.context.cookies() if "phien" in cookie["name"]]
