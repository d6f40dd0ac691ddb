//! Everything that a judgement rests on beside the plan, made ready once: the
//! policy with its rules, the time, and what was brought for approval.

use std::path::Path;
use std::sync::Arc;

use crate::catalog::Catalog;
use crate::cli::CommonArgs;
use crate::decide::approval::{Evidence, Reviews, Revoked, Signers, StatementFile};
use crate::error::{Error, ErrorCode, Result};
use crate::gate::{Judge, Outside};
use crate::input::git::Repository;
use crate::model::time::{self, Time};
use crate::policy::Policy;
use crate::policy::baseline::Baseline;
use crate::report::build::{Contents, Options, PolicyStanding};
use crate::rules::RuleSet;

use super::trust::{Standing, Trust};

/// Most statements of one directory, and most bytes of one of them.
const MOST_STATEMENTS: usize = 1_000;
const MAX_STATEMENT: u64 = 1 << 20;

/// What a judgement rests on beside the plan.
pub struct Prepared {
    /// The policy.
    pub policy: Policy,
    /// The rules.
    pub rules: RuleSet,
    /// What the report shall contain.
    pub options: Options,
    evidence: Evidence,
    baseline: Option<Arc<Baseline>>,
    environment: Option<String>,
    now: Option<Time>,
    under_review: bool,
    outside: Option<Box<dyn Outside>>,
}

impl Prepared {
    /// Reads everything that the arguments and the policy name. `contents` is what the
    /// reports have room for.
    ///
    /// # Errors
    /// All mistakes in the policy, and whatever cannot be read.
    pub fn new(mut trust: Trust<'_>, common: &CommonArgs, contents: Contents) -> Result<Self> {
        let rules = trust.rules(RuleSet::built_in()?)?;
        let policy = &trust.policy;
        let wanted = policy.limits.plan_age.is_some()
            || !policy.freezes.is_empty()
            || !policy.waivers.is_empty()
            || common.approvals.is_some()
            || common.reviews.is_some();
        let now = wanted.then(|| common.which.now.unwrap_or_else(Time::now));
        trust.check_dates(now)?;
        let options = Options {
            contents,
            agent: common.agent.clone(),
            looked_at: Vec::new(),
            now: now.map(time::show),
            standing: standing(&trust.standing),
            flags: flags(common),
        };
        Ok(Prepared {
            rules,
            options,
            evidence: evidence(&trust, common)?,
            baseline: common
                .baseline
                .as_deref()
                .map(baseline)
                .transpose()?
                .map(Arc::new),
            environment: common.environment.clone(),
            now,
            under_review: trust.standing == Standing::UnderReview,
            outside: super::rego::load(&trust, common)?,
            policy: trust.policy,
        })
    }

    /// The same without anything that was brought for approval.
    #[must_use]
    pub fn without_approvals(mut self) -> Self {
        self.evidence = Evidence::default();
        self
    }

    /// Adds people who wrote the change.
    pub fn add_authors(&mut self, authors: Vec<String>) {
        self.evidence.authors.extend(authors);
    }

    /// What is known of providers.
    pub fn catalog(&self) -> Catalog {
        self.policy.catalog
    }

    /// What the gate takes.
    pub fn judge(&self) -> Judge<'_> {
        Judge {
            policy: &self.policy,
            rules: &self.rules,
            options: self.options.clone(),
            environment: self.environment.clone(),
            now: self.now,
            evidence: &self.evidence,
            baseline: self.baseline.clone(),
            untrusted_policy: self.under_review,
            outside: self.outside.as_deref(),
        }
    }
}

/// Whose word the policy is, for the report.
fn standing(standing: &Standing) -> PolicyStanding {
    PolicyStanding {
        trusted: match standing {
            Standing::BuiltIn | Standing::Revision(_) | Standing::Before => Some(true),
            Standing::Outside => None,
            Standing::UnderReview => Some(false),
        },
        revision: match standing {
            Standing::Revision(commit) => Some(commit.clone()),
            _ => None,
        },
    }
}

/// What the command line says that can make a judgement more lenient: whoever
/// reads the report has to see it.
fn flags(common: &CommonArgs) -> Vec<String> {
    let path = |path: &Path| super::inputs::display(path);
    let mut out = Vec::new();
    if let Some(file) = &common.which.policy {
        out.push(format!("--policy {}", path(file)));
    }
    if let Some(revision) = &common.which.policy_ref {
        out.push(format!("--policy-ref {revision}"));
    }
    if let Some(now) = common.which.now {
        out.push(format!("--now {}", time::show(now)));
    }
    if let Some(agent) = &common.agent {
        out.push(format!("--agent {agent}"));
    }
    if let Some(environment) = &common.environment {
        out.push(format!("--environment {environment}"));
    }
    if let Some(directory) = &common.approvals {
        out.push(format!("--approvals {}", path(directory)));
    }
    if let Some(file) = &common.reviews {
        out.push(format!("--reviews {}", path(file)));
    }
    out
}

fn evidence(trust: &Trust<'_>, common: &CommonArgs) -> Result<Evidence> {
    let mut evidence = Evidence {
        authors: common.authors.clone(),
        ..Evidence::default()
    };
    if let Some(file) = &common.reviews {
        let bytes = read(file)?;
        let name = super::inputs::display(file);
        evidence.reviews = Some(Reviews::parse(&bytes, &name, common.commit.as_deref())?);
    }
    let Some(directory) = &common.approvals else {
        return Ok(evidence);
    };
    Ok(Evidence {
        files: statements(directory)?,
        repository: repository(),
        ..with_signers(trust, evidence)?
    })
}

/// The repository that approvals are bound to. Git is asked, so only where it matters.
pub fn repository() -> Option<String> {
    Repository::open(Path::new(".")).ok()?.remote()
}

/// Evidence with the signers and the revoked keys that the policy names.
///
/// # Errors
/// When one of the two files cannot be read or relied on.
pub fn with_signers(trust: &Trust<'_>, mut evidence: Evidence) -> Result<Evidence> {
    let approval = &trust.policy.approval;
    if let Some(path) = &approval.signers {
        let (name, bytes) = trust.bytes(path)?;
        evidence.signers = Some(Signers::parse(&bytes, &name)?);
    }
    if let Some(path) = &approval.revoked {
        let (name, bytes) = trust.bytes(path)?;
        evidence.revoked = Revoked::parse(&bytes, &name)?;
    }
    Ok(evidence)
}

/// The statements of a directory with their signatures, by name.
///
/// # Errors
/// When the directory cannot be read or holds too many. One that is not there
/// holds none: nobody has approved yet.
pub fn statements(directory: &Path) -> Result<Vec<StatementFile>> {
    let fail = |error: std::io::Error| {
        Error::new(ErrorCode::Io, format!("cannot read the approvals: {error}"))
            .at(super::inputs::display(directory), None)
    };
    let entries = match std::fs::read_dir(directory) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(fail)?,
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(fail)?.path();
        if path.extension().is_some_and(|end| end == "json") && path.is_file() {
            paths.push(path);
        }
    }
    if paths.len() > MOST_STATEMENTS {
        return Err(Error::new(
            ErrorCode::LimitExceeded,
            format!(
                "there are more than {MOST_STATEMENTS} statements in the directory of approvals"
            ),
        )
        .with_help("Keep the approvals of one plan in a directory of their own."));
    }
    paths.sort();
    paths.iter().map(|path| statement(path)).collect()
}

/// A statement with the signature beside it, where `ssh-keygen` puts it.
///
/// # Errors
/// When one of the two cannot be read.
pub fn statement(path: &Path) -> Result<StatementFile> {
    let signature = super::sign::beside(path);
    Ok(StatementFile {
        name: path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        statement: read(path)?,
        signature: signature.is_file().then(|| read(&signature)).transpose()?,
    })
}

fn baseline(file: &Path) -> Result<Baseline> {
    let bytes = read(file)?;
    Baseline::parse(&bytes).map_err(|why| {
        Error::new(
            ErrorCode::InvalidPolicy,
            format!("the baseline does not load: {why}"),
        )
        .at(super::inputs::display(file), None)
        .with_help("Write it with `blastgate baseline write`, and take it from the trusted branch.")
    })
}

fn read(path: &Path) -> Result<Vec<u8>> {
    use std::io::Read as _;
    let fail = |error: std::io::Error| {
        let name = super::inputs::display(path);
        Error::new(ErrorCode::Io, format!("cannot read {name}: {error}")).at(name, None)
    };
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(fail)?;
    let limit = MAX_STATEMENT * 64;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > limit {
        return Err(
            Error::new(ErrorCode::LimitExceeded, "the file is larger than 64 MiB")
                .at(super::inputs::display(path), None),
        );
    }
    Ok(bytes)
}
