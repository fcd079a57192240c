# Where `sam deploy` sends code. Not in the application's stack: it must be there before the stack, and outlive it.
resource "aws_s3_bucket" "deployments" {
  bucket = "wearcast-deployments-${local.account}"
}

resource "aws_s3_bucket_public_access_block" "deployments" {
  bucket                  = aws_s3_bucket.deployments.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "deployments" {
  bucket = aws_s3_bucket.deployments.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "deployments" {
  bucket = aws_s3_bucket.deployments.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "deployments" {
  bucket     = aws_s3_bucket.deployments.id
  depends_on = [aws_s3_bucket_versioning.deployments]

  # A stack keeps its own copy of what runs; a roll-back needs the last few zips of 65 MB each, not a year of them.
  rule {
    id     = "expire-deployed-code"
    status = "Enabled"
    filter {}

    expiration {
      days = 30
    }

    noncurrent_version_expiration {
      noncurrent_days = 7
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 1
    }
  }
}

data "aws_iam_policy_document" "deployments" {
  statement {
    sid       = "RefusePlainHttp"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.deployments.arn, "${aws_s3_bucket.deployments.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "deployments" {
  bucket     = aws_s3_bucket.deployments.id
  policy     = data.aws_iam_policy_document.deployments.json
  depends_on = [aws_s3_bucket_public_access_block.deployments]
}
