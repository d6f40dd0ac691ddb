rule "submodule-changed" {
  title     = "A submodule points to other code"
  severity  = "medium"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "submodule-changed"
  rationale = "The content of a submodule is not part of this repository, so what changes there is not judged here."
  help      = "Check both commits out and compare them: `blastgate diff BEFORE AFTER`. Or plan, and judge the plan."
  references = ["https://git-scm.com/docs/gitsubmodules"]
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
}
