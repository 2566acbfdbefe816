"""The review page as a mentor uses it: in Debian's Chromium, from disk, with the network away (X5, X8, C10)."""

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from mentee_journal.exchange.reply import read
from mentee_journal.export.html import review_page
from mentee_journal.export.markdown import markdown
from mentee_journal.journal import Journal
from mentee_journal.summary import Summary, note
from mentee_journal.summary.codes import new_code
from tests.export.test_html import HOSTILE, autumn, full_of
from tests.system import needs

NO_STORAGE = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("no", "SecurityError"); }
});"""
WIDTHS = (1280, 360)
ROLE = "status"

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    needs("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture
def summary(journal: Journal) -> Summary:
    return autumn(journal)


@pytest.fixture
def context_of(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    contexts = []

    def make(**how: Any) -> BrowserContext:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 820}, "offline": True, **how})
        context.set_default_timeout(15_000)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(context_of: Callable[..., BrowserContext], tmp_path: Path) -> Iterator[Open]:
    """Opens a summary from disk. At the end: nothing was asked for but the file, and nothing was complained of."""
    strays: list[str] = []

    def open_(summary: Summary | None, context: BrowserContext | None = None, script: str = "", **how: Any) -> Page:
        path = tmp_path / "summary.html"
        if summary is not None:
            path.write_bytes(review_page(summary).encode())
        page = (context or context_of(**how)).new_page()
        if script:
            page.add_init_script(script)
        page.on("request", lambda one: None if one.url.startswith((path.as_uri(), "blob:")) else strays.append(one.url))
        page.on("console", lambda one: strays.append(one.text))
        page.on("pageerror", lambda one: strays.append(str(one)))
        page.goto(path.as_uri())
        return page

    yield open_
    assert strays == []


def write(page: Page) -> None:
    """Two comments, two ratings, a tick, an answer and a last word."""
    page.get_by_label("Comment on Hard news belongs in the second").fill("Yes. And then stop talking.\n\nReally.")
    square(page, "G1", 4)
    square(page, "K2", 2)
    page.get_by_role("checkbox", name="Done (Introduce me to Marta)").check()
    page.get_by_label("Your answer").fill("With the rota.")
    page.get_by_role("textbox", name="Anything else").fill("  \n\nSee you on Thursday.  \n")


def square(page: Page, code: str, level: int) -> None:
    page.locator(f"[data-view={code}] label").nth(level - 1).click()


def saved(page: Page) -> tuple[str, str]:
    """The name and the text of the file that *Save my comments* gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my comments").click()
    return download.value.suggested_filename, Path(download.value.path()).read_text(encoding="utf-8")


def test_x5_what_a_mentor_writes_rates_and_ticks_is_saved_in_a_file(open_page: Open, summary: Summary) -> None:
    page = open_page(summary)
    expect(page.get_by_role(ROLE)).to_have_text("Nothing written yet")
    write(page)
    counts = "3 comments, 2 ratings and 1 action kept in this browser until you save"
    expect(page.get_by_role(ROLE)).to_have_text(counts)
    expect(page.get_by_text("Ready to save").first).to_be_visible()
    name, text = saved(page)
    assert name == "comments-MJ-7K3F-9QXA.md"
    assert text == (Path(__file__).parents[1] / "export" / "golden" / "comments.md").read_text(encoding="utf-8")
    expect(page.get_by_role(ROLE)).to_contain_text("Saved as comments-MJ-7K3F-9QXA.md.")


def test_words_that_look_like_a_label_stay_words(open_page: Open, summary: Summary) -> None:
    lines = (
        *("Comment on S2: no", "**Comment on S2:** no", "> _comment on  s2_", "Your view of K1 (1-5): 5"),
        *("- Done A3: yes", "Anything else:", "End of summary MJ-7K3F-9QXA.", "<!-- mj MJ-7K3F-9QXA S2 -->"),
        *("# S2 - Session", "---"),
        "\\Comment on S2: no",
    )
    plain = ("Done! I did it", "Comment on it", "-- so --", "a <!-- b", "Any thing else")
    page = open_page(summary)
    page.locator("[data-words=T1]").fill("\n".join((*lines, *plain)))
    _name, text = saved(page)
    body = text.split("**Comment on T1:**\n\n")[1].split("\n\n---\n\nEnd of")[0]
    assert body.split("\n") == [*(f"\\{line}" for line in lines), *plain]


def test_what_is_saved_comes_home_word_for_word(open_page: Open, summary: Summary, journal: Journal) -> None:
    summary = replace(summary, code=new_code())
    note(journal, summary, review_page(summary).encode(), text=markdown(summary), file_name="s.html", form="html")
    page = open_page(summary)
    write(page)
    words = "Comment on S2: no\n\n    indented\n\n\\o/ and\n---\n\n> A clear date is kinder than “when you have time”."
    page.locator("[data-words=S1]").fill(words)
    name, text = saved(page)
    reply = read(journal, text.encode(), name)
    assert {one.code: one.text for one in reply.remarks} == {
        "T1": "Yes. And then stop talking.\n\nReally.",
        "S1": words,
        "G1": "",
        "Q1": "With the rota.",
        "": "See you on Thursday.",
    }
    assert [one.level for one in reply.remarks if one.code == "G1"] == [4]
    assert [(one.code, one.level) for one in reply.ratings] == [("K2", 2)]
    assert [one.code for one in reply.done] == ["A3"]


def test_what_was_written_is_there_again_and_can_be_removed_and_put_back(
    open_page: Open, summary: Summary, context_of: Callable[..., BrowserContext]
) -> None:
    context = context_of()
    page = open_page(summary, context)
    write(page)
    expect(page.get_by_role(ROLE)).to_contain_text("kept in this browser")
    page.close()
    again = open_page(None, context)
    counts = "3 comments, 2 ratings and 1 action kept in this browser until you save"
    expect(again.get_by_role(ROLE)).to_have_text(counts)
    expect(again.locator("[data-words=T1]")).to_have_value("Yes. And then stop talking.\n\nReally.")
    expect(again.get_by_role("radio", name="4").first).to_be_checked()
    again.get_by_role("button", name="Remove everything I wrote here").click()
    expect(again.get_by_role(ROLE)).to_have_text("Removed, from this browser too")
    expect(again.locator("[data-words=T1]")).to_have_value("")
    assert again.evaluate("Object.keys(localStorage)") == []
    again.get_by_role("button", name="Put it back").click()
    expect(again.get_by_role(ROLE)).to_have_text(counts)
    again.get_by_role("button", name="Remove everything I wrote here").click()
    expect(open_page(None, context).get_by_role(ROLE)).to_have_text("Nothing written yet")


def test_without_storage_everything_else_works(open_page: Open, summary: Summary) -> None:
    page = open_page(summary, script=NO_STORAGE)
    write(page)
    expect(page.get_by_role(ROLE)).to_contain_text("This browser keeps nothing: please save before you close the page")
    assert "**Your view of G1 (1-5):** 4" in saved(page)[1]


def test_without_its_script_it_can_be_read_and_says_so(open_page: Open, summary: Summary) -> None:
    page = open_page(summary, java_script_enabled=False)
    expect(page.get_by_text("Here one can only read and print.")).to_be_visible()
    expect(page.get_by_role("heading", name="Hard news, said early")).to_be_visible()
    expect(page.get_by_role("button", name="Save my comments")).to_be_hidden()


def test_leaving_is_asked_about_only_while_something_is_not_saved(open_page: Open, summary: Summary) -> None:
    page = open_page(summary)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == []
    page.locator("[data-words=T1]").press_sequentially("So")
    page.reload()
    assert asked == ["beforeunload"]
    page.locator("[data-words=T1]").press_sequentially("me")
    saved(page)
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.locator("[data-words=T1]")).to_have_value("Some")


def test_copy_gives_the_same_text_and_where_it_may_not_shows_it(
    open_page: Open, summary: Summary, context_of: Callable[..., BrowserContext]
) -> None:
    context = context_of(permissions=["clipboard-read", "clipboard-write"])
    page = open_page(summary, context)
    write(page)
    page.get_by_role("button", name="Copy my comments").click()
    expect(page.get_by_role(ROLE)).to_contain_text("Copied.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.rstrip("\n") == saved(page)[1].rstrip("\n")
    refused = 'navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false;'
    page.evaluate(refused)
    page.get_by_role("button", name="Copy my comments").click()
    expect(page.get_by_label("Please copy this text")).to_have_value(text)
    assert page.evaluate("String(getSelection())") or page.evaluate("document.activeElement.id") == "text"


def test_everything_can_be_done_with_the_keyboard(open_page: Open, summary: Summary) -> None:
    page = open_page(summary)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the summary")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Typed.")
    expect(page.locator("[data-words=T1]")).to_have_value("Typed.")
    page.get_by_role("radio", name="1 (starting out)").last.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    group = page.get_by_role("group", name="Your view (Delegating)")
    expect(group.get_by_role("radio", name="3 (steady)")).to_be_checked()
    assert group.get_by_role("radio", name="3 (steady)").get_attribute("aria-describedby") == "l-K2-3"
    page.keyboard.press("Tab")
    expect(group.get_by_role("button", name="Clear (Delegating)")).to_be_focused()
    page.keyboard.press("Enter")
    expect(group.get_by_role("radio", name="1 (starting out)")).to_be_focused()
    assert group.get_by_role("radio", checked=True).count() == 0
    page.get_by_role("checkbox", name="Done (Introduce me to Marta)").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Save my comments").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "**Done A3:** yes" in text
    assert "Your view" not in text


@pytest.mark.parametrize("text", ["\n\n".join(HOSTILE), HOSTILE[2], HOSTILE[5]], ids=["all", "ends", "refresh"])
def test_hostile_words_do_nothing_wherever_they_stand(open_page: Open, text: str) -> None:
    happened = "window.alert = window.print = window.open = () => { throw new Error('it ran'); };"
    page = open_page(full_of(text), script=happened)
    page.locator("details summary").click()
    for box in page.locator("textarea[data-words]").all():
        box.fill(text)
    page.locator("h1, h3, .words, .note").first.hover()
    _name, file = saved(page)
    assert file.count(HOSTILE[2] if text != HOSTILE[5] else text) == page.locator("textarea[data-words]").count()
    page.reload()
    expect(page.locator("textarea[data-words]").first).to_have_value(text)


@pytest.fixture
def hits() -> Iterator[tuple[str, list[str]]]:
    """A web server of our own: its address, and what it was asked for."""
    asked: list[str] = []

    class Counter(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_what: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Counter) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("with_policy", [True, False])
def test_what_got_in_all_the_same_would_neither_run_nor_load(
    context_of: Callable[..., BrowserContext], hits: tuple[str, list[str]], tmp_path: Path, *, with_policy: bool
) -> None:
    """The policy is the second wall: here is a page whose first one has a hole, and one without that wall."""
    address, asked = hits
    stray = (
        f"<script>window.ran = 1</script><img src={address}/image onerror='window.ran = 1'>"
        f"<style>h1 {{ color: rgb(1, 2, 3); background: url({address}/background) }}</style>"
        f"<link rel=stylesheet href={address}/style><iframe src={address}/frame></iframe>"
        "<p style='color: rgb(1, 2, 3)' id=styled>so</p>"
    )
    text = review_page(full_of("words")).replace("<h1 ", f"{stray}<h1 ", 1)
    path = tmp_path / "hole.html"
    path.write_text(text if with_policy else text.replace("Content-Security-Policy", "x"), encoding="utf-8")
    page = context_of(offline=False).new_page()
    page.goto(path.as_uri())
    expect(page.get_by_role(ROLE)).to_have_text("Nothing written yet")  # ours runs
    looks = "['h1', '#styled'].map(what => getComputedStyle(document.querySelector(what)).color == 'rgb(1, 2, 3)')"
    found = (sorted({*asked} - {"/favicon.ico"}), page.evaluate("window.ran"), page.evaluate(looks))
    assert found == (
        ([], None, [False, False])
        if with_policy
        else (["/background", "/frame", "/image", "/style"], 1, [True, True])
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_accessibility_checker_finds_nothing(
    open_page: Open, summary: Summary, scheme: str, width: int
) -> None:
    page = open_page(summary, color_scheme=scheme, viewport={"width": width, "height": 740}, bypass_csp=True)
    assert Axe().run(page).response["violations"] == []
    write(page)
    page.locator("details summary").click()
    page.locator("#by-hand").evaluate("box => { box.hidden = false; }")
    assert Axe().run(page).response["violations"] == []


@pytest.mark.parametrize("size", [(1280, 820), (720, 820), (360, 740), (320, 500)])
@pytest.mark.parametrize(("long", "is_rtl"), [("W" * 300, False), ("مرحبا " * 60, True)])
def test_nothing_is_wider_than_the_screen_whatever_was_written(
    open_page: Open, size: tuple[int, int], long: str, *, is_rtl: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mentee_journal.export.html.is_right_to_left", lambda: is_rtl)
    page = open_page(full_of(long), viewport={"width": size[0], "height": size[1]})
    page.locator("details summary").click()
    page.locator("[data-words=S1]").fill(long)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_x8_dark_on_a_dark_screen_and_always_light_on_paper(open_page: Open, summary: Summary) -> None:
    page = open_page(summary, color_scheme="dark")
    colours = "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    assert page.evaluate(colours) == ["rgb(29, 26, 22)", "rgb(240, 233, 221)"]
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(colours) == ["rgb(255, 255, 255)", "rgb(43, 38, 32)"]


def test_x8_paper_holds_everything_with_lines_to_write_on(open_page: Open, summary: Summary, tmp_path: Path) -> None:
    needs("pdftotext")
    page = open_page(summary)
    words = "A long comment.\n" * 40 + "Its last line."
    page.locator("[data-words=T1]").fill(words)
    paper = tmp_path / "paper.pdf"
    page.pdf(path=paper, format="A4")
    done = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True)
    text = " ".join(done.stdout.split())
    for shown in ("Its last line.", "S1 Hard news, said early", "I say 3 of 5", "Anything else", "One week without"):
        assert shown in text
    for hidden in ("Save my comments", "Write a comment", "Ready to save", "Please open this"):
        assert hidden not in text
    page.emulate_media(media="print")
    assert page.locator("[data-words=S1] ~ .paper").bounding_box()["height"] > 30  # type: ignore[index]


def test_a_validator_finds_nothing(summary: Summary, tmp_path: Path) -> None:
    needs("tidy")
    for number, one in enumerate((summary, full_of(HOSTILE[0]), full_of(HOSTILE[6]))):
        path = tmp_path / f"{number}.html"
        path.write_bytes(review_page(one).encode())
        done = subprocess.run(["tidy", "-e", "-q", path], capture_output=True, text=True, check=False)
        assert (done.stderr, done.returncode) == ("", 0)


def test_the_page_has_no_motion(open_page: Open, summary: Summary) -> None:
    page = open_page(summary)
    assert page.evaluate("document.getAnimations().length") == 0
