"""Deploys infra/template.yaml to emulated AWS and asserts that what is there is what the template says.

CloudFormation's CREATE_COMPLETE is no proof on an emulator: it accepts properties and ignores them. So the order is:
an emulator-ready copy of the template (`template`), the real `sam deploy` (`sam`), what was ignored made by API calls
(`gaps`), and every resource looked at (`checks`). All of it reads the processed template: there is no second
description of the infrastructure.
"""

from stack.deploy.deployment import Deployment, deploy
from stack.deploy.problems import DeployError

__all__ = ["DeployError", "Deployment", "deploy"]
