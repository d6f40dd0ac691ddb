rule "review-rules-weakened" {
  title     = "Fewer reviews or checks before a merge"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "review-rules-weakened"
  rationale = "Branch protection, merge queues and lists of approvers decide who has to agree before a change is merged. An edit that takes a condition away, names other approvers or hides files from the diff lets the next change through without a review."
  help      = "Move the edit to a change of its own, approved by the people who approve now. Check in the settings of the repository which reviews and checks are required."
  message   = "Rules for reviews and merges are ${found.verb}: `${found.file}`"
  references = ["https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches"]
  example "a merge without an approval" {
    expect       = "finding"
    effect       = "needs-approval"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".mergify.yml" = "pull_request_rules:\n  - name: merge\n    conditions: [\"#approved-reviews-by>=2\"]\n    actions: {merge: {}}\n" }
    after_files  = { ".mergify.yml" = "pull_request_rules:\n  - name: merge\n    conditions: []\n    actions: {merge: {}}\n" }
  }
  example "branch protection off" {
    expect       = "unknown"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".github/settings.yml" = "branches:\n  - name: main\n    protection:\n      required_pull_request_reviews:\n        required_approving_review_count: 2\n" }
    after_files  = { ".github/settings.yml" = "branches:\n  - name: main\n    protection:\n      required_pull_request_reviews:\n        required_approving_review_count: 1\n" }
  }
  example "other approvers" {
    expect       = "finding"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "OWNERS" = "approvers:\n  - ada\n  - grace\n" }
    after_files  = { "OWNERS" = "approvers:\n  - bot\n" }
  }
  example "configuration that no diff shows" {
    expect       = "finding"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".gitattributes" = "* text=auto\n" }
    after_files  = { ".gitattributes" = "* text=auto\n*.tf -diff\n" }
  }
  example "a label for files that are built" {
    expect       = "pass"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".gitattributes" = "* text=auto\n" }
    after_files  = { ".gitattributes" = "* text=auto\n*.svg -diff\ndist/** linguist-generated=true\n" }
  }
  example "one more review" {
    expect       = "pass"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".github/settings.yml" = "branches:\n  - name: main\n    protection:\n      required_pull_request_reviews:\n        required_approving_review_count: 1\n" }
    after_files  = { ".github/settings.yml" = "branches:\n  - name: main\n    protection:\n      required_pull_request_reviews:\n        required_approving_review_count: 2\n" }
  }
}
