"""The summary counts what the suites report, and a suite that broke off is a failure."""

from collections import Counter

from stack import testing

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
    tally = testing.read_junit([report, report])
    assert str(tally) == "2 passed, 4 failed, 6 skipped"
    assert tally.failures[:2] == ["a: bad: expected 1 but was 2", "b: the whole class: no answer"]
    assert tally.skips() == ["2 skipped: b does not say why", "4 skipped: needs root"]


def test_a_suite_that_ran_nothing_has_failed():
    assert testing._judged("empty", 0, testing.Tally()).failed == 1


def test_a_suite_that_broke_off_has_failed():
    assert testing._judged("broken", 2, testing.Tally(passed=5)).failed == 1


def test_a_suite_with_failures_is_counted_as_it_reports():
    tally = testing.Tally(passed=5, failed=1, failures=["x"])
    assert str(testing._judged("red", 1, tally)) == "5 passed, 1 failed, 0 skipped"


def test_github_is_told_what_failed(tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    tally = testing.Tally(passed=5, failed=1, failures=["x: does y"], reasons=Counter({"needs root": 3}))
    testing._tell_github(["| java | 5 | 1 | 0 | 60 |"], tally)
    summary = (tmp_path / "summary").read_text()
    assert "| java | 5 | 1 | 0 | 60 |" in summary
    assert "5 passed, 1 failed, 0 skipped" in summary
    assert "- x: does y" in summary
    assert "- 3 skipped: needs root" in summary
