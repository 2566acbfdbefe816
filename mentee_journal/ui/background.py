"""One worker for what takes long; its answers arrive on the window's thread."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class Background(QObject):
    """Jobs run one after the other, so two never race for the journal. An asker that is gone hears nothing."""

    _answered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._has_ended = False
        self._answers: deque[tuple[QObject, Future[Any], Done, Failed]] = deque()
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, asker: QObject, job: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Run `job` in the worker, then `done` with its answer or `failed` with its error, on this thread."""

        def answer(future: Future[Any]) -> None:
            self._answers.append((asker, future, done, failed))
            self._answered.emit()

        self._worker.submit(job).add_done_callback(answer)

    def finish(self) -> None:
        """Wait for the job that runs; those that have not begun are dropped, and no answer is told any more."""
        self._has_ended = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    @Slot()
    def _deliver(self) -> None:
        while self._answers:
            asker, future, done, failed = self._answers.popleft()
            if self._has_ended or not isValid(asker):
                continue
            error = future.exception()
            if error is None:
                done(future.result())
            else:
                failed(error)
