"""`python -m stack.deploy`: deploys, asserts, and prints the outputs as JSON on standard output."""

import argparse
import json
import sys
from pathlib import Path

from stack.deploy.deployment import Deployment, deploy
from stack.deploy.problems import DeployError

ROOT = Path(__file__).resolve().parents[3]


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m stack.deploy",
        description="Deploys the SAM template to the AWS that AWS_ENDPOINT_URL names, and asserts what is there.",
    )
    parser.add_argument("--template", type=Path, default=ROOT / "infra/template.yaml", help="default: %(default)s")
    parser.add_argument("--stage", default="local", help="the template's parameter Stage (default: %(default)s)")
    parser.add_argument(
        "--parameter", action="append", default=[], metavar="NAME=VALUE", help="a further parameter of the template"
    )
    parser.add_argument("--domain", default="api.localhost", help="custom domain of the API (default: %(default)s)")
    parser.add_argument("--warehouse-token-file", type=Path, metavar="FILE", help="holds the secret's warehouseToken")
    parser.add_argument("--work-directory", type=Path, default=ROOT / ".wearcast/deploy", help="default: %(default)s")
    arguments = parser.parse_args()
    try:
        outputs = deploy(
            Deployment(
                template=arguments.template,
                stage=arguments.stage,
                parameters=dict(_pair(text) for text in arguments.parameter),
                domain=arguments.domain,
                warehouse_token_file=arguments.warehouse_token_file,
                work_directory=arguments.work_directory,
            )
        )
    except DeployError as error:
        print(f"deploy: {error}", file=sys.stderr)
        return 1
    print(json.dumps(outputs, indent=2))
    return 0


def _pair(text: str) -> tuple[str, str]:
    name, separator, value = text.partition("=")
    if not separator:
        raise DeployError(f"--parameter {text}: NAME=VALUE is wanted")
    return name, value


if __name__ == "__main__":
    sys.exit(main())
