"""boto3's clients, made when they are first wanted."""

from typing import Any

import boto3
from botocore.config import Config


class Clients:
    """boto3's clients, one of a kind; making one costs a tenth of a second."""

    def __init__(self, session: boto3.Session, endpoint_url: str | None = None) -> None:
        self._session = session
        self._endpoint_url = endpoint_url
        self._made: dict[str, Any] = {}

    def __call__(self, service: str) -> Any:
        if service not in self._made:
            config = Config(retries={"mode": "standard"}, s3={"addressing_style": "path"})
            self._made[service] = self._session.client(service, config=config, endpoint_url=self._endpoint_url)
        return self._made[service]

    def bucket(self, name: str) -> Any:
        """A bucket as boto3's resource, which knows how to empty itself."""
        return self._session.resource("s3", endpoint_url=self._endpoint_url).Bucket(name)
