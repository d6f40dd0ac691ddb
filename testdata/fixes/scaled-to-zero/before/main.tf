resource "aws_ecs_service" "main" {
  name          = "app"
  desired_count = 4

  tags = {
    environment = "production"
  }
}
