# What `sam deploy` of infra/template.yaml does, by service. Everything the stack makes is called wearcast-*.
locals {
  everywhere = "arn:${local.partition}"
  here       = "${var.region}:${local.account}"

  deploy_statements = {
    Stack = {
      actions = [
        "cloudformation:CreateChangeSet", "cloudformation:DescribeChangeSet", "cloudformation:ExecuteChangeSet",
        "cloudformation:DeleteChangeSet", "cloudformation:DescribeStacks", "cloudformation:DescribeStackEvents",
        "cloudformation:DescribeStackResources", "cloudformation:GetTemplate", "cloudformation:GetTemplateSummary",
        "cloudformation:ListStackResources", "cloudformation:TagResource",
      ]
      resources = ["${local.everywhere}:cloudformation:${local.here}:stack/wearcast-*/*"]
    }
    Transform = {
      actions   = ["cloudformation:CreateChangeSet"]
      resources = ["${local.everywhere}:cloudformation:${var.region}:aws:transform/Serverless-2016-10-31"]
    }
    Code = {
      actions   = ["s3:GetObject", "s3:PutObject"]
      resources = ["${aws_s3_bucket.deployments.arn}/*"]
    }
    CodeBucket = {
      actions   = ["s3:GetBucketLocation", "s3:ListBucket"]
      resources = [aws_s3_bucket.deployments.arn]
    }
    Buckets = {
      actions = [
        "s3:CreateBucket", "s3:DeleteBucket", "s3:ListBucket", "s3:GetBucketLocation", "s3:GetBucketPolicy",
        "s3:PutBucketPolicy", "s3:DeleteBucketPolicy", "s3:GetBucketPublicAccessBlock", "s3:PutBucketPublicAccessBlock",
        "s3:GetBucketVersioning", "s3:PutBucketVersioning", "s3:GetBucketNotification", "s3:PutBucketNotification",
        "s3:GetBucketTagging", "s3:PutBucketTagging", "s3:GetEncryptionConfiguration", "s3:PutEncryptionConfiguration",
        "s3:GetLifecycleConfiguration", "s3:PutLifecycleConfiguration", "s3:ListTagsForResource", "s3:TagResource",
        "s3:UntagResource",
        # CloudFormation reads a bucket whole, also what this one has not.
        "s3:GetAccelerateConfiguration", "s3:GetAnalyticsConfiguration", "s3:GetBucketAbac", "s3:GetBucketAcl",
        "s3:GetBucketCORS", "s3:GetBucketLogging", "s3:GetBucketMetadataTableConfiguration",
        "s3:GetBucketObjectLockConfiguration", "s3:GetBucketOwnershipControls", "s3:GetBucketWebsite",
        "s3:GetIntelligentTieringConfiguration", "s3:GetInventoryConfiguration", "s3:GetMetricsConfiguration",
        "s3:GetReplicationConfiguration",
      ]
      resources = [for kind in ["landing", "serving", "artifacts"] :
      "${local.everywhere}:s3:::wearcast-${kind}-*-${local.account}"]
    }
    # What an Airflow host is set up from, and what a roll-back goes back to; nothing of the data beside them.
    Releases = {
      actions   = ["s3:GetObject", "s3:PutObject"]
      resources = [for folder in ["host", "deployments"] : "${local.everywhere}:s3:::wearcast-artifacts-*-${local.account}/${folder}/*"]
    }
    Functions = {
      actions = [
        "lambda:CreateFunction", "lambda:DeleteFunction", "lambda:GetFunction", "lambda:GetFunctionConfiguration",
        "lambda:UpdateFunctionCode", "lambda:UpdateFunctionConfiguration", "lambda:PublishVersion",
        "lambda:ListVersionsByFunction", "lambda:CreateAlias", "lambda:UpdateAlias", "lambda:DeleteAlias",
        "lambda:GetAlias", "lambda:AddPermission", "lambda:RemovePermission", "lambda:GetPolicy",
        "lambda:PutFunctionEventInvokeConfig", "lambda:UpdateFunctionEventInvokeConfig",
        "lambda:DeleteFunctionEventInvokeConfig", "lambda:GetFunctionEventInvokeConfig", "lambda:TagResource",
        "lambda:UntagResource", "lambda:ListTags", "lambda:GetFunctionCodeSigningConfig",
        "lambda:GetFunctionRecursionConfig", "lambda:GetFunctionScalingConfig", "lambda:GetProvisionedConcurrencyConfig",
        "lambda:GetRuntimeManagementConfig",
      ]
      resources = ["${local.everywhere}:lambda:${local.here}:function:wearcast-*"]
    }
    # API Gateway names its resources by paths with generated ids, so a prefix of ours cannot stand here.
    Api = {
      actions = ["apigateway:GET", "apigateway:POST", "apigateway:PUT", "apigateway:PATCH", "apigateway:DELETE",
      "apigateway:TagResource", "apigateway:UntagResource"]
      resources = ["${local.everywhere}:apigateway:${var.region}::/apis", "${local.everywhere}:apigateway:${var.region}::/apis/*",
      "${local.everywhere}:apigateway:${var.region}::/tags/*"]
    }
    Logs = {
      actions = [
        "logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:PutRetentionPolicy", "logs:DeleteRetentionPolicy",
        "logs:TagResource", "logs:UntagResource", "logs:ListTagsForResource", "logs:GetDataProtectionPolicy",
        "logs:DeleteDataProtectionPolicy", "logs:DescribeIndexPolicies",
      ]
      resources = ["${local.everywhere}:logs:${local.here}:log-group:/aws/lambda/wearcast-*",
      "${local.everywhere}:logs:${local.here}:log-group:/aws/http-api/wearcast-*"]
    }
    Queues = {
      actions = [
        "sqs:CreateQueue", "sqs:DeleteQueue", "sqs:GetQueueAttributes", "sqs:SetQueueAttributes", "sqs:ListQueueTags",
        "sqs:TagQueue", "sqs:UntagQueue", "sqs:GetQueueUrl",
      ]
      resources = ["${local.everywhere}:sqs:${local.here}:wearcast-*"]
    }
    Events = {
      actions = [
        "events:CreateEventBus", "events:UpdateEventBus", "events:DeleteEventBus", "events:DescribeEventBus",
        "events:RemovePermission", "events:PutRule",
        "events:DeleteRule", "events:DescribeRule", "events:PutTargets", "events:RemoveTargets",
        "events:ListTargetsByRule", "events:ListTagsForResource", "events:TagResource", "events:UntagResource",
      ]
      resources = ["${local.everywhere}:events:${local.here}:event-bus/wearcast-*",
      "${local.everywhere}:events:${local.here}:rule/wearcast-*"]
    }
    Schedules = {
      actions   = ["scheduler:CreateSchedule", "scheduler:UpdateSchedule", "scheduler:DeleteSchedule", "scheduler:GetSchedule"]
      resources = ["${local.everywhere}:scheduler:${local.here}:schedule/default/wearcast-*"]
    }
    Secret = {
      actions = ["secretsmanager:CreateSecret", "secretsmanager:UpdateSecret", "secretsmanager:DeleteSecret",
      "secretsmanager:DescribeSecret", "secretsmanager:TagResource", "secretsmanager:UntagResource"]
      resources = ["${local.everywhere}:secretsmanager:${local.here}:secret:wearcast/*"]
    }
    # It makes the secret's first value; it has no regional resource to name.
    Password = {
      actions   = ["secretsmanager:GetRandomPassword"]
      resources = ["*"]
    }
  }
}

data "aws_iam_policy_document" "deploy" {
  dynamic "statement" {
    for_each = local.deploy_statements

    content {
      sid       = statement.key
      effect    = "Allow"
      actions   = statement.value.actions
      resources = statement.value.resources
    }
  }

  # A role that could rewrite itself or its own door would be no limit.
  statement {
    sid       = "NotItself"
    effect    = "Deny"
    actions   = ["iam:*"]
    resources = [aws_iam_role.deploy.arn]
  }

  # Neither is a boundary one that could be rewritten, or taken off. Nothing allows it; this keeps it so.
  statement {
    sid    = "NotTheBoundary"
    effect = "Deny"
    actions = [
      "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:SetDefaultPolicyVersion",
    ]
    resources = [aws_iam_policy.boundary.arn]
  }

  statement {
    sid       = "BoundariesStay"
    effect    = "Deny"
    actions   = ["iam:DeleteRolePermissionsBoundary"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "deploy" {
  name   = "deploy"
  role   = aws_iam_role.deploy.id
  policy = data.aws_iam_policy_document.deploy.json
}
