"""An authority on this machine is asked for the time of a signature, and answers well or badly."""

import asyncio
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest
from asn1crypto import tsp

from press.problems import Exit, Refused
from press.sending.clock import Clock
from tests.keys import authority

DIGEST = bytes(range(32))


class Counter(BaseHTTPRequestHandler):
    """Answers requests as `answers` of its server says."""

    def do_POST(self) -> None:
        server: Any = self.server
        body = self.rfile.read(int(self.headers["Content-Length"]))
        server.asked.append((self.headers["Content-Type"], body))
        status, answer = server.answers(body)
        self.send_response(status)
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Any]:
    stamper = authority().stamper
    made: Any = HTTPServer(("127.0.0.1", 0), Counter)
    made.asked = []
    made.answers = lambda body: (200, stamper.request_tsa_response(tsp.TimeStampReq.load(body)).dump())
    Thread(target=made.serve_forever, args=(0.01,), daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


def refused(action: Any) -> str:
    with pytest.raises(Refused) as caught:
        action()
    assert caught.value.status is Exit.USAGE
    (problem,) = caught.value.problems
    assert problem.rule == "timestamp"
    return problem.message


def timestamp(server: Any) -> Any:
    clock = Clock(f"http://127.0.0.1:{server.server_port}/")
    return asyncio.run(clock.async_timestamp(DIGEST, "sha256"))


def test_the_authority_learns_a_digest_and_nothing_else(server: Any) -> None:
    token = timestamp(server)
    info = token["content"]["encap_content_info"]["content"].parsed
    assert info["message_imprint"]["hashed_message"].native == DIGEST
    assert f"{info['gen_time'].native:%Y-%m-%d %H:%M}" == "2026-01-02 03:04"
    ((kind, body),) = server.asked
    assert kind == "application/timestamp-query"
    request = tsp.TimeStampReq.load(body)
    assert request["message_imprint"]["hashed_message"].native == DIGEST
    assert len(body) < 100


def test_nothing_is_asked_before_it_is_needed(server: Any) -> None:
    Clock(f"http://127.0.0.1:{server.server_port}/")
    assert server.asked == []


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (lambda body: (500, b""), "nobody vouches for the time: HTTP Error 500"),
        (lambda body: (200, b"no such page"), "the answer is no time stamp"),
        (lambda body: (200, b""), "the answer is no time stamp"),
        (
            lambda body: (200, bytes.fromhex("30053003020102")),
            "the answer is no time stamp",
        ),
    ],
)
def test_a_bad_answer_is_told(server: Any, answers: Any, told: str) -> None:
    server.answers = answers
    assert told in refused(lambda: timestamp(server))


def test_an_answer_to_another_question_is_told(server: Any) -> None:
    good, first = server.answers, []

    def stale(body: bytes) -> Any:
        first.append(good(body))
        return first[0]

    server.answers = stale
    timestamp(server)
    assert "the answer is no time stamp" in refused(lambda: timestamp(server))


def test_a_silent_or_a_strange_address_is_told() -> None:
    assert "it is no web address" in refused(lambda: Clock("file:///etc/hostname"))
    assert "it is no web address" in refused(lambda: Clock("tsa.example.org"))


def test_a_server_that_is_gone_is_told(server: Any) -> None:
    server.shutdown()
    server.server_close()
    assert "nobody vouches for the time" in refused(lambda: timestamp(server))
