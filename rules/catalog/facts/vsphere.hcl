provider "vsphere" {
  source   = "vmware/vsphere"
  evidence = "documentation"
}

facts {
  types = ["vsphere_virtual_machine"]
  attribute "num_cpus" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "memory" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}
