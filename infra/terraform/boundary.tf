# The most that any role of an application's stack may ever do, whatever its own policies say: the union of what
# infra/template.yaml gives its roles, for everything of this project's name in this account. Nothing of IAM is in it, and
# neither is the bucket for code. A stage may lie in another region than this foundation, so no region is named.
# Why: docs/decisions/0037. infra/tests/test_boundary.py compares it with the template.
locals {
  boundary_statements = {
    Buckets = {
      actions = ["s3:ListBucket"]
      resources = [
        "${local.everywhere}:s3:::wearcast-landing-*-${local.account}",
        "${local.everywhere}:s3:::wearcast-serving-*-${local.account}",
        "${local.everywhere}:s3:::wearcast-artifacts-*-${local.account}",
      ]
    }
    Objects = {
      actions = ["s3:GetObject", "s3:PutObject"]
      resources = [
        "${local.everywhere}:s3:::wearcast-landing-*-${local.account}/*",
        "${local.everywhere}:s3:::wearcast-serving-*-${local.account}/*",
        "${local.everywhere}:s3:::wearcast-artifacts-*-${local.account}/*",
      ]
    }
    CityRequests = {
      actions   = ["s3:DeleteObject"]
      resources = ["${local.everywhere}:s3:::wearcast-serving-*-${local.account}/requests/*"]
    }
    Events = {
      actions   = ["events:PutEvents"]
      resources = ["${local.everywhere}:events:*:${local.account}:event-bus/wearcast-*"]
    }
    DeadLetters = {
      actions   = ["sqs:SendMessage"]
      resources = ["${local.everywhere}:sqs:*:${local.account}:wearcast-*"]
    }
    Functions = {
      actions   = ["lambda:InvokeFunction"]
      resources = ["${local.everywhere}:lambda:*:${local.account}:function:wearcast-*"]
    }
    Secret = {
      actions   = ["secretsmanager:GetSecretValue"]
      resources = ["${local.everywhere}:secretsmanager:*:${local.account}:secret:wearcast/*"]
    }
    Settings = {
      actions   = ["ssm:GetParametersByPath"]
      resources = ["${local.everywhere}:ssm:*:${local.account}:parameter/wearcast/*"]
    }
    # AWS's own policy, which SAM attaches to a function's role, says any log; a function's own is enough.
    Logs = {
      actions   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
      resources = ["${local.everywhere}:logs:*:${local.account}:log-group:/aws/lambda/wearcast-*"]
    }
    # Which model phrases answers is a stage's parameter. A profile leads to models in several regions.
    Words = {
      actions = ["bedrock:InvokeModel"]
      resources = [
        "${local.everywhere}:bedrock:*::foundation-model/*",
        "${local.everywhere}:bedrock:*:${local.account}:inference-profile/*",
      ]
    }
    # A machine's id is EC2's; its tag says whose it is.
    Machines = {
      actions   = ["ec2:StartInstances"]
      resources = ["${local.everywhere}:ec2:*:${local.account}:instance/*"]
      condition = { test = "StringEquals", variable = "aws:ResourceTag/application", values = ["wearcast"] }
    }
    Metrics = {
      actions   = ["cloudwatch:PutMetricData"]
      resources = ["*"]
      condition = { test = "StringEquals", variable = "cloudwatch:namespace", values = ["Wearcast"] }
    }
    SessionManager = {
      actions = [
        "ssm:UpdateInstanceInformation", "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
      ]
      resources = ["*"]
    }
  }
}

data "aws_iam_policy_document" "boundary" {
  dynamic "statement" {
    for_each = local.boundary_statements

    content {
      sid       = statement.key
      effect    = "Allow"
      actions   = statement.value.actions
      resources = statement.value.resources

      dynamic "condition" {
        for_each = try([statement.value.condition], [])

        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}

resource "aws_iam_policy" "boundary" {
  name        = "wearcast-boundary"
  description = "The most that roles of Wearcast's stacks may do."
  policy      = data.aws_iam_policy_document.boundary.json
}
