output "deploy_role_arn" {
  description = "What the deploy workflow assumes: the repository's variable AWS_DEPLOY_ROLE_ARN."
  value       = aws_iam_role.deploy.arn
}

output "deployment_bucket" {
  description = "Where `make deploy` sends code; it finds it by its name."
  value       = aws_s3_bucket.deployments.bucket
}

output "permissions_boundary_arn" {
  description = "The most that roles of a stage may do; `make deploy` finds it by its name."
  value       = aws_iam_policy.boundary.arn
}

output "region" {
  description = "Where the application is deployed: the repository's variable AWS_REGION."
  value       = var.region
}
