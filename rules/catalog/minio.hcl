provider "minio" {
  source   = "aminueza/minio"
  evidence = "documentation"
  probe    = "none"
}

type "minio_s3_bucket" {
  holds       = "data"
  why         = "objects"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "minio_s3_object" {
  holds = "data"
  why   = "an object"
}
