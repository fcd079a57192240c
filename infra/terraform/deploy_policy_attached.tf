# Beside the role's own policy, which may have 10,240 characters and is nearly as long.
locals {
  attached = {
    roles = { statements = local.role_statements, description = "What deploying does with roles." }
    host  = { statements = local.host_statements, description = "What deploying the Airflow host takes." }
    watch = { statements = local.watch_statements, description = "What deploying alarms, names and logs takes." }
  }
}

data "aws_iam_policy_document" "deploy_attached" {
  for_each = local.attached

  dynamic "statement" {
    for_each = each.value.statements

    content {
      sid       = statement.key
      effect    = "Allow"
      actions   = statement.value.actions
      resources = statement.value.resources

      dynamic "condition" {
        for_each = try(statement.value.conditions, [statement.value.condition], [])

        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}

resource "aws_iam_policy" "deploy_attached" {
  for_each    = local.attached
  name        = "wearcast-deploy-${each.key}"
  description = each.value.description
  policy      = data.aws_iam_policy_document.deploy_attached[each.key].json
}

resource "aws_iam_role_policy_attachment" "deploy_attached" {
  for_each   = local.attached
  role       = aws_iam_role.deploy.name
  policy_arn = aws_iam_policy.deploy_attached[each.key].arn
}
