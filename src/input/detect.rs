//! Tells from the first bytes what an input is, and what to do when it is none
//! that can be judged.

use crate::error::{Error, ErrorCode, Result};

/// What the bytes look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// A zip archive, as the binary plan is.
    Zip,
    /// A JSON object that starts behind `from` bytes.
    Json {
        /// Length of what stands in front.
        from: usize,
        /// What that is.
        front: Front,
    },
}

/// What stands in front of the JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Front {
    /// Nothing.
    Nothing,
    /// A byte order mark.
    ByteOrderMark,
    /// The line `[command]..` of the wrapper that the action setup-terraform
    /// installs; lines of the workflow may follow the JSON.
    Wrapper,
}

/// How a plan gets to blastgate; the end of most help texts.
pub(super) const SHOW: &str = "give the plan file of `terraform plan -out PLAN`, or the output of `terraform show -json PLAN` \
     (`tofu` works the same)";

fn refuse(code: ErrorCode, message: &str, help: &str) -> Error {
    Error::new(code, message).with_help(help)
}

/// Tells what `bytes` are.
pub(super) fn detect(bytes: &[u8]) -> Result<Content> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(refuse(
            ErrorCode::MalformedPlan,
            "the input is empty",
            "an empty file is not an empty plan: check that the command that should have written it succeeded",
        ));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Content::Zip);
    }
    if bytes.starts_with(b"tfplan") {
        return Err(refuse(
            ErrorCode::UnsupportedVersion,
            "this is a plan file of Terraform 0.11 or older",
            "plan again with Terraform 0.12 or later",
        ));
    }
    if bytes.starts_with(b"\x1f\x8b") || bytes.starts_with(b"\x28\xb5\x2f\xfd") {
        return Err(refuse(
            ErrorCode::NotAPlan,
            "the input is compressed",
            "decompress it first",
        ));
    }
    let wide = bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || bytes[..bytes.len().min(4)].contains(&0);
    if wide {
        return Err(refuse(
            ErrorCode::MalformedPlan,
            "the input is UTF-16 or UTF-32, not UTF-8",
            "PowerShell's `>` writes UTF-16: use `terraform show -json PLAN | Out-File -Encoding utf8 plan.json`, \
             or give the plan file itself",
        ));
    }
    let from = if bytes.starts_with(b"\xef\xbb\xbf") {
        3
    } else {
        0
    };
    let body = bytes[from..].trim_ascii_start();
    if body.starts_with(b"{") {
        let front = if from == 0 {
            Front::Nothing
        } else {
            Front::ByteOrderMark
        };
        return Ok(Content::Json { from, front });
    }
    let text = utf8(bytes, from)?;
    if let Some(after) = wrapped(text) {
        return Ok(Content::Json {
            from: from + after,
            front: Front::Wrapper,
        });
    }
    Err(refuse_text(text.trim_start()))
}

/// Where the JSON starts behind the wrapper's line, if one is there.
fn wrapped(text: &str) -> Option<usize> {
    let line = text
        .trim_start()
        .strip_prefix("[command]")
        .and_then(|rest| rest.find('\n').map(|end| &rest[end..]))?;
    let json = line.trim_start();
    json.starts_with('{').then(|| text.len() - json.len())
}

/// Where the JSON ends in front of the lines that a workflow adds
/// (`::debug::..`, `::set-output ..`).
pub(super) fn before_workflow_lines(bytes: &[u8]) -> usize {
    let mut end = bytes.len();
    loop {
        end = bytes[..end].trim_ascii_end().len();
        let start = bytes[..end]
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        if start == 0 || !bytes[start..end].starts_with(b"::") {
            return end;
        }
        end = start;
    }
}

/// Where a plan's JSON starts on a line of its own behind other text.
pub(super) fn json_line(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let json = text[at..]
            .strip_prefix('{')
            .map(str::trim_start)
            .is_some_and(|rest| rest.starts_with("\"format_version\""));
        if json {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// Whether a text is what `plan` prints for people.
pub(super) fn printed_plan(text: &str) -> bool {
    [
        "will perform the following actions",
        "execution plan",
        "No changes. ",
        "Planning failed",
    ]
    .iter()
    .any(|phrase| text.contains(phrase))
}

/// The bytes behind `from` as text.
pub(super) fn utf8(bytes: &[u8], from: usize) -> Result<&str> {
    std::str::from_utf8(&bytes[from..]).map_err(|error| {
        let message = format!(
            "the input is not UTF-8: byte {} belongs to no character",
            from + error.valid_up_to()
        );
        refuse(ErrorCode::MalformedPlan, &message, SHOW)
    })
}

/// The refusal of a text that does not start with `{`.
fn refuse_text(body: &str) -> Error {
    if body.starts_with('[') {
        return refuse(
            ErrorCode::MalformedPlan,
            "the input is a JSON array, not a plan",
            "give each plan as a file of its own (`jq '.[0]' FILE > plan.json` takes the first one out), \
             and put them into a directory to judge them together",
        );
    }
    if printed_plan(body) && json_line(body).is_none() {
        return refuse(
            ErrorCode::NotAPlan,
            "this is a plan as printed for people, which leaves out what decides",
            SHOW,
        );
    }
    if body.contains("\"format_version\"") {
        return refuse(
            ErrorCode::MalformedPlan,
            "text stands in front of the JSON",
            "something else was written to the same file: redirect only the standard output of `terraform show -json PLAN`, \
             and use `-no-color` and no wrapper that prints (`terraform_wrapper: false` of setup-terraform)",
        );
    }
    refuse(
        ErrorCode::NotAPlan,
        "the input is neither a plan file nor JSON",
        SHOW,
    )
}

/// Top-level keys that tell one JSON document from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks {
    /// `planned_values` or `configuration`: a plan.
    pub(super) plan: bool,
    /// `resource_changes`: a plan, or what somebody cut out of one.
    pub(super) changes: bool,
    /// `plan_format_version`: HCP Terraform's form of a plan without its values.
    pub(super) redacted: bool,
    /// `@level` or `@message`: a line of the UI stream.
    pub(super) stream: bool,
    /// `remote_plan_format`: a plan saved by HCP Terraform.
    pub(super) bookmark: bool,
    /// `encrypted_data`: encrypted by OpenTofu.
    pub(super) encrypted: bool,
    /// `lineage`, or `serial` with `resources`: a state file.
    pub(super) state_file: bool,
    /// `values`: the JSON of a state.
    pub(super) state_json: bool,
    /// `provider_schemas`.
    pub(super) schemas: bool,
}

impl Marks {
    /// Notes one top-level key.
    pub(super) fn note(&mut self, key: &str) {
        match key {
            "planned_values" | "configuration" => self.plan = true,
            "resource_changes" => self.changes = true,
            "plan_format_version" => self.redacted = true,
            "@level" | "@message" | "@module" => self.stream = true,
            "remote_plan_format" => self.bookmark = true,
            "encrypted_data" => self.encrypted = true,
            "lineage" | "serial" | "check_results" => self.state_file = true,
            "values" => self.state_json = true,
            "provider_schemas" => self.schemas = true,
            _ => {}
        }
    }

    /// The refusal of a document that is known to be something other than a plan.
    pub(super) fn refusal(self) -> Option<Error> {
        let (message, help) = if self.encrypted {
            (
                "the input is encrypted by OpenTofu",
                "run `tofu show -json PLAN > plan.json` where the key is configured (the `encryption` block, or \
                 TF_ENCRYPTION), and give plan.json; its verdict is bound to the JSON, not to the encrypted file",
            )
        } else if self.bookmark {
            (
                "this is only a pointer to a plan that HCP Terraform keeps",
                "give the output of `terraform show -json PLAN`, run where you are logged in, \
                 or the plan's JSON from the API (`/plans/ID/json-output`)",
            )
        } else if self.stream {
            (
                "this is the log of `plan -json`, which holds no values to decide on",
                SHOW,
            )
        } else if self.redacted {
            (
                "this is the redacted plan of HCP Terraform, which holds no values to decide on",
                "give the unredacted JSON: `/plans/ID/json-output` of the API, or `terraform show -json PLAN`",
            )
        } else if self.schemas {
            ("this is the output of `providers schema`, not a plan", SHOW)
        } else if self.plan {
            return None;
        } else if self.state_file {
            (
                "this is a state file, not a plan",
                "a state says what exists, and a plan what would change: write one with `terraform plan -out PLAN`, \
                 and give that file, or the output of `terraform show -json PLAN`",
            )
        } else if self.state_json {
            (
                "this is the JSON of a state, not of a plan",
                "`terraform show -json` needs the plan file as its argument: `terraform show -json PLAN`",
            )
        } else {
            return None;
        };
        Some(refuse(ErrorCode::NotAPlan, message, help))
    }
}
