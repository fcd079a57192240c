"""A run that failed is counted where an alarm looks: in CloudWatch, by stage, like all metrics of the product."""

from __future__ import annotations

from airflow.sdk import Variable
from airflow.sdk.exceptions import AirflowFailException

NAMESPACE = "Wearcast"
METRIC = "DagRunsFailed"


def count_and_fail(aws_conn_id: str = "aws_default") -> None:
    """Puts the metric for the stage that the Variable `metrics_stage` names; where there is none, sends nothing.

    :raises AirflowFailException: always, so that the task is red like its run, and is not retried once it has counted
    """
    if stage := Variable.get("metrics_stage", default=None):
        # Imported here: a DAG file is read before each task, boto3 is needed by this one only.
        from airflow.providers.amazon.aws.hooks.base_aws import AwsBaseHook

        cloudwatch = AwsBaseHook(aws_conn_id=aws_conn_id, client_type="cloudwatch").conn
        counted = {"MetricName": METRIC, "Dimensions": [{"Name": "Stage", "Value": stage}], "Value": 1, "Unit": "Count"}
        cloudwatch.put_metric_data(Namespace=NAMESPACE, MetricData=[counted])
    raise AirflowFailException("A task of this run has failed: read its log, mend what it says, clear it.")
