//! Tells from the first bytes what an input is, and what to do when it is none
//! that can be judged.

use crate::error::{Error, ErrorCode, Result};

/// What the bytes look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// A zip archive, as the binary plan is.
    Zip,
    /// A JSON object that starts behind `from` bytes of byte order mark.
    Json {
        /// Length of the byte order mark.
        from: usize,
    },
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
            "an empty file is no empty plan: check that the command that should have written it succeeded",
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
        return Ok(Content::Json { from });
    }
    let body = utf8(bytes, from)?.trim_start();
    Err(refuse_text(body))
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
            "give each plan as a file of its own",
        );
    }
    let spoken = [
        "will perform the following actions",
        "execution plan",
        "No changes. ",
        "Planning failed",
    ];
    if spoken.iter().any(|phrase| body.contains(phrase)) && !body.contains("{\"format_version\"") {
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
             and use `-no-color` and no wrapper that prints",
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
                "give the output of `tofu show -json PLAN`, run where the key is",
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
            ("this is a state file, not a plan", SHOW)
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
