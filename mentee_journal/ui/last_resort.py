"""The last to hear of errors: the expected are told, bugs go to a log that holds no word of the journal."""

import contextlib
import faulthandler
import logging
import os
import platform
import signal
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, qVersion
from PySide6.QtWidgets import QApplication

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _
from mentee_journal.paths import data_dir, make_private_dir
from mentee_journal.ui.main_window import MainWindow

log = logging.getLogger(__name__)

_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST_LOG = 1_000_000  # bytes; then a new one is begun, and the last one is kept


class LastResort:
    """Set as `sys.excepthook`: PySide6 hands it what slots and events raise, so pages need no `try`."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._told: set[tuple[str, str, int]] = set()

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, JournalError):
            self._window.notice.tell(error)
            return
        where = _where(trace)
        if (kind.__name__, *where) not in self._told:  # a fault in painting would otherwise be told without end
            self._told.add((kind.__name__, *where))
            log.critical("a bug in %s", _versions(), exc_info=(RuntimeError, RuntimeError(kind.__qualname__), trace))
            self._window.notice.tell(
                JournalError(_("Something went wrong inside Mentee Journal."), _("The details are in the log."))
            )


def watch_for_crashes(folder: Path | None = None) -> None:
    """Have bugs and crashes leave a trace in the data folder; where that cannot be written, in the terminal."""
    with contextlib.suppress(OSError):
        folder = make_private_dir(folder or data_dir())
        path = folder / "mentee-journal.log"
        if path.exists() and path.stat().st_size > LARGEST_LOG:
            path.replace(path.with_suffix(".old.log"))
        logging.basicConfig(filename=path, level=logging.WARNING, force=True, format=_LINE)
        faulthandler.enable((folder / "crash.txt").open("w", encoding="utf-8"))


def end_on_signals(qt: QApplication) -> None:
    """Let SIGTERM and SIGINT end the program in order. Python hears of a signal only when its own code runs."""
    if os.name != "posix":
        return
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_args: None)
    _Ending(reader, qt)


class _Ending(QObject):
    """Quits when a signal has come, without asking: the computer will not wait for an answer."""

    def __init__(self, reader: int, qt: QApplication) -> None:
        super().__init__(qt)
        self._reader = reader
        self._notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        os.read(self._reader, 64)
        QCoreApplication.exit(0)


def _versions() -> str:
    from importlib.metadata import PackageNotFoundError, version  # slow to import, and rarely needed

    ours = "(not installed)"
    with contextlib.suppress(PackageNotFoundError):
        ours = version("mentee-journal")
    return f"Mentee Journal {ours}, Python {platform.python_version()}, Qt {qVersion()}, {sys.platform}"


def _where(trace: TracebackType | None) -> tuple[str, int]:
    """The file and line where it went wrong."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace else ("", 0)
