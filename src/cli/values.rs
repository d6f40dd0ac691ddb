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
