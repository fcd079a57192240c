# What a deployment does with roles: none without the boundary around it, so that whoever deploys can give a function, and
# so itself, no more than the boundary has.
locals {
  roles  = "${local.everywhere}:iam::${local.account}:role/wearcast-*"
  within = { test = "StringEquals", variable = "iam:PermissionsBoundary", values = [aws_iam_policy.boundary.arn] }

  role_statements = {
    Roles = {
      actions = [
        "iam:DeleteRole", "iam:GetRole", "iam:UpdateRole", "iam:UpdateRoleDescription", "iam:UpdateAssumeRolePolicy",
        "iam:GetRolePolicy", "iam:DeleteRolePolicy", "iam:ListRolePolicies", "iam:DetachRolePolicy",
        "iam:ListAttachedRolePolicies", "iam:ListRoleTags", "iam:TagRole", "iam:UntagRole",
      ]
      resources = [local.roles]
    }
    RolesWithinTheBoundary = {
      actions    = ["iam:CreateRole", "iam:PutRolePolicy", "iam:PutRolePermissionsBoundary"]
      resources  = [local.roles]
      conditions = [local.within]
    }
    # What SAM attaches to a function's role, for its log.
    LetFunctionsLog = {
      actions   = ["iam:AttachRolePolicy"]
      resources = [local.roles]
      conditions = [local.within, {
        test     = "ArnEquals"
        variable = "iam:PolicyARN"
        values   = ["${local.everywhere}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]
      }]
    }
    HandRolesOver = {
      actions   = ["iam:PassRole"]
      resources = [local.roles]
      conditions = [{
        test     = "StringEquals"
        variable = "iam:PassedToService"
        values   = ["lambda.amazonaws.com", "scheduler.amazonaws.com", "ec2.amazonaws.com"]
      }]
    }
    # `make deploy` looks whether it is there, and hands it to the stack.
    SeeTheBoundary = {
      actions   = ["iam:GetPolicy"]
      resources = [aws_iam_policy.boundary.arn]
    }
  }
}
