variable "region" {
  description = "Where the application is deployed."
  type        = string
  default     = "eu-central-1"
}

variable "github_repository" {
  description = "The one repository whose workflows may deploy, as owner/name."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.github_repository))
    error_message = "Write it as owner/name, without wildcards: anything wider would let strangers deploy."
  }
}

variable "github_branch" {
  description = "The one branch whose workflows may deploy."
  type        = string
  default     = "main"

  validation {
    condition     = can(regex("^[A-Za-z0-9._/-]+$", var.github_branch))
    error_message = "A branch's name, without wildcards."
  }
}

variable "alert_email" {
  description = "Who is told when the account costs more than expected."
  type        = string

  validation {
    condition     = can(regex("^[^@\\s]+@[^@\\s]+$", var.alert_email))
    error_message = "An e-mail address."
  }
}

variable "monthly_budget_usd" {
  description = "What the account is expected to cost at most in a month, in US dollars."
  type        = number
  default     = 3

  validation {
    condition     = var.monthly_budget_usd > 0
    error_message = "More than nothing: a budget of zero alerts at the first cent of credits."
  }
}
