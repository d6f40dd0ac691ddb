script "plan" {
  description = "plan"
  job {
    command = ["terraform", "plan"]
  }
}

script "deploy" "now" {
  description = "deploy"
  job {
    commands = [
      ["terraform", "init"],
      ["terraform", "apply", "plan.tfplan"],
    ]
  }
}
