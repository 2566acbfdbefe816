"""The whole program once round, as a process: every place, search, every file it can write and read; then it closes.

Run as: tour.py JOURNAL FOLDER. Prints the names of all modules that are loaded in the end. An attempt to reach a
network from Python raises.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mentee_journal import export
from mentee_journal.exchange.archive import export_archive, import_archive
from mentee_journal.exchange.reply import read
from mentee_journal.exchange.sample import load_sample
from mentee_journal.export.calendar import calendar
from mentee_journal.export.markdown import markdown
from mentee_journal.journal import Journal
from mentee_journal.summary import note, since_last_shared, summarise
from mentee_journal.summary.calendar import dates
from mentee_journal.ui import app
from mentee_journal.ui.main_window import MainWindow


def no_network(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(("socket.", "urllib.", "http.", "smtplib.", "ftplib.")):
        raise RuntimeError(f"the program reached for a network: {event} {arguments}")


def main(file: Path, folder: Path) -> int:
    sys.addaudithook(no_network)
    journal = Journal(file)
    load_sample(journal)
    poison(journal, folder / "bait.png")
    exchange(journal, folder)
    journal.close()
    furnish = MainWindow.furnish

    def furnished(window: MainWindow, desk: object) -> None:
        furnish(window, desk)  # type: ignore[arg-type]
        QTimer.singleShot(0, window, lambda: walk(window))

    MainWindow.furnish = furnished  # type: ignore[method-assign]
    code = app.run(file, settings_path=folder / "settings.json")
    sys.stdout.write(" ".join(sorted(sys.modules)))
    return code


def poison(journal: Journal, bait: Path) -> None:
    """Words that name a file of this computer in every way in which rich text can."""
    words = (
        f"![x]({bait}) ![y](file://{bait}) <img src='{bait}'> <img src='file://{bait}'> [z](file://{bait})\n\n"
        f"<style>@import url('{bait}');</style><table background='{bait}'><tr><td>a</td></tr></table>\n\n"
        f"<link rel=stylesheet href='file://{bait}'> <script src='{bait}'></script> <iframe src='{bait}'></iframe>"
    )
    for line in journal.sessions.lines(limit=3):
        journal.sessions.change(line.uid, notes=words, title=words.splitlines()[0], private=False)
    for goal in journal.goals.open():
        journal.goals.change(goal.uid, why=words, measure=words, private=False)
    journal.profile.tell(about=words)
    for comment in journal.comments.unread():
        journal.comments.change(comment.uid, text=words)


def exchange(journal: Journal, folder: Path) -> None:
    """Write and read every kind of file."""
    mentor = journal.mentors.all()[0].uid
    for form in export.FORMATS:
        summary = summarise(journal, since_last_shared(journal, mentor))
        path = folder / export.file_name(summary, form)
        data = export.write(summary, path)
        note(journal, summary, data, text=markdown(summary), file_name=path.name, form=form.suffix.lstrip("."))
        if form.suffix == ".md":
            returned = data.replace(b":**\n", b":**\n\n<img src='file:///x.png'> https://example.org/page\n", 1)
            assert read(journal, returned, path.name).remarks
    (folder / "dates.ics").write_bytes(calendar(dates(journal)))
    export_archive(journal, folder / "everything.json")
    import_archive(journal, folder / "everything.json")
    journal.back_up(folder / "copy.mjournal")


def walk(window: MainWindow) -> None:
    for place in window.rail.items:
        window.go(place)
        window.repaint()
        QApplication.processEvents()
    window.search()
    QApplication.processEvents()
    window.search()
    window.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
