provider "local" {
  source   = "hashicorp/local"
  commit   = "d480f231e2bcdf7dade9844c87663a70fac7e5e6"
  evidence = "source"
}

type "local_file" {
  holds      = "nothing"
  local_only = true
  force_new  = [
    "content",
    "content_base64",
    "directory_permission",
    "file_permission",
    "filename",
    "sensitive_content",
    "source",
  ]
}

type "local_sensitive_file" {
  holds      = "nothing"
  local_only = true
  force_new  = ["content", "content_base64", "directory_permission", "file_permission", "filename", "source"]
}
