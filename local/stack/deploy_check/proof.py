"""docs/proof.md: resource by resource, where it was deployed and what was asserted; and what nobody has seen."""

import re
from pathlib import Path

from stack.deploy.template import load
from stack.deploy_check.seen import Seen

HEAD = """# What is proven without an account

Written by `make deploy-check`; not to be edited. The command takes `infra/template.yaml` with each file of
`infra/parameters/` through the real `sam deploy`, an update and `sam delete`, on emulators that it starts itself:
MiniStack, and moto for what MiniStack does not know. After each deployment it asks the services, resource by resource,
whether what is there is what the processed template says: the stack's status is never believed
([why](decisions/0007-assert-the-state-not-the-stack-status.md)). Then every alarm is rung by a bad value of its metric,
its message is awaited at the topic, and a good value must end it; the update must be seen in log retention, in the
environment of the function and of its alias, and in its role's policy; and after the deletion nothing may be left.

| column | meaning |
| --- | --- |
| files | the parameter files that have the resource |
| asserted | properties that the emulator's CloudFormation made, and an API call confirmed |
| made by API | properties that the emulator's CloudFormation ignores: they are made by API calls from the processed \
template and then asserted, so the service takes them, but that CloudFormation sets them is not proven |
| template only | properties that no API call looked at: linted, and that is all |

Resources in italics are made by SAM.

| resource | type | files | on | asserted | made by API | template only |
| --- | --- | --- | --- | --- | --- | --- |
"""

TAIL = """
## What is not proven

- **That AWS itself takes the template.** Emulators know fewer rules than CloudFormation: quotas, names that are taken,
  regions without a service, the order in which things become ready.
- **IAM.** Roles and policies are deployed and compared, and not enforced here. A denied call shows only in an
  account; tests compare the calls that the code makes with what its role may do. Where a policy names the secret, it
  says the ARN on AWS and the name on MiniStack.
- **The boundary around the roles** of a stage is not set by the emulator's CloudFormation, as the table says. That it
  refuses is tried, beside this page, on MiniStack with its IAM turned on; that GitHub's role can make and change roles
  under its condition (`iam:PermissionsBoundary`), and none without it, no emulator here knows.
- **Bucket policies** are kept and compared, not enforced: no request over plain HTTP has been refused.
- **SnapStart.** The setting is there; no snapshot was ever taken or restored.
- **Lambda's own machines**: arm64, the managed runtime, memory limits, cold starts. Functions run here, in
  `make run`, as processes under AWS's runtime interface client.
- **Throttling** is set, and no request was throttled.
- **Alarms' dimensions, and how many periods must be bad.** MiniStack keeps both and looks at neither. That AWS/…
  metrics are really measured under the names that alarms and the dashboard ask for is CloudWatch's word, not seen here.
- **E-mail.** The message reaches the topic; the subscription is there; that a letter arrives, and that somebody
  confirms the subscription, is not tried.
- **The machine's boot.** moto starts no machine. That the first-boot script works on the image, that it fits into its
  memory, that the instance role reaches S3 and Databricks: not seen on EC2. MiniStack has no machine at all: there the
  schedule that starts it and the alarm that watches it name a stand-in. Its deletion is not tried either.
- **Costs and the budget's alerts**: MiniStack keeps a budget and whom it tells, and sends nothing.
- **The schedule's clock** in the cloud, and what EventBridge delivers under load.
- **Databricks.** The warehouse here is Spark and Delta behind the same protocol, not Databricks: quotas, start-up and
  Unity Catalog's rights are the cloud's.
"""


def document(seen: dict[str, dict[str, Seen]], template: Path) -> str:
    """The whole page."""
    written = load(template)["Resources"]
    rows = []
    for name in sorted({name for file in seen.values() for name in file}, key=_shown):
        files = [file for file in seen if name in seen[file]]
        # With all its parts on, a resource has the most properties.
        widest = max((seen[file][name] for file in files), key=lambda one: len(one.asserted | one.made_by_api))
        rows.append(_row(name if name in written else f"*{_shown(name)}*", files, len(seen), widest))
    return HEAD + "\n".join(dict.fromkeys(rows)) + "\n" + TAIL


def _shown(name: str) -> str:
    """A version's logical id without the digest that SAM puts behind it."""
    return re.sub(r"(Version)[0-9a-f]{10}$", r"\1…", name)


def _row(name: str, files: list[str], of: int, seen: Seen) -> str:
    cells = [name, seen.kind.removeprefix("AWS::"), "all" if len(files) == of else ", ".join(files), seen.emulator]
    cells += [", ".join(sorted(part)) for part in (seen.asserted, seen.made_by_api, seen.template_only)]
    return "| " + " | ".join(cells) + " |"


def resources_in(text: str) -> dict[str, str]:
    """Logical id to type of the rows that the template itself has, as a proof tells them."""
    return {
        match[1]: f"AWS::{match[2]}" for match in re.finditer(r"^\| (\w+) \| (\w+::\w+) \|", text, flags=re.MULTILINE)
    }
