"""The port asked for, or the next free one; never one that another stack has just taken."""

import multiprocessing
import socket

import pytest

from stack import ports
from stack.console import StepError


@pytest.fixture
def taken():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_free_port_is_given_as_asked(taken):
    free = ports.ephemeral()
    ports.release()
    assert ports.choose(free) == free


def test_a_taken_port_gives_the_next_free_one(taken):
    assert taken < ports.choose(taken) < taken + ports.TRIES


def _choose_and_hold(wanted, chosen, done):
    chosen.put(ports.choose(wanted))
    done.wait(120)


def test_two_stacks_that_start_side_by_side_choose_different_ports(taken):
    context = multiprocessing.get_context("spawn")
    chosen, done = context.Queue(), context.Event()
    stacks = [context.Process(target=_choose_and_hold, args=(taken, chosen, done)) for _ in range(4)]
    for stack in stacks:
        stack.start()
    try:
        assert len({chosen.get(timeout=60) for _ in stacks}) == 4
    finally:
        done.set()
        for stack in stacks:
            stack.join()


def test_beyond_the_last_port_there_is_a_clear_error():
    with pytest.raises(StepError, match="no free port"):
        ports.choose(65536)
