"""Its own exception."""


class ReportError(Exception):
    """Why there is no page, and what to do about it."""
