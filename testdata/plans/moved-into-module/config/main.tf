module "store" {
  source = "./store"
  prefix = "shipping"
}

moved {
  from = aws_sqs_queue.labels
  to   = module.store.aws_sqs_queue.labels
}

moved {
  from = aws_dynamodb_table.parcels
  to   = module.store.aws_dynamodb_table.this["parcels"]
}
