"""The picture of the explorer in the README, taken anew: python tests/benchmarks/explorer_picture.py

Chromium and the packages selenium and pillow are needed. The graph is that of all examples, as the README builds it.
"""

from __future__ import annotations

import shutil
import time
from io import BytesIO
from pathlib import Path
from threading import Thread

import genegraph as gg
from genegraph.web.answers import Answers
from genegraph.web.server import Explorer

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
WIDTH, HEIGHT = 1400, 810
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    f"--window-size={WIDTH},{HEIGHT + 140}",
]
PATIENCE = 30  # seconds


def main() -> None:
    """Open the page, wait until it stands still, and keep what it looks like."""
    from PIL import Image
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in FLAGS:
        options.add_argument(flag)
    with Explorer(Answers(gg.build(EXAMPLES))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        browser = webdriver.Chrome(options, Service(shutil.which("chromedriver")))
        try:
            browser.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False},
            )
            browser.get(f"{server.url}?at=IL6")
            deadline = time.monotonic() + PATIENCE
            while not browser.execute_script("return document.documentElement.dataset.ready === 'true'"):
                if time.monotonic() > deadline:
                    raise SystemExit("the page was never ready")
                time.sleep(0.1)
            time.sleep(2)  # what moves comes to rest
            taken = Image.open(BytesIO(browser.get_screenshot_as_png())).convert("RGB")
            taken.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
                EXAMPLES / "explorer.png", optimize=True
            )
        finally:
            browser.quit()
            server.shutdown()


if __name__ == "__main__":
    main()
