"""The link to the page about a stage's data, as far as it needs no stage; the rest is in local/end_to_end."""

import re
import urllib.parse

import pytest

from stack.cloud import quality
from stack.cloud.account import Account
from stack.cloud.warehouse import Warehouse
from stack.paths import ROOT


@pytest.mark.parametrize("region", ["eu-central-1", "us-east-1"])
def test_a_link_is_signed_for_an_hour_in_the_one_version_that_every_bucket_takes(
    region: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "an-id")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "a-secret")
    link = quality.link(Account("111122223333", region, clients=None, emulator_url=None), "a-bucket")
    there = urllib.parse.urlsplit(link)
    said = dict(urllib.parse.parse_qsl(there.query))
    assert there.path == "/a-bucket/artifacts/data-quality.html"
    assert (said["X-Amz-Algorithm"], said["X-Amz-Expires"]) == ("AWS4-HMAC-SHA256", "3600")
    assert f"/{region}/s3/" in said["X-Amz-Credential"]
    assert "a-secret" not in link


def test_it_is_told_all_that_the_profile_of_dbt_reads(monkeypatch: pytest.MonkeyPatch):
    for name in ("WAREHOUSE_HOST", "WAREHOUSE_CATALOG"):
        monkeypatch.setenv(name, "of another warehouse")
    url = "jdbc:databricks://dbc-1.cloud.databricks.com:443/default;httpPath=/sql/1.0/warehouses/9f;ConnCatalog=w"
    there = Warehouse(url, "the-token")
    told = there.environment()
    asked = set(re.findall(r"env_var\('(\w+)'", (ROOT / "dbt/profiles.yml").read_text()))
    assert asked <= told.keys()
    assert "of another warehouse" not in told.values()
    assert there.target == "databricks"
    assert "the-token" not in repr(there)
