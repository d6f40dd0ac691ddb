resource "aws_sns_topic" "rated" {
  name = "ratings-rated"
}
