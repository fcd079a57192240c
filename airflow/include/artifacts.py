"""What dbt tells of a pipeline run in files, and where they are kept by run."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

DESCRIBED = "described"
"""The folder below dbt's target path for freshness and catalog, so that they leave the build's files be."""

ARTIFACTS = ("manifest.json", "run_results.json", f"{DESCRIBED}/catalog.json", f"{DESCRIBED}/sources.json")


def key_of(dag_id: str, run_id: str, artifact: str) -> str:
    """Where an artifact of a run lies in the bucket."""
    return f"artifacts/dag={dag_id}/run={run_id}/{Path(artifact).name}"


def artifacts_of(run_id: str, target_path: Path) -> list[Path]:
    """The artifacts that were written by this run; what an earlier one left in the folder is not among them.

    dbt copies environment variables with the prefix DBT_ENV_CUSTOM_ENV_ into the metadata of what it writes, and the
    DAG sets one to the run's id. The manifest keeps the variables of when it was parsed in full: it is known by the
    invocation that it shares with the run results.
    """
    metadata = {path: _metadata_of(path) for path in (target_path / name for name in ARTIFACTS)}
    ours = {
        told.get("invocation_id") for told in metadata.values() if told.get("env", {}).get("PIPELINE_RUN_ID") == run_id
    }
    return [path for path, told in metadata.items() if told and told.get("invocation_id") in ours]


def _metadata_of(artifact: Path) -> dict[str, Any]:
    try:
        return json.loads(artifact.read_text())["metadata"]
    except (OSError, ValueError, KeyError):
        return {}  # never written, or cut off by a kill


def keep(run_id: str, dag_id: str, target_path: str, bucket: str, aws_conn_id: str = "aws_default") -> list[str]:
    """Copies the run's artifacts to the bucket and returns their keys; a run that wrote none returns none."""
    # Imported here: a DAG file is read every few minutes and before each task, boto3 is needed by this one only.
    from airflow.providers.amazon.aws.hooks.s3 import S3Hook

    hook = S3Hook(aws_conn_id=aws_conn_id)
    paths = artifacts_of(run_id, Path(target_path))
    for path in paths:
        hook.load_file(path, key_of(dag_id, run_id, path.name), bucket, replace=True)
    missing = {Path(name).name for name in ARTIFACTS} - {path.name for path in paths}
    log.info("%d artifacts kept in s3://%s; not written by this run: %s", len(paths), bucket, sorted(missing) or "none")
    return [key_of(dag_id, run_id, path.name) for path in paths]
