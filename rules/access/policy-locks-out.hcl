rule "policy-locks-out" {
  title     = "Policy keeps everybody out"
  severity  = "critical"
  effect    = production ? "needs-approval" : "note"
  raises    = "reversible"
  since     = "0.1.0"
  detector  = "policy-locks-out"
  rationale = "A refusal without a condition counts for everybody, also for those who wrote it and for the pipeline that would have to take it back. A key whose policy names nobody who may change it can only be recovered by the provider's support."
  help      = "Give the refusal a condition, or except those who administer the object (`aws:PrincipalArn`). Leave the statement for the root of the account in the policy of a key."
  references = ["https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html"]
  case "denies-everybody" {
    message = "The policy of `${address}` denies everybody everything"
  }
  case "nobody-administers" {
    message = "The policy of `${address}` leaves nobody who may change it"
  }
  example "everybody denied" {
    expect = "finding"
    case   = "denies-everybody"
    effect = "needs-approval"
    type   = "aws_s3_bucket_policy"
    before = { policy = "{\"Version\": \"2012-10-17\", \"Statement\": []}" }
    after  = { policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\", \"Resource\": \"*\"}]}" }
  }
  example "nobody may change the policy of the key" {
    expect = "finding"
    case   = "nobody-administers"
    type   = "aws_kms_key"
    before = { policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::111111111111:root\"}, \"Action\": \"kms:*\", \"Resource\": \"*\"}]}" }
    after  = { policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::111111111111:role/app\"}, \"Action\": \"kms:Decrypt\", \"Resource\": \"*\"}]}" }
  }
  example "only connections without encryption denied" {
    expect = "pass"
    type   = "aws_s3_bucket_policy"
    before = { policy = "{\"Version\": \"2012-10-17\", \"Statement\": []}" }
    after  = { policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"false\"}}}]}" }
  }
}
