resource "aws_s3_bucket" "evidence" {
  bucket = "claims-evidence"
}

resource "aws_iam_policy" "reader" {
  name = "claims-reader"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:*"]
      Resource = "*"
    }]
  })
}

resource "aws_iam_role" "assessor" {
  name = "claims-assessor"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "assessor" {
  role       = aws_iam_role.assessor.name
  policy_arn = aws_iam_policy.reader.arn
}

resource "aws_security_group" "database" {
  name        = "claims-database"
  description = "PostgreSQL from the offices"
  vpc_id      = "vpc-0d3f1c2b4a5968778"

  ingress {
    description = "Offices"
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["0.0.0.0/0"]
  }
}
