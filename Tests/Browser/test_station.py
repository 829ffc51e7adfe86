"""The operator of a station, on a telephone: plays and confirms in two taps, also without network for days."""

import re

import pytest
from people import photograph, sign_in

ROLE = "Phụ trách truyền thanh xã"


def until(page, words):
    """Asked anew from outside: the pages' own policy lets nothing be evaluated inside them."""
    for _ in range(150):
        if page.evaluate(words):
            return
        page.wait_for_timeout(200)
    raise AssertionError(words)


def test_played_and_confirmed_in_two_taps(visitor, province):
    page = visitor("phone")
    sign_in(page, province, ROLE)
    page.goto("/dai")
    photograph(page, "station-today")
    number = page.locator("[data-airing]").get_attribute("data-airing")

    # When they play it on this device, and say that it was heard
    page.get_by_role("button", name="Phát ra loa").click()
    page.get_by_role("button", name="Đã phát xong").wait_for(timeout=30_000)
    page.get_by_role("button", name=re.compile("Nghe rõ")).click()
    page.get_by_text("Đã ghi xác nhận của ông/bà.").wait_for()
    until(page, "document.querySelector('[data-net]').hidden")

    # Then it stands in the log as heard
    page.goto(f"/dai/luot/{number}")
    shown = page.locator("main").inner_text()
    assert "Đã nghe" in shown and "Người trực xác nhận" in shown, shown
    photograph(page, "station-airing")
    page.goto("/dai/nhat-ky")
    photograph(page, "station-log")
    assert page.faults == []


def test_kept_without_network_and_sent_when_it_is_back(visitor, province):
    page = visitor("phone")
    sign_in(page, province, ROLE)
    page.goto("/dai")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    # Again, so that the worker has this page and its parts.
    page.reload()
    until(page, "caches.open('dai-1').then(it => it.keys()).then(all => all.some(one => one.url.includes('/am-thanh/')))")
    page.context.set_offline(True)
    page.reload()
    number = page.locator("[data-airing]").get_attribute("data-airing")
    photograph(page, "station-offline")
    page.get_by_role("button", name=re.compile("Nghe rõ")).click()
    page.get_by_text("1 xác nhận giữ trong máy").wait_for()
    photograph(page, "station-kept")

    # It outlives the page.
    page.reload()
    page.get_by_text("1 xác nhận giữ trong máy").wait_for()
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    until(page, "document.querySelector('[data-net]').hidden")
    page.goto(f"/dai/luot/{number}")
    assert page.locator("main").inner_text().count("Nghe rõ cả") >= 1


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_supervisor_sees_the_stations(visitor, province, width):
    page = visitor(width)
    sign_in(page, province, "Giám sát tuyên truyền")
    page.goto("/tuyen-truyen/dai")
    photograph(page, "stations")
    page.locator("main table a").last.click()
    photograph(page, "station-programme")
    assert "Giờ yên lặng" in page.locator("main").inner_text()
    assert page.faults == []


def test_without_scripts(visitor, province):
    page = visitor("phone", scripts=False)
    sign_in(page, province, ROLE)
    page.goto("/dai")
    photograph(page, "station-plain")
    assert page.locator("audio").count() >= 1
    assert page.get_by_role("button", name="Phát ra loa").count() == 0
