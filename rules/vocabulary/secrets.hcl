# What is hidden in reports by its name, and what is not.

# Names of attributes whose value is a secret: in snake case, whole or after a `_`.
words "named" {
  words = [
    "password", "passwd", "passphrase", "pwd", "secret", "secrets", "secret_key",
    "secret_string", "secret_binary", "secret_data", "client_secret", "shared_secret",
    "shared_key", "token", "access_key", "access_keys", "api_key", "apikey", "auth_key",
    "account_key", "storage_key", "primary_key_value", "private_key", "private_key_pem",
    "private_key_openssh", "private_key_base64", "ssh_private_key", "connection_string",
    "connection_strings", "primary_connection_string", "secondary_connection_string",
    "primary_access_key", "secondary_access_key", "sas_token", "credential", "credentials",
    "bearer", "webhook_url", "encryption_key", "license_key", "master_password",
    "sensitive_environment_variables", "kubeconfig", "kube_config", "kube_config_raw",
    "id_token", "session_token", "refresh_token", "user_data", "user_data_base64", "custom_data",
    "userdata", "startup_script", "b64_std", "value_wo", "password_wo", "secret_string_wo", "pre_shared_key", "psk",
    "tunnel1_preshared_key", "tunnel2_preshared_key", "preshared_key", "basic_auth",
    "auth_token", "pem",
  ]
}

# Of these, texts that a new machine runs. They may hold secrets, so that nobody sees them whole; the
# lines that differ are shown all the same, with what looks like a secret in them hidden.
words "scripts" {
  words = [
    "user_data", "user_data_base64", "custom_data", "user-data", "userdata", "startup_script",
    "startup-script", "metadata_startup_script",
  ]
}

# Parts of a line of such a script by which it may hold a secret in a form that nobody listed: such a
# line is hidden as a whole.
words "script_lines" {
  words = [
    "pass", "pwd", "secret", "token", "key", "login", "auth", "cred", "bearer", "cookie", "signature",
    "useradd", "usermod", "private", "psk", "sas",
  ]
}

# Marked sensitive now and then and means nothing as a secret: hiding it wherever it occurs would
# make reports unreadable.
words "common" {
  words = [
    "prod", "production", "prd", "live", "staging", "stage", "dev", "development", "test", "qa",
    "uat", "default", "admin", "administrator", "root", "user", "postgres", "mysql", "redis",
    "true", "false", "null", "none", "enabled", "disabled", "main", "latest", "public",
    "private", "http", "https", "localhost", "aws", "azure", "google", "eu-west-1", "us-east-1",
    "us-west-2", "eu-central-1", "master",
  ]
}

# Words of names whose value is a digest, a commit or a version: nobody hides those.
words "digest" {
  words = [
    "sha", "sha1", "sha256", "sha384", "sha512", "md5", "hash", "digest", "checksum", "etag",
    "commit", "revision", "rev", "ref", "fingerprint", "thumbprint", "image", "version",
  ]
}

# Attributes of a secret, by the words of its type, that hold it under any key.
words "contents" {
  words = [
    "data", "string_data", "binary_data", "value", "plaintext", "plaintext_value", "payload",
  ]
}

# Words behind the name of a secret that leave it one: `DB_PASSWORD_PROD`, `SECRET_KEY_BASE`.
words "qualifiers" {
  words = [
    "base", "prod", "production", "prd", "live", "staging", "stage", "dev", "test", "old", "new",
    "current", "previous", "prev", "next", "primary", "secondary", "main", "backup", "v1", "v2", "v3",
    "1", "2", "3", "value", "plain", "plaintext", "raw", "b64", "base64", "admin", "root", "override",
  ]
}

# Headers of requests that prove who asks, as the name in a list of names and values.
words "headers" {
  words = [
    "authorization", "proxy-authorization", "x-auth", "x-api-key", "x-auth-key", "x-access-key",
    "cookie", "x-signature", "x-hub-signature",
  ]
}

# What says, beside a value, that it is a secret.
words "flags" {
  words = ["is_value_secret", "is_secret", "is_sensitive", "secret", "sensitive", "secure"]
}

# Words of sentences after which a commit is named.
words "committed" {
  words = ["checkout", "merge", "merged", "pick", "revert", "reverted"]
}

# Words of sentences and of names after which a secret stands.
words "secret_words" {
  words = ["key", "keys", "pass", "auth", "login", "pw", "pat", "bearer", "basic", "sig", "signature", "seed", "salt"]
}
