resource "terraform_data" "production" {
  count            = 3
  input            = ["a", "b", "c"][count.index]
  triggers_replace = ["a", "b", "c"][count.index]
}
