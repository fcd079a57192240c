# What a deployment with the Airflow host makes besides. EC2 gives its resources ids of its own, so a prefix cannot stand
# here: what is new must be tagged `application=wearcast` as it is made, and what is changed must have that tag.
locals {
  machines = "${local.everywhere}:ec2:${local.here}"
  ours     = { test = "StringEquals", variable = "aws:ResourceTag/application", values = ["wearcast"] }

  host_statements = {
    NewMachines = {
      actions = [
        "ec2:RunInstances", "ec2:CreateVpc", "ec2:CreateSubnet", "ec2:CreateInternetGateway", "ec2:CreateRouteTable",
        "ec2:CreateSecurityGroup",
      ]
      resources = [for kind in ["instance", "vpc", "subnet", "internet-gateway", "route-table", "security-group"] :
      "${local.machines}:${kind}/*"]
      condition = { test = "StringEquals", variable = "aws:RequestTag/application", values = ["wearcast"] }
    }
    # The same calls ask for leave to use what is there already: our network for a part of it, or for a machine.
    InOurNetwork = {
      actions = [
        "ec2:RunInstances", "ec2:CreateSubnet", "ec2:CreateRouteTable", "ec2:CreateSecurityGroup",
      ]
      resources = [for kind in ["vpc", "subnet", "security-group"] : "${local.machines}:${kind}/*"]
      condition = local.ours
    }
    # A disk and a network card come with a machine and have its tags only afterwards; an image is somebody else's.
    WithMachines = {
      actions = ["ec2:RunInstances"]
      resources = ["${local.machines}:volume/*", "${local.machines}:network-interface/*",
      "${local.everywhere}:ec2:${var.region}::image/*"]
    }
    OurMachines = {
      actions = [
        "ec2:TerminateInstances", "ec2:StartInstances", "ec2:StopInstances", "ec2:ModifyInstanceAttribute",
        "ec2:ModifyInstanceMetadataOptions", "ec2:AssociateIamInstanceProfile", "ec2:DisassociateIamInstanceProfile",
        "ec2:ReplaceIamInstanceProfileAssociation", "ec2:DeleteVpc", "ec2:ModifyVpcAttribute", "ec2:DeleteSubnet",
        "ec2:ModifySubnetAttribute", "ec2:DeleteInternetGateway", "ec2:AttachInternetGateway",
        "ec2:DetachInternetGateway", "ec2:DeleteRouteTable", "ec2:CreateRoute", "ec2:ReplaceRoute", "ec2:DeleteRoute",
        "ec2:AssociateRouteTable", "ec2:ReplaceRouteTableAssociation", "ec2:DisassociateRouteTable",
        "ec2:DeleteSecurityGroup", "ec2:AuthorizeSecurityGroupEgress", "ec2:RevokeSecurityGroupEgress",
        "ec2:UpdateSecurityGroupRuleDescriptionsEgress", "ec2:DeleteTags",
      ]
      resources = ["${local.machines}:*"]
      condition = local.ours
    }
    NewTags = {
      actions   = ["ec2:CreateTags"]
      resources = ["${local.machines}:*"]
      condition = {
        test     = "StringEquals"
        variable = "ec2:CreateAction"
        values = ["RunInstances", "CreateVpc", "CreateSubnet", "CreateInternetGateway", "CreateRouteTable",
        "CreateSecurityGroup"]
      }
    }
    OurTags = {
      actions   = ["ec2:CreateTags"]
      resources = ["${local.machines}:*"]
      condition = local.ours
    }
    # Debian says there which image is its newest.
    Images = {
      actions   = ["ssm:GetParameters"]
      resources = ["${local.everywhere}:ssm:${var.region}::parameter/aws/service/debian/*"]
    }
    InstanceProfiles = {
      actions = [
        "iam:CreateInstanceProfile", "iam:DeleteInstanceProfile", "iam:GetInstanceProfile",
        "iam:AddRoleToInstanceProfile", "iam:RemoveRoleFromInstanceProfile", "iam:TagInstanceProfile",
      ]
      resources = ["${local.everywhere}:iam::${local.account}:instance-profile/wearcast-*"]
    }
  }
}
