"""Stops that come at a safe moment, and a clock that ends what takes too long."""

import os
import signal
import time

import pytest

from press.signals import Overdue, Stopped, bounded, listen, undisturbed


@pytest.fixture(autouse=True)
def _handlers():
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM)
    before = [signal.getsignal(one) for one in numbers]
    yield
    for one, handler in zip(numbers, before, strict=True):
        signal.signal(one, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_once_and_further_ones_are_ignored(number):
    listen()
    with pytest.raises(Stopped):
        os.kill(os.getpid(), number)
    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        os.kill(os.getpid(), one)


def test_a_stop_waits_for_the_end_of_what_must_not_be_disturbed():
    listen()
    done = []

    def careful():
        with undisturbed():
            os.kill(os.getpid(), signal.SIGINT)
            done.append("all of it")
        done.append("more")

    with pytest.raises(Stopped):
        careful()
    assert done == ["all of it"]


def test_what_takes_too_long_is_ended():
    with pytest.raises(Overdue), bounded(0.05):
        time.sleep(5)


def test_the_clock_stops_with_the_work():
    with bounded(0.05):
        pass
    time.sleep(0.1)
