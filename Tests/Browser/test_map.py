"""Where the map draws is where one pointed: on picking, on dragging and on showing, at both widths."""

import pytest
from people import photograph

# What is drawn of the pin, as far as a pointer can touch it: its tip, and the middle of its head.
TIP = """pin => {
  const box = pin.getBoundingClientRect(), touched = [];
  for (let y = Math.floor(box.top) - 20; y < box.bottom + 20; y++)
    for (let x = Math.floor(box.left) - 20; x < box.right + 20; x++)
      if (document.elementFromPoint(x, y) === pin) touched.push([x, y]);
  if (touched.length === 0) return null;
  const bottom = Math.max(...touched.map(at => at[1])), row = touched.filter(at => at[1] === bottom).map(at => at[0]);
  const sides = touched.map(at => at[0]);
  return { x: (Math.min(...row) + Math.max(...row)) / 2, y: bottom, middle: (Math.min(...sides) + Math.max(...sides)) / 2 };
}"""


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_the_pin_stands_where_one_pointed(visitor, width):
    page = visitor(width)
    page.goto("/gui/dia-diem")
    chart = page.locator("[data-map=pick].is-drawn")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    for right, down in [(0.5, 0.5), (0.2, 0.7), (0.85, 0.35)]:
        at = (round(box["x"] + box["width"] * right), round(box["y"] + box["height"] * down))
        page.mouse.click(*at)
        stands_at(page, at)
        # Two clicks within half a second zoom in.
        page.wait_for_timeout(600)
        stands_at(page, at)
    photograph(page, "map-picked")

    # Dragged by its head, the tip goes along; the first three pixels only tell a drag from a click
    tip = page.locator(".map-pin").evaluate(TIP)
    page.mouse.move(tip["x"], tip["y"] - 20)
    page.mouse.down()
    page.mouse.move(tip["x"] - 40, tip["y"] - 10, steps=40)
    page.mouse.up()
    stands_at(page, (tip["x"] - 40, tip["y"] + 10), within=4)
    assert "Đã chuyển điểm" in page.locator(".map-status").inner_text()
    assert page.faults == []


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_the_point_that_is_shown_stands_in_the_middle_of_its_map(visitor, province, width):
    page = visitor(width)
    page.goto("/tra-cuu")
    # Not every report has a point
    addresses = page.locator("a[href^='/pa/']").evaluate_all("links => links.map(link => link.pathname)")
    for address in addresses:
        page.goto(address)
        if page.locator("[data-map=show]").count():
            break
    chart = page.locator("[data-map=show].is-drawn")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    stands_at(page, (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
    photograph(page, "map-shown")


def stands_at(page, at, within=1.5):
    """To the pixel: a pixel and a half is the roundness of the tip."""
    tip = page.locator(".map-pin").evaluate(TIP)
    assert tip, "the pin is nowhere to be seen"
    assert abs(tip["x"] - at[0]) <= within and abs(tip["y"] - at[1]) <= within, f"{tip} is not at {at}"
    assert abs(tip["middle"] - at[0]) <= within, f"the head of {tip} leans away from {at}"
