resource "aws_ecs_service" "main" {
  name          = "app"
  desired_count = 0

  tags = {
    environment = "production"
  }
}
