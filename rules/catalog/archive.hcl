provider "archive" {
  source   = "hashicorp/archive"
  commit   = "5be167b1e03d2641330c8ca9e945624cd91c12ca"
  evidence = "source"
}

type "archive_file" {
  holds      = "nothing"
  local_only = true
  force_new  = [
    "excludes",
    "output_file_mode",
    "output_path",
    "source.content",
    "source.filename",
    "source_content",
    "source_content_filename",
    "source_dir",
    "source_file",
    "type",
  ]
}
