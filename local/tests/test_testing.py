"""The summary counts what the suites report, and a suite that broke off is a failure."""

import copy
from collections import Counter

import pytest

from stack import testing
from stack.tally import Tally, judged, read_junit

REPORT = """<testsuites><testsuite>
<testcase classname="a" name="good"/>
<testcase classname="a" name="bad"><failure message="expected 1&#10;  but was 2"/></testcase>
<testcase classname="b" name=""><error>no
answer</error></testcase>
<testcase classname="b" name="left out"><skipped/></testcase>
<testcase classname="c" name="one"><skipped message="needs root">c.py:1</skipped></testcase>
<testcase classname="c" name="two"><skipped message="needs root">c.py:9</skipped></testcase>
</testsuite></testsuites>"""


def test_every_outcome_is_counted_once(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(REPORT)
    tally = read_junit([report, report])
    assert str(tally) == "2 passed, 4 failed, 6 skipped"
    assert tally.failures[:2] == ["a: bad: expected 1 but was 2", "b: the whole class: no answer"]
    assert tally.notes() == ["2 skipped: b does not say why", "4 skipped: needs root"]


def test_a_suite_that_ran_nothing_has_failed():
    assert judged("empty", 0, Tally()).failed == 1


def test_a_suite_that_broke_off_has_failed():
    assert judged("broken", 2, Tally(passed=5)).failed == 1


def test_a_suite_with_failures_is_counted_as_it_reports():
    tally = Tally(passed=5, failed=1, failures=["x"])
    assert str(judged("red", 1, tally)) == "5 passed, 1 failed, 0 skipped"


def test_github_is_told_what_failed(tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    tally = Tally(passed=5, failed=1, failures=["x: does y"], reasons=Counter({"needs root": 3}))
    testing._tell_github(["| java | 5 | 1 | 0 | 60 |"], tally)
    summary = (tmp_path / "summary").read_text()
    assert "| java | 5 | 1 | 0 | 60 |" in summary
    assert "5 passed, 1 failed, 0 skipped" in summary
    assert "- x: does y" in summary
    assert "- 3 skipped: needs root" in summary


RED = Tally(passed=1, failed=1, failures=["x: does y: was 2"])
GREEN = Tally(passed=2)


@pytest.fixture
def in_ci(monkeypatch, tmp_path):
    """Suites that come to what is given, try by try, on a machine that nobody watches; what is said of them."""
    monkeypatch.setenv("CI", "true")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.setattr(testing, "LOGS", tmp_path)
    monkeypatch.setattr(testing, "REPORTS", tmp_path)
    monkeypatch.setattr(testing.build, "ensure", lambda: None)
    said = []
    monkeypatch.setattr(testing, "say", lambda line="": said.append(line))

    def run(**tries):
        outcomes = {name: iter(copy.deepcopy(each)) for name, each in tries.items()}
        suites = {name: (lambda each=each: next(each)) for name, each in outcomes.items()}
        monkeypatch.setattr(testing, "SUITES", suites)
        return testing.run(None), said, [name for name, each in outcomes.items() if not list(each)]

    return run


def test_in_ci_a_suite_that_failed_is_run_once_more_and_what_failed_is_told(in_ci, tmp_path):
    (tmp_path / "test-a.log").write_text("how it failed")
    code, said, _ = in_ci(a=[RED, GREEN], b=[GREEN])
    assert code == 0
    assert "  –  passed at the second try only: x: does y: was 2" in said
    assert said[-1] == "4 passed, 0 failed, 0 skipped"
    assert (tmp_path / "test-a-first.log").read_text() == "how it failed"


def test_a_second_failure_is_a_failure(in_ci):
    code, said, _ = in_ci(a=[RED, RED])
    assert code == 1
    assert said[-2:] == ["  ✗  x: does y: was 2", "1 passed, 1 failed, 0 skipped"]


def test_many_failures_are_no_coincidence(in_ci):
    code, said, tried_out = in_ci(a=[RED, GREEN], b=[RED, GREEN], c=[RED, GREEN])
    assert (code, tried_out) == (1, ["a", "b"])
    assert said[-1] == "5 passed, 1 failed, 0 skipped"


def test_where_somebody_watches_a_failure_is_told_at_once(in_ci, monkeypatch):
    monkeypatch.setenv("CI", "")
    code, _, tried_out = in_ci(a=[RED, GREEN])
    assert (code, tried_out) == (1, [])
