"""The explorer and the report in a real browser: Debian's Chromium, driven headless."""

import json
import shutil
import time
from importlib.util import find_spec
from threading import Thread
from xml.etree import ElementTree as ET

import pytest

from genegraph.web.answers import Answers
from genegraph.web.report import generate
from genegraph.web.server import Explorer

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
if BROWSER is None or DRIVER is None or find_spec("selenium") is None:
    pytest.skip("chromium, chromium-driver or the package selenium is missing", allow_module_level=True)

FLAGS = [
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1500,920"),
]
PATIENCE = 20  # seconds
CANVAS = "document.getElementById('canvas')._cyreg.cy"


@pytest.fixture(scope="module")
def server(graph):
    with Explorer(Answers(graph)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


class Tab:
    """A browser's window, with the few things that the tests do."""

    def __init__(self, driver, url, downloads):
        self.driver, self.url, self.downloads = driver, url, downloads

    def open(self, query=""):
        self.driver.get(self.url + query)
        self.until("return document.documentElement.dataset.ready === 'true'")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def until(self, script, *arguments):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if found := self.run(script, *arguments):
                return found
            time.sleep(0.05)
        pytest.fail(f"never so: {script}\n{self.driver.get_log('browser')}")

    def find(self, selector):
        return self.driver.find_element("css selector", selector)

    def button(self, words):
        return self.driver.find_element("xpath", f"//button[normalize-space()={json.dumps(words)}]")

    def panel(self, words):
        """Wait until the details say some words."""
        self.until("return document.getElementById('panel').textContent.includes(arguments[0])", words)

    def drawn(self, kind="edge"):
        """The names of what is on the canvas."""
        return set(
            self.run(
                "return document.getElementById('canvas')._cyreg.cy.elements(arguments[0]).map(e => e.data('name'))",
                kind,
            )
        )

    def place_of(self, selector):
        """Where in the window something of the picture is, relative to the canvas' middle."""
        return self.run(
            """const canvas = document.getElementById('canvas'), cy = canvas._cyreg.cy;
            const found = cy.elements(arguments[0])[0];
            const at = found.isNode() ? found.renderedPosition() : found.renderedMidpoint();
            return [Math.round(at.x - canvas.clientWidth / 2), Math.round(at.y - canvas.clientHeight / 2)]""",
            selector,
        )

    def press(self, selector, times=1):
        from selenium.webdriver import ActionChains

        across, down = self.place_of(selector)
        actions = ActionChains(self.driver).move_to_element_with_offset(self.find("#canvas"), across, down)
        for _ in range(times):
            actions = actions.click()
        actions.perform()

    def saved(self, name):
        """Wait for a download; give its path."""
        path = self.downloads / name
        deadline = time.monotonic() + PATIENCE
        while not path.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert path.exists(), list(self.downloads.iterdir())
        return path

    def complaints(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    from selenium import webdriver

    folder = tmp_path_factory.mktemp("browser")
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(folder / "downloads")})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver, folder / "downloads"
    driver.quit()


@pytest.fixture
def tab(browser, server):
    driver, downloads = browser
    downloads.mkdir(exist_ok=True)
    tab = Tab(driver, server.url, downloads)
    yield tab
    assert tab.complaints() == []


def test_it_opens_on_the_most_connected_with_arrows(tab):
    tab.open()

    assert "IL6 (increases_activity) STAT3" in tab.drawn()
    heads = tab.run(f"return {CANVAS}.edges('[sign = \"inhibition\"]').map(edge => edge.style('target-arrow-shape'))")
    assert set(heads) == {"tee"}
    assert tab.find("#size").text == "6 entities · 9 edges"


def test_a_gene_is_found_by_typing_any_of_its_names(tab):
    tab.open("?at=hgnc:11364")
    box = tab.find("#query")
    box.send_keys("interleukin 6")
    tab.until("return document.querySelector('#hits b')?.textContent === 'IL6'")
    box.send_keys("\ue007")  # Enter
    tab.panel("hgnc:6018")

    assert "at=hgnc%3A6018" in tab.driver.current_url


def test_a_double_press_expands_a_node(tab):
    tab.open("?at=hgnc:6018")
    assert "STAT3 (increases_expression) SOCS3" not in tab.drawn()

    tab.press("node[name = 'STAT3']", times=2)
    tab.until("return document.querySelectorAll('.crumb').length === 2")

    assert "STAT3 (increases_expression) SOCS3" in tab.drawn()


def test_an_edge_shows_its_evidence_with_the_words_marked(tab):
    tab.open("?at=hgnc:11364")
    tab.press("edge[interaction = 'increases_expression']")
    tab.panel("STAT3 increases_expression SOCS3")

    assert tab.find("#panel mark.subject").text in ("subject", "STAT3")
    assert "edge=" in tab.driver.current_url


def test_links_lead_to_the_papers(tab):
    tab.open("?at=hgnc:6018")
    tab.press("edge[interaction = 'increases_activity']")
    tab.panel("PubMed 23593346")

    link = tab.driver.find_element("link text", "PubMed 23593346")
    assert link.get_attribute("href") == "https://pubmed.ncbi.nlm.nih.gov/23593346/"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_filters_change_the_picture_and_the_address(tab):
    tab.open("?at=hgnc:6018")
    tab.find("input[value=activation]").click()
    tab.until("return !location.search.includes('effect=activation') && location.search.includes('effect=inhibition')")
    tab.until(f"return {CANVAS}.edges('[sign = \"activation\"]').empty()")

    assert "IL6 (decreases_expression) MDM2" in tab.drawn()
    tab.find("#reset").click()
    tab.until("return !location.search.includes('effect')")
    tab.until(f"return {CANVAS}.edges('[sign = \"activation\"]').nonempty()")


def test_the_address_brings_the_view_back(tab):
    tab.open("?at=hgnc:6018&effect=inhibition&denied=1")

    assert tab.drawn() == {"IL6 (decreases_expression) MDM2"}
    assert not tab.find("input[value=activation]").is_selected()
    assert tab.find("#denied").is_selected()


def test_going_back_goes_back(tab):
    tab.open("?at=hgnc:6018")
    tab.find("#open-conflicts").click()
    tab.panel("Contradictions")
    tab.driver.back()
    tab.panel("Most connected")


def test_a_signed_way_is_found_between_two_genes(tab):
    tab.open()
    tab.find("#open-paths").click()
    tab.panel("Paths")
    tab.find("#from").send_keys("IL6")
    tab.find("#to").send_keys("SOCS3")
    tab.run("document.getElementById('sign').value = '1'")
    tab.button("Find").click()
    tab.panel("IL6 → STAT3 → SOCS3")

    assert tab.drawn("node") == {"IL6", "STAT3", "SOCS3"}


def test_an_unknown_name_is_told_on_the_page(tab):
    tab.open("?panel=paths")
    tab.panel("Paths")
    tab.find("#from").send_keys("IL66")
    tab.find("#to").send_keys("SOCS3")
    tab.button("Find").click()
    tab.panel("no entity of this graph 'IL66'")

    assert [message for message in tab.complaints() if "404" not in message] == []


def test_contradictions_are_listed(tab):
    tab.open("?panel=conflicts")
    tab.panel("increases activity of")
    tab.panel("decreases activity of")


def test_what_is_shown_is_saved_as_a_picture_and_as_a_file(tab):
    tab.open("?at=hgnc:6018")
    menu = tab.find("#downloads summary")
    for selector, name in (("[data-picture=png]", "IL6.png"), ("[data-picture=svg]", "IL6.svg")):
        menu.click()
        tab.find(selector).click()
        tab.saved(name)
    menu.click()
    tab.find("[data-format=graphml]").click()

    assert tab.saved("IL6.png").read_bytes().startswith(b"\x89PNG")
    drawing = ET.fromstring(tab.saved("IL6.svg").read_text(encoding="utf-8"))
    titles = {element.text for element in drawing.iter("{http://www.w3.org/2000/svg}title")}
    assert {"IL6 (increases_activity) STAT3", "hgnc:6018"} <= titles
    assert "increases_activity" in tab.saved("IL6.graphml").read_text(encoding="utf-8")


def test_a_table_says_the_same_in_words(tab):
    tab.open("?at=hgnc:6018")
    tab.find("body").send_keys("t")
    tab.until("return !document.getElementById('table').hidden")
    rows = tab.driver.find_elements("css selector", "#table tbody tr")

    assert len(rows) == len(tab.drawn())
    assert any("sepsis <b>&" in row.text for row in rows)


def test_nothing_in_a_file_becomes_markup(tab):
    tab.open("?at=mondo:0021108")
    tab.press("edge")
    tab.panel("<script>alert(1)</script>")

    assert tab.driver.find_elements("css selector", "#panel script, #panel b") == []


def test_everything_can_be_reached_by_keyboard(tab):
    tab.open("?at=hgnc:6018")
    names = tab.run(
        """return [...document.querySelectorAll('button, input, select, summary, a[href]')]
        .filter(e => e.offsetParent && e.tabIndex < 0).map(e => e.outerHTML)"""
    )
    nameless = tab.run(
        """return [...document.querySelectorAll('button, input, select')].filter(e => e.offsetParent &&
        !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length)).map(e => e.outerHTML)"""
    )

    assert names == []
    assert nameless == []


def test_the_report_draws_and_searches_without_a_server(tab, graph, tmp_path):
    path = tmp_path / "report.html"
    path.write_text("".join(generate(graph)), encoding="utf-8")
    tab.driver.get(path.as_uri())
    tab.until("return document.getElementById('found').textContent === '9 of 9 edges'")
    tab.find("#search").send_keys("socs3 decreases")

    assert tab.find("#found").text == "1 of 9 edges"
    assert "IL6 (increases_activity) STAT3" in tab.drawn()
