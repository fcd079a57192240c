# What a deployment with monitoring makes besides, and the names that every deployment writes down.
locals {
  watch_statements = {
    # `make watch-alarms` looks at them, too.
    Alarms = {
      actions = [
        "cloudwatch:PutMetricAlarm", "cloudwatch:DeleteAlarms", "cloudwatch:DescribeAlarms",
        "cloudwatch:TagResource", "cloudwatch:UntagResource", "cloudwatch:ListTagsForResource",
      ]
      resources = ["${local.everywhere}:cloudwatch:${local.here}:alarm:wearcast-*"]
    }
    Dashboards = {
      actions   = ["cloudwatch:PutDashboard", "cloudwatch:GetDashboard", "cloudwatch:DeleteDashboards"]
      resources = ["${local.everywhere}:cloudwatch::${local.account}:dashboard/wearcast-*"]
    }
    Topics = {
      actions = [
        "sns:CreateTopic", "sns:DeleteTopic", "sns:GetTopicAttributes", "sns:SetTopicAttributes", "sns:Subscribe",
        "sns:GetSubscriptionAttributes", "sns:ListSubscriptionsByTopic", "sns:ListTagsForResource", "sns:TagResource",
        "sns:UntagResource", "sns:Unsubscribe", "sns:GetDataProtectionPolicy", "sns:SetSubscriptionAttributes",
      ]
      resources = ["${local.everywhere}:sns:${local.here}:wearcast-*"]
    }
    # The service knows no finer right to make a budget than to change one.
    Budgets = {
      actions = [
        "budgets:ModifyBudget", "budgets:ViewBudget", "budgets:TagResource", "budgets:UntagResource",
        "budgets:ListTagsForResource",
      ]
      resources = ["${local.everywhere}:budgets::${local.account}:budget/wearcast-*"]
    }
    BudgetsView = {
      actions   = ["billing:GetBillingViewData"]
      resources = ["${local.everywhere}:billing::${local.account}:billingview/primary"]
    }
    Parameters = {
      actions = [
        "ssm:PutParameter", "ssm:DeleteParameter", "ssm:GetParameter", "ssm:GetParameters", "ssm:AddTagsToResource",
        "ssm:RemoveTagsFromResource", "ssm:ListTagsForResource",
      ]
      resources = ["${local.everywhere}:ssm:${local.here}:parameter/wearcast/*"]
    }
    # What these list they list as a whole: they know no resource to name.
    LookAround = {
      actions = [
        "ssm:DescribeParameters", "ssm:ListAssociations", "logs:DescribeLogGroups", "ec2:DescribeAddresses",
        "ec2:DescribeAvailabilityZones", "ec2:DescribeKeyPairs", "ec2:DescribeLaunchTemplates",
        "ec2:DescribeLaunchTemplateVersions", "ec2:DescribeNetworkAcls", "ec2:DescribeVpcEncryptionControls",
        "ec2:DescribeVpnGateways",
        "ec2:DescribeIamInstanceProfileAssociations", "ec2:DescribeImages", "ec2:DescribeInstanceAttribute",
        "ec2:DescribeInstanceCreditSpecifications", "ec2:DescribeInstances", "ec2:DescribeInstanceStatus",
        "ec2:DescribeInternetGateways", "ec2:DescribeNetworkInterfaces", "ec2:DescribeRouteTables",
        "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeTags", "ec2:DescribeVolumes",
        "ec2:DescribeVpcAttribute", "ec2:DescribeVpcs",
      ]
      resources = ["*"]
    }
    # An HTTP API's access log is a delivery, and CloudWatch Logs knows no resource to name for any of these.
    AccessLog = {
      actions = [
        "logs:CreateLogDelivery", "logs:UpdateLogDelivery", "logs:DeleteLogDelivery", "logs:GetLogDelivery",
        "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:DescribeResourcePolicies",
      ]
      resources = ["*"]
    }
  }
}
