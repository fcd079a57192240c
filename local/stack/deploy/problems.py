"""The one error of a deployment, for a reader who has to act on it."""


class DeployError(Exception):
    """Says what is wrong and, where there is one, the remedy."""
