"""CloudWatch: alarms as they are set, and the dashboard. Whether they ring is tried by `stack.deploy_check.ringing`."""

import json

from stack.deploy.findings import Resource

NOT_KEPT = {"EvaluateLowSampleCountPercentile", "Tags"}
"""What MiniStack takes and forgets; it stays in the template only."""


def alarm(resource: Resource) -> None:
    (found,) = resource.clients("cloudwatch").describe_alarms(AlarmNames=[resource.identity])["MetricAlarms"]
    resource.same(found, *(key for key in resource.properties if key not in NOT_KEPT))


def dashboard(resource: Resource) -> None:
    found = resource.clients("cloudwatch").get_dashboard(DashboardName=resource.identity)
    resource.same(found, "DashboardName")
    wanted = json.loads(resource.wanted("DashboardBody"))
    resource.compare("body", wanted, json.loads(found["DashboardBody"]), "DashboardBody")
