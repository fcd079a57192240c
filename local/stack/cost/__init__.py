"""`make cost`: what a month costs, from the template, dated prices and stated usage.

The order is: what a set of parameters deploys (`deployed`), how much of everything that costs that uses in a month
(`quantities`), what that comes to in an account (`bill`), and what would have to go where it is too much (`savings`).
It is shown in a terminal (`terminal`) and as `docs/costs.md` (`page`). Nothing here asks AWS.
"""
