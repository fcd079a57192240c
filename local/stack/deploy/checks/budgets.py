"""The budget, and who is told at which part of it."""

from typing import Any

from stack.deploy.findings import Resource


def budget(resource: Resource) -> None:
    budgets, wanted = resource.clients("budgets"), resource.wanted("Budget")
    place = {"AccountId": resource.stack.account, "BudgetName": wanted["BudgetName"]}
    found = budgets.describe_budget(**place)["Budget"]
    resource.compare("budget", {key: wanted[key] for key in wanted.keys() - {"BudgetLimit"}}, found, "Budget")
    limit = {"Amount": float(wanted["BudgetLimit"]["Amount"]), "Unit": wanted["BudgetLimit"]["Unit"]}
    amount = float(found["BudgetLimit"]["Amount"])
    resource.compare("limit", limit, {"Amount": amount, "Unit": found["BudgetLimit"]["Unit"]})
    told = budgets.describe_notifications_for_budget(**place)["Notifications"]
    by_threshold = {str(float(each["Threshold"])): each for each in told}
    key = "NotificationsWithSubscribers"
    for notified in resource.wanted(key, []):
        notification = notified["Notification"] | {"Threshold": float(notified["Notification"]["Threshold"])}
        at = f"at {notification['Threshold']:g}"
        resource.compare(f"tells {at}", notification, by_threshold.get(str(notification["Threshold"])), key)
        found = budgets.describe_subscribers_for_notification(**place, Notification=notification)["Subscribers"]
        resource.compare(f"whom it tells {at}", _sorted(notified["Subscribers"]), _sorted(found), key)


def _sorted(subscribers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(subscribers, key=lambda each: (each["SubscriptionType"], each["Address"]))
