"""The budget, and who is told at which part of it."""

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
    for notified in resource.wanted("NotificationsWithSubscribers", []):
        threshold = str(float(notified["Notification"]["Threshold"]))
        kinds = {key: notified["Notification"][key] for key in ("NotificationType", "ComparisonOperator")}
        key = "NotificationsWithSubscribers"
        resource.compare(f"tells at {threshold} percent", kinds, by_threshold.get(threshold), key)
