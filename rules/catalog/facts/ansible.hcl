provider "ansible" {
  evidence = "documentation"
}

facts {
  types = ["ansible_playbook"]
  runs  = "now"
}
