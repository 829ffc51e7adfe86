"""A demonstration province of its own, served on loopback for as long as the tests last."""

import base64
import hashlib
import hmac
import os
import pathlib
import shutil
import socket
import struct
import subprocess
import tempfile
import time
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURES = ROOT / ".build" / "pictures"
WIDTHS = {"phone": (360, 740), "desk": (1280, 900)}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_fault(message):
    """Chromium writes every refused form and unknown page there too: those are answers, not faults."""
    return message.type == "error" and not message.text.startswith("Failed to load resource: the server responded with a status of 4")


class Province:
    """Where the province is served, and who can sign in to it."""

    def __init__(self, address, roster):
        self.address = address
        self.accounts = {}
        self.sessions = {}
        for line in roster.splitlines():
            fields = [field.strip() for field in line.split("|")]
            if len(fields) == 5 and fields[2].isdigit():
                account = {"place": fields[1], "phone": fields[2], "password": fields[3], "secret": fields[4]}
                # The first of a role by its name alone, any by name and place.
                self.accounts.setdefault(fields[0], account)
                self.accounts[f"{fields[0]}, {fields[1]}"] = account

    def second_factor(self, secret):
        """RFC 6238 with the usual thirty seconds and six figures."""
        key = base64.b32decode(secret + "=" * (-len(secret) % 8))
        mark = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
        start = mark[-1] & 15
        return f"{(struct.unpack('>I', mark[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


@pytest.fixture(scope="session")
def province():
    folder = tempfile.mkdtemp(prefix="phananh-browser-")
    program = ROOT / ".build" / "debug" / "phananh"
    port = free_port()
    options = ["--data", f"{folder}/data", "--key-file", f"{folder}/vault.key"]
    log = open(f"{folder}/log", "w")
    server = subprocess.Popen(
        [program, "demo", *options, "--reports", "60", "--port", str(port)], stdout=log, stderr=log, cwd=ROOT)
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(600):
            assert server.poll() is None, open(f"{folder}/log").read()
            try:
                urllib.request.urlopen(address + "/healthz", timeout=1).read()
                break
            except OSError:
                time.sleep(0.2)
        yield Province(address, pathlib.Path(f"{folder}/data/accounts.txt").read_text())
        server.terminate()
        assert server.wait(timeout=30) == 0, "the server did not stop in good order"
        subprocess.run([program, "verify", *options], check=True, cwd=ROOT)
    finally:
        if server.poll() is None:
            server.kill()
        log.close()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def chromium():
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        # A microphone that beeps, and nobody who must be asked for it.
        microphone = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=microphone + (["--no-sandbox"] if os.geteuid() == 0 else []))
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium, province):
    """Opens a visitor of a given width; every page they see is checked when it is photographed."""
    opened = []

    def open_visitor(width="phone", scripts=True):
        size = WIDTHS[width]
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh",
            java_script_enabled=scripts, base_url=province.address, is_mobile=width == "phone", has_touch=width == "phone")
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.faults = []
        page.on("console", lambda message: page.faults.append(message.text) if is_fault(message) else None)
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.width_name = width
        opened.append(context)
        return page

    yield open_visitor
    for context in opened:
        context.close()
