//! What is written about the pipelines says what the files say.

use std::collections::BTreeSet;

use super::shipped;

fn read(path: &str) -> String {
    std::fs::read_to_string(shipped(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Code blocks of a page, each with the file that the line before it links to.
fn shown(page: &str) -> Vec<(String, String)> {
    let link = regex::Regex::new(r"\]\(\.\./([^)#]+)\):?$").expect("a pattern");
    let mut out = Vec::new();
    let mut lines = page.lines().peekable();
    let mut file = None;
    while let Some(line) = lines.next() {
        if line.starts_with("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if let Some(file) = file.take() {
                out.push((file, block.join("\n") + "\n"));
            }
        } else if !line.is_empty() {
            file = link.captures(line).map(|found| found[1].to_owned());
        }
    }
    out
}

/// Whoever copies a recipe from the page gets the very file that the tests run.
#[test]
fn the_recipes_of_the_page_are_the_files() {
    let mut shown = shown(&read("docs/ci.md"));
    shown.extend(self::shown(&read("docs/approvals.md")));
    for (file, block) in &shown {
        assert_eq!(block, &read(file), "a page shows another {file}");
    }
    let files: BTreeSet<&str> = shown.iter().map(|(file, _)| file.as_str()).collect();
    for recipe in [
        "integrations/github/blastgate.yml",
        "integrations/github/apply.yml",
        "integrations/gitlab/include.yml",
        "integrations/azure/azure-pipelines.yml",
        "integrations/atlantis/repos.yaml",
        "integrations/pre-commit/config.yaml",
    ] {
        assert!(files.contains(recipe), "no page shows {recipe}");
    }
}

/// Recipes name the version that they come with.
#[test]
fn recipes_name_the_present_version() {
    let version = env!("CARGO_PKG_VERSION");
    for (file, place) in [
        ("templates/blastgate.yml", format!("default: \"{version}\"")),
        (
            "templates/blastgate.yml",
            format!("/releases/download/v{version}"),
        ),
        (
            "integrations/azure/azure-pipelines.yml",
            format!("blastgateVersion: {version}"),
        ),
        (
            "integrations/azure/azure-pipelines.yml",
            format!("/releases/download/v{version}"),
        ),
        (
            "integrations/pre-commit/config.yaml",
            format!("rev: v{version}"),
        ),
    ] {
        assert!(read(file).contains(&place), "{file} does not say {place}");
    }
}

/// Every input and output of the action is described on the page.
#[test]
fn the_page_describes_the_action() {
    let page = read("docs/ci.md");
    let action = super::yaml::document("action.yml");
    for part in ["inputs", "outputs"] {
        for name in action[part].as_object().expect("a map").keys() {
            assert!(
                page.contains(&format!("`{name}`")),
                "docs/ci.md does not describe {name}"
            );
        }
    }
}
