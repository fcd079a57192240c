"""What `make deploy` says at its end: where everything is, and what to do next."""

from stack.console import say


def show(stage: str, outputs: dict[str, str], *, has_data: bool, has_token: bool) -> None:
    """Prints the stack's outputs, then the next steps in their order."""
    say(f"\n  It answers at {outputs['ApiUrl']}\n\n  Outputs")
    width = max(len(name) for name in outputs)
    for name, value in sorted(outputs.items()):
        say(f"    {name:<{width}}  {value}")
    say("\n  Next")
    for command, why in _steps(stage, outputs, has_data=has_data, has_token=has_token):
        say(f"    {command}\n        {why}")


def _steps(stage: str, outputs: dict[str, str], *, has_data: bool, has_token: bool) -> list[tuple[str, str]]:
    steps = []
    if not has_token:
        given = f"read -rs WAREHOUSE_TOKEN; export WAREHOUSE_TOKEN; make deploy STAGE={stage}"  # in no shell's history
        steps.append((given, "puts the warehouse's token into the secret"))
    if not has_data:
        steps.append((f"make pipeline STAGE={stage}", "weather to outfits, once, now, from this machine"))
    steps.append((f'curl "{outputs["ApiUrl"]}/outfit?city=Oslo"', "answers" if has_data else "then answers"))
    if "AirflowHostInstanceId" in outputs:
        steps.append(("docs/airflow-host.md", "how to look at Airflow's own page"))
    steps.append((f"make undeploy STAGE={stage}", "takes it all away again, so that nothing costs"))
    return steps
