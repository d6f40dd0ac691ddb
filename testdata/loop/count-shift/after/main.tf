resource "terraform_data" "production" {
  count            = 2
  input            = ["a", "c"][count.index]
  triggers_replace = ["a", "c"][count.index]
}
