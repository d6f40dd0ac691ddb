//! Words that options take.

use clap::ValueEnum;

/// Report formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people at a terminal
    Terminal,
    /// Schema 1
    Json,
    /// Pull-request comment
    Markdown,
    /// SARIF 2.1.0
    Sarif,
    /// GitHub workflow commands
    Github,
    /// GitLab code quality
    Gitlab,
    /// JUnit XML
    Junit,
    /// One self-contained file
    Html,
}

/// Graph formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GraphFormat {
    /// Graphviz
    Dot,
    /// Mermaid flowchart
    Mermaid,
    /// Nodes and edges
    Json,
}

/// Text or JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TextFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Way through the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Direction {
    /// What depends on the start
    Dependents,
    /// What the start depends on
    Dependencies,
}

/// A repository of blastgate and a commit of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// OWNER/NAME.
    pub repository: String,
    /// All of its forty digits: a tag or a branch can be moved.
    pub commit: String,
}

impl std::str::FromStr for Release {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (repository, commit) = text
            .split_once('@')
            .ok_or("a commit is missing, as in acme/blastgate@0123…")?;
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let mut parts = repository.split('/');
        let named = parts.all(|part| !part.is_empty() && part.chars().all(plain));
        if !named || repository.split('/').count() != 2 {
            return Err("the repository is written as OWNER/NAME".to_owned());
        }
        let whole = commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit());
        if !whole {
            return Err(
                "the commit is written with all of its 40 digits, because a tag can be moved"
                    .to_owned(),
            );
        }
        Ok(Release {
            repository: repository.to_owned(),
            commit: commit.to_lowercase(),
        })
    }
}

/// Systems that run checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Ci {
    /// GitHub Actions
    Github,
    /// GitLab CI
    Gitlab,
    /// Azure Pipelines
    Azure,
    /// Atlantis
    Atlantis,
}
