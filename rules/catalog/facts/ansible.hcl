provider "ansible" {
  evidence = "documentation"
}

facts {
  types          = ["ansible_playbook"]
  runs           = "now"
  runs_when_read = "program"
}
