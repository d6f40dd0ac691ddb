rule "policy-locks-out" {
  title     = "Policy locks everyone out"
  severity  = "critical"
  effect    = production ? "needs-approval" : "note"
  raises    = "reversible"
  since     = "0.1.0"
  detector  = "policy-locks-out"
  rationale = "A deny statement without a condition applies to everyone, including its author and the pipeline that would have to revert it. A key whose policy lets nobody change it can only be recovered by the provider's support."
  help      = "Add a condition to the deny statement, or exempt those who administer the resource (`aws:PrincipalArn`). In a key policy, keep the statement for the account's root user."
  references = ["https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html"]
  case "denies-everybody" {
    message = "The policy of `${address}` denies everyone everything"
  }
  case "nobody-administers" {
    message = "The policy of `${address}` leaves nobody able to change it"
  }
  case "nobody-left" {
    message = "The policy of `${address}` loses its last statement that allows something, so that nobody gets in by it any more"
  }
  example "the last statement goes" {
    expect = "finding"
    case   = "nobody-left"
    effect = "needs-approval"
    type   = "aws_iam_role"
    before = { assume_role_policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"ec2.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"}]}" }
    after  = { assume_role_policy = "{\"Version\": \"2012-10-17\", \"Statement\": []}" }
  }
  example "one of two statements goes" {
    expect = "pass"
    type   = "aws_iam_role"
    before = { assume_role_policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"ec2.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"}, {\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"lambda.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"}]}" }
    after  = { assume_role_policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"ec2.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"}]}" }
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
