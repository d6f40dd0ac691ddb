provider "tls" {
  source   = "hashicorp/tls"
  commit   = "d72d90e1b47b7cb5ce6863f528af3154963d61b7"
  evidence = "source"
}

type "tls_cert_request" {
  holds          = "identity"
  local_only     = true
  access         = "credential"
  force_new      = [
    "dns_names",
    "ip_addresses",
    "subject",
    "subject.common_name",
    "subject.country",
    "subject.email_address",
    "subject.locality",
    "subject.organization",
    "subject.organizational_unit",
    "subject.postal_code",
    "subject.province",
    "subject.serial_number",
    "subject.street_address",
    "uris",
  ]
  force_new_when = { private_key_pem = "conditional" }
}

type "tls_locally_signed_cert" {
  holds          = "identity"
  access         = "credential"
  force_new      = [
    "allowed_uses",
    "is_ca_certificate",
    "max_path_length",
    "set_subject_key_id",
    "validity_period_hours",
  ]
  force_new_when = {
    ca_cert_pem = "conditional"
    ca_private_key_pem = "conditional"
    cert_request_pem = "conditional"
  }
}

type "tls_private_key" {
  holds     = "data"
  why       = "private key"
  access    = "credential"
  force_new = ["algorithm", "ecdsa_curve", "rsa_bits"]
}

type "tls_self_signed_cert" {
  holds          = "identity"
  access         = "credential"
  force_new      = [
    "allowed_uses",
    "dns_names",
    "ip_addresses",
    "is_ca_certificate",
    "max_path_length",
    "set_authority_key_id",
    "set_subject_key_id",
    "subject",
    "subject.common_name",
    "subject.country",
    "subject.email_address",
    "subject.locality",
    "subject.organization",
    "subject.organizational_unit",
    "subject.postal_code",
    "subject.province",
    "subject.serial_number",
    "subject.street_address",
    "uris",
    "validity_period_hours",
  ]
  force_new_when = { private_key_pem = "conditional" }
}
