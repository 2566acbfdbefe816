"""The last to hear of errors: the expected are told, bugs go to a log that holds no word of the journal."""

import contextlib
import faulthandler
import logging
import os
import platform
import signal
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Qt, Signal, Slot, qVersion
from PySide6.QtWidgets import QApplication

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _
from mentee_journal.paths import data_dir, make_private_dir
from mentee_journal.ui.main_window import MainWindow

log = logging.getLogger(__name__)

_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST_LOG = 1_000_000  # bytes; then a new one is begun, and the last one is kept


class LastResort(QObject):
    """Set as `sys.excepthook`: PySide6 hands it what slots and events raise, so pages need no `try`.

    What fails in another thread is brought to the window's. Before anything is said, everything typed is saved, and
    the file is read again to see whether that succeeded.
    """

    _raised = Signal(object, object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told: set[tuple[str, str, int]] = set()
        self._is_busy = False
        self._details = ""
        self._raised.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every exception that nobody caught, in whatever thread."""
        sys.excepthook = self
        threading.excepthook = lambda told: self(told.exc_type, told.exc_value, told.exc_traceback)
        sys.unraisablehook = lambda told: self(told.exc_type, told.exc_value, told.exc_traceback)

    def __call__(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        error = error or kind()
        if threading.current_thread() is threading.main_thread():
            self._hear(error, trace)
        else:
            self._raised.emit(error, trace)

    @Slot(object, object)
    def _hear(self, error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, JournalError):
            self._window.notice.tell(error)
            return
        about = (type(error).__name__, *_where(trace))
        if self._is_busy or about in self._told:  # a fault in painting would otherwise be told without end
            return
        self._told.add(about)
        self._is_busy = True
        try:
            self._tell(error, trace)
        except Exception as another:  # noqa: BLE001 (nobody is left to hear of it)
            where = _where(another.__traceback__)
            log.critical("a bug while telling of one: %s in %s:%s", type(another).__name__, *where)
        finally:
            self._is_busy = False

    def _tell(self, error: BaseException, trace: TracebackType | None) -> None:
        kind = type(error)
        log.critical("a bug in %s", versions(), exc_info=(RuntimeError, RuntimeError(kind.__qualname__), trace))
        if isinstance(error, MemoryError):
            trace = None  # the frames hold what filled the memory
        self._details = details(kind, trace)
        if self._is_all_in_file():
            advice = _("All that you typed is in your journal: the file was read again to be sure.")
        else:
            advice = _("Your last words may not be saved. Copy them elsewhere, then close and open the program again.")
        what = JournalError(_("Something went wrong inside Mentee Journal."), advice)
        self._window.notice.tell(what, deed=(_("Copy details"), self._show_details))

    def _is_all_in_file(self) -> bool:
        try:
            self._window.flush()
            return self._window.desk is None or self._window.is_in_file()
        except Exception as error:  # noqa: BLE001 (the fault may lie in what saves)
            log.critical("not saved: %s in %s:%s", type(error).__name__, *_where(error.__traceback__))
            return False

    def _show_details(self) -> None:
        from mentee_journal.ui.dialogs.details import DetailsDialog

        DetailsDialog(self._details, self._window).open()


def details(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What a report needs, and nothing else: versions, the kind of fault, and where in the program it was."""
    folder = Path(__file__).parents[1]
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        path = Path(code.co_filename)
        name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
        places.append(f"  {name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return "\n".join([versions(), kind.__qualname__, *places])


def watch_for_crashes(folder: Path | None = None) -> None:
    """Have bugs and crashes leave a trace in the data folder; where that cannot be written, in the terminal."""
    with contextlib.suppress(OSError):
        folder = make_private_dir(folder or data_dir())
        path = folder / "mentee-journal.log"
        if path.exists() and path.stat().st_size > LARGEST_LOG:
            path.replace(path.with_suffix(".old.log"))
        logging.basicConfig(filename=path, level=logging.WARNING, force=True, format=_LINE)
        crash = folder / "crash.txt"
        if crash.exists() and crash.stat().st_size:
            crash.replace(folder / "crash.old.txt")
        faulthandler.enable(crash.open("w", encoding="utf-8"))


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


def versions() -> str:
    """The program, and what it runs on."""
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
