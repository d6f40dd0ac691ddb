tf() {
  terraform -chdir=infra "$@"
}
