//! What is asked to be run, and whether it applies the plan that was judged and
//! nothing else.
//!
//! Only what is known is let through: a new option of Terraform may make apply
//! do something that is not in the plan.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorCode, Result};

/// Programs that apply plans.
const PROGRAMS: &[&str] = &["terraform", "tofu", "terraform.exe", "tofu.exe"];
/// Options of `apply` that change nothing about what a saved plan does.
const HARMLESS: &[&str] = &[
    "auto-approve",
    "compact-warnings",
    "concise",
    "input",
    "json",
    "lock",
    "lock-timeout",
    "no-color",
    "parallelism",
    "show-sensitive",
];
/// Names of variables that put arguments or providers in from outside.
const VARIABLES: &[&str] = &["TF_REATTACH_PROVIDERS"];

/// A command that applies the plan.
#[derive(Debug)]
pub(super) struct Request {
    /// The program.
    pub(super) program: OsString,
    /// Its arguments; the plan stands at `plan`.
    pub(super) arguments: Vec<OsString>,
    /// Position of the plan in the arguments.
    pub(super) plan: usize,
    /// The command as it was given, for the log.
    pub(super) shown: Vec<String>,
}

impl Request {
    /// Looks at a command.
    ///
    /// # Errors
    /// When it is not known to apply exactly this plan.
    pub(super) fn of(plan: &Path, command: &[OsString]) -> Result<Self> {
        let variables = std::env::vars_os().map(|(name, _)| name.to_string_lossy().into_owned());
        environment(variables)?;
        let request = Self::parse(plan, command)?;
        no_overrides(&request.program)?;
        Ok(request)
    }

    fn parse(plan: &Path, command: &[OsString]) -> Result<Self> {
        let Some((program, arguments)) = command.split_first() else {
            return Err(refusal("there is no command to run"));
        };
        let name = Path::new(program)
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let known = name.as_deref().is_some_and(|name| PROGRAMS.contains(&name));
        if !known {
            return Err(refusal(format!(
                "`{}` is not a program that a plan can be handed to: only terraform and tofu are",
                name.unwrap_or_default().escape_default()
            )));
        }
        Ok(Request {
            program: program.clone(),
            arguments: arguments.to_vec(),
            plan: place_of_plan(plan, arguments)?,
            shown: command
                .iter()
                .map(|part| part.to_string_lossy().into_owned())
                .collect(),
        })
    }
}

fn refusal(what: impl Into<String>) -> Error {
    Error::new(ErrorCode::Usage, what)
        .with_help("Write `blastgate run --plan FILE -- terraform apply FILE`.")
}

/// Which of the arguments is the plan, where they apply this one as it is.
fn place_of_plan(plan: &Path, arguments: &[OsString]) -> Result<usize> {
    let mut applies = false;
    let mut at = None;
    for (index, argument) in arguments.iter().enumerate() {
        let Some(text) = argument.to_str() else {
            return Err(refusal("an argument is not UTF-8"));
        };
        if let Some(option) = text.strip_prefix('-') {
            let option = option.strip_prefix('-').unwrap_or(option);
            let name = option.split('=').next().unwrap_or_default();
            let allowed = match applies {
                false => name == "chdir",
                true => HARMLESS.contains(&name),
            };
            if !allowed {
                return Err(refusal(format!(
                    "`-{}` is not known to leave a saved plan as it is",
                    name.escape_default()
                )));
            }
        } else if !applies {
            if text != "apply" {
                return Err(refusal(format!(
                    "`{}` is not `apply`",
                    text.escape_default()
                )));
            }
            applies = true;
        } else if at.is_some() {
            return Err(refusal("the plan has to stand in the command exactly once"));
        } else if same_file(plan, Path::new(text)) {
            at = Some(index);
        } else {
            return Err(refusal(format!(
                "the command applies `{}`, and not the plan that is judged",
                text.escape_default()
            )));
        }
    }
    match (applies, at) {
        (true, Some(at)) => Ok(at),
        (false, _) => Err(refusal("the command does not apply")),
        (true, None) => Err(refusal(
            "the command names no plan: it would make one of its own and apply that",
        )),
    }
}

/// Whether two names are meant for the same file: it is the content that
/// counts, and that is handed over whatever the name leads to.
fn same_file(plan: &Path, other: &Path) -> bool {
    if plan == other {
        return true;
    }
    match (plan.canonicalize(), other.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// Refuses variables that put arguments or providers in from outside.
fn environment(names: impl Iterator<Item = String>) -> Result<()> {
    for name in names {
        if name.starts_with("TF_CLI_ARGS") || VARIABLES.contains(&name.as_str()) {
            return Err(Error::new(
                ErrorCode::Usage,
                format!("the variable {name} is set, which changes what the command does"),
            )
            .with_help("Unset it, and put what it says into the plan or the configuration."));
        }
    }
    Ok(())
}

/// Refuses a CLI configuration with `dev_overrides`: providers from somewhere
/// on this machine would apply a plan that others made.
fn no_overrides(program: &std::ffi::OsStr) -> Result<()> {
    let tofu = program.to_string_lossy().contains("tofu");
    for path in configurations(tofu) {
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let code = |line: &&str| !line.trim_start().starts_with(['#', '/']);
        if text
            .lines()
            .filter(code)
            .any(|line| line.contains("dev_overrides"))
        {
            return Err(Error::new(
                ErrorCode::Usage,
                "the CLI configuration has `dev_overrides`: other providers than those of the lock file would apply the plan",
            )
            .at(super::inputs::display(&path), None)
            .with_help("Take the block out, or name another file with TF_CLI_CONFIG_FILE."));
        }
    }
    Ok(())
}

/// Files that the program reads its settings from (documentation "CLI
/// Configuration File").
fn configurations(tofu: bool) -> Vec<PathBuf> {
    for name in ["TF_CLI_CONFIG_FILE", "TERRAFORM_CONFIG"] {
        if let Some(path) = std::env::var_os(name).filter(|path| !path.is_empty()) {
            return vec![PathBuf::from(path)];
        }
    }
    let mut out = Vec::new();
    let homes = ["HOME", "USERPROFILE", "APPDATA"];
    for home in homes.iter().filter_map(std::env::var_os).map(PathBuf::from) {
        for name in [".terraformrc", "terraform.rc", ".tofurc", "tofu.rc"] {
            if tofu || name.contains("terraform") {
                out.push(home.join(name));
            }
        }
        for directory in [".terraform.d", "terraform.d"] {
            let entries = std::fs::read_dir(home.join(directory))
                .into_iter()
                .flatten()
                .flatten();
            out.extend(
                entries
                    .map(|entry| entry.path())
                    .filter(|path| path.extension().is_some_and(|end| end == "tfrc")),
            );
        }
    }
    if let Some(config) = std::env::var_os("XDG_CONFIG_HOME") {
        out.push(PathBuf::from(config).join("opentofu/tofurc"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(command: &str) -> Option<String> {
        let words: Vec<OsString> = command.split(' ').map(OsString::from).collect();
        Request::parse(Path::new("p.tfplan"), &words)
            .err()
            .map(|error| error.message)
    }

    #[test]
    fn only_the_plan_that_is_judged_is_applied() {
        for fine in [
            "terraform apply p.tfplan",
            "/usr/local/bin/terraform apply -input=false -no-color p.tfplan",
            "tofu apply -auto-approve p.tfplan",
            "terraform -chdir=infra apply --parallelism=3 p.tfplan",
        ] {
            assert_eq!(refusal(fine), None, "{fine}");
        }
        for (wrong, wanted) in [
            ("terraform apply", "names no plan"),
            ("terraform apply -auto-approve", "names no plan"),
            (
                "terraform apply other.tfplan",
                "not the plan that is judged",
            ),
            ("terraform apply p.tfplan p.tfplan", "exactly once"),
            ("terraform destroy p.tfplan", "is not `apply`"),
            ("terraform apply -destroy p.tfplan", "`-destroy`"),
            ("terraform apply -target=a.b p.tfplan", "`-target`"),
            ("terraform apply -replace=a.b p.tfplan", "`-replace`"),
            ("terraform apply --replace a.b p.tfplan", "`-replace`"),
            ("terraform apply -var a=b p.tfplan", "`-var`"),
            ("terraform apply -state=other p.tfplan", "`-state`"),
            ("terragrunt apply p.tfplan", "is not a program"),
            ("sh -c terraform", "is not a program"),
            ("terraform", "does not apply"),
            ("terraform -version apply p.tfplan", "`-version`"),
        ] {
            let refusal = refusal(wrong).unwrap_or_else(|| panic!("{wrong} is let through"));
            assert!(refusal.contains(wanted), "{wrong}: {refusal}");
        }
    }

    #[test]
    fn variables_that_add_arguments_are_refused() {
        let names = |names: &[&str]| environment(names.iter().map(|name| (*name).to_owned()));
        assert!(names(&["PATH", "TF_LOG", "TF_VAR_a"]).is_ok());
        for name in ["TF_CLI_ARGS", "TF_CLI_ARGS_apply", "TF_REATTACH_PROVIDERS"] {
            assert!(names(&["PATH", name]).is_err(), "{name}");
        }
    }
}
