rule "submodule-changed" {
  title     = "Submodule updated"
  severity  = "medium"
  concern   = "unknown"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "submodule-changed"
  rationale = "The content of a submodule is not part of this repository, so what changes there is not judged here."
  help      = "Check out both commits and compare them with `blastgate diff BEFORE AFTER`, or create a plan and judge that."
  references = ["https://git-scm.com/docs/gitsubmodules"]
  case "commit" {
    message = "The submodule `${found.submodule}` points to another commit"
  }
  case "source" {
    message = "A submodule is fetched from another URL: `${found.file}`"
  }
  example "another commit" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { "modules/network" = { submodule = "4f2a9c51d462976d84fdea54b47d80dcabbf680b" } }
    after_files  = { "modules/network" = { submodule = "51d462976d84fdea54b47d80dcabbf680badcdb8" } }
  }
  example "the same commit" {
    expect       = "pass"
    files        = { "modules/network" = { submodule = "51d462976d84fdea54b47d80dcabbf680badcdb8" } }
    before_files = { "README.md" = "a\n" }
    after_files  = { "README.md" = "b\n" }
  }
  example "another address" {
    expect       = "finding"
    case         = "source"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".gitmodules" = "[submodule \"net\"]\n\tpath = net\n\turl = https://git.example.com/acme/net\n" }
    after_files  = { ".gitmodules" = "[submodule \"net\"]\n\tpath = net\n\turl = https://git.example.com/eve/net\n" }
  }
}
