"""Stops that come at a safe moment, and a clock that ends what takes too long."""

import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from press.signals import Overdue, Stopped, bounded, listen, undisturbed


@pytest.fixture(autouse=True)
def _handlers():
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM, signal.SIGPROF)
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


def test_a_stop_waits_even_if_another_thread_is_handed_the_signal():
    listen()
    done = []

    def careful(pool):
        with undisturbed():
            pool.submit(lambda: signal.pthread_kill(threading.get_ident(), signal.SIGINT)).result()
            time.sleep(0)
            done.append("all of it")
        done.append("more")

    with ThreadPoolExecutor(1) as pool:
        pool.submit(int).result()
        with pytest.raises(Stopped):
            careful(pool)
    assert done == ["all of it"]


def test_what_takes_too_long_is_ended():
    with pytest.raises(Overdue), bounded(0.05):
        time.sleep(5)


def test_the_clock_stops_with_the_work():
    with bounded(0.05):
        pass
    time.sleep(0.1)


def test_a_clock_that_rings_while_it_is_stopped_is_not_heard():
    with bounded(5):
        pass
    for late in (signal.SIGALRM, signal.SIGPROF):
        os.kill(os.getpid(), late)


def test_a_clock_that_is_given_more_time_does_not_ring():
    with bounded(0.1) as more:
        for _ in range(6):
            time.sleep(0.2)
            more(0.1)
    with bounded(0.1) as more:
        more(0.001)  # what was left is never taken away
        time.sleep(0.2)
    with pytest.raises(Overdue), bounded(0.01):
        time.sleep(5)
