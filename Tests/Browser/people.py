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


def register(page, full_name, phone, password):
    page.goto("/dang-ky")
    page.fill("[name=fullName]", full_name)
    page.fill("[name=phone]", phone)
    page.fill("[name=password]", password)
    photograph(page, "register")
    page.get_by_role("button", name="Đăng ký và nhận mã").click()
    code = newest_code(page, phone)
    page.fill("[name=code]", code)
    page.locator("main form").first.locator("button").first.click()


def newest_code(page, phone):
    """Reads the demonstration's outbox, where codes stay instead of going to a telephone."""
    outbox = page.context.new_page()
    outbox.goto("/demo/outbox")
    text = outbox.locator("main").inner_text()
    outbox.close()
    tail = phone[-6:]
    for part in re.split(r"(?=\+?84|0\d{3} \d{3} \d{3})", text):
        if re.sub(r"\D", "", part.split("·")[0]).endswith(tail):
            found = re.search(r"là (\d{6})", part)
            if found:
                return found.group(1)
    return re.search(r"là (\d{6})", text).group(1)


def sign_in(page, province, role):
    """Once for each role: a session is kept like a browser keeps it, and codes serve only once."""
    if role in province.sessions:
        page.context.add_cookies(province.sessions[role])
        return
    account = province.accounts[role]
    page.goto("/dang-nhap")
    page.fill("[name=phone]", account["phone"])
    page.fill("[name=password]", account["password"])
    if page.locator("[name=code]").count() == 0:
        page.get_by_role("button", name="Đăng nhập", exact=True).last.click()
    if page.locator("[name=code]").count():
        page.fill("[name=phone]", account["phone"])
        page.fill("[name=password]", account["password"])
        page.fill("[name=code]", province.second_factor(account["secret"]))
        page.get_by_role("button", name="Đăng nhập", exact=True).last.click()
    assert "/dang-nhap" not in page.url, page.locator("main").inner_text()
    province.sessions[role] = [cookie for cookie in page.context.cookies() if "phien" in cookie["name"]]
