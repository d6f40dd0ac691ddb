//! Approvals: who counts for exactly this plan, and who does not and why;
//! against OpenSSH's own tool in both directions where it is present.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use ssh_key::private::{Ed25519Keypair, KeypairData};
use ssh_key::{HashAlg, LineEnding, PrivateKey};

use crate::common::{blastgate, change, json, plan, skipped};

const NOW: &str = "2026-11-22T13:00:00Z";

/// A directory with a plan that needs approval, a policy and people with keys.
struct Place {
    directory: tempfile::TempDir,
}

fn key(seed: u8) -> PrivateKey {
    let pair = Ed25519Keypair::from_seed(&[seed; 32]);
    PrivateKey::new(KeypairData::Ed25519(pair), "").expect("a key")
}

fn public(seed: u8) -> String {
    key(seed).public_key().to_openssh().expect("a public key")
}

/// Deletes a production queue.
fn queue(name: &str) -> String {
    let tags = json!({ "Environment": "production" });
    let before = json!({ "name": name, "tags": tags });
    plan(vec![change(
        "aws_sqs_queue.q",
        &["delete"],
        before,
        Value::Null,
    )])
    .to_string()
}

impl Place {
    fn new() -> Self {
        let place = Place {
            directory: tempfile::tempdir().expect("a directory"),
        };
        place.write("plan.json", &queue("orders"));
        place.write("blastgate.hcl", &policy("", 2));
        place.write("revoked", "# nobody\n");
        let mut signers = String::new();
        for (name, seed) in [
            ("ada", 1),
            ("bob", 2),
            ("eve", 3),
            ("ada", 11),
            ("dan", 1),
            ("author", 5),
            ("robot", 6),
        ] {
            signers.push_str(&format!(
                "{name}@example.com namespaces=\"blastgate\" {}\n",
                public(seed)
            ));
        }
        place.write("signers", &signers);
        for seed in [1, 2, 3, 5, 6, 7, 11] {
            let pem = key(seed).to_openssh(LineEnding::LF).expect("a key");
            place.write(&format!("key{seed}"), &pem);
        }
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("a file is written");
        if name.starts_with("key") {
            private(&self.path(name));
        }
    }

    fn run(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let output = blastgate()
            .args(arguments)
            .current_dir(self.directory.path())
            .output()
            .expect("blastgate runs");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    }

    /// Signs an approval; gives the statement's file.
    fn approve(&self, who: &str, seed: u8) -> PathBuf {
        let (principal, key) = (format!("{who}@example.com"), format!("key{seed}"));
        let (code, out, err) = self.run(&[
            "approve",
            "plan.json",
            "--as",
            &principal,
            "--key",
            &key,
            "--approvals",
            "approvals",
            "--now",
            NOW,
        ]);
        assert_eq!(code, Some(0), "{err}");
        self.path(out.trim())
    }

    fn check_with(&self, more: &[&str]) -> (Option<i32>, Value) {
        let mut arguments = vec![
            "check",
            "plan.json",
            "--approvals",
            "approvals",
            "--format",
            "json",
            "--author",
            "Au Thor <author@example.com>",
            "--agent",
            "robot@example.com",
        ];
        if !more.contains(&"--now") {
            arguments.extend(["--now", NOW]);
        }
        arguments.extend(more);
        let (code, out, err) = self.run(&arguments);
        assert!(!out.is_empty(), "{err}");
        (code, json(out.as_bytes()))
    }

    fn check(&self) -> (Option<i32>, Value) {
        self.check_with(&[])
    }

    /// Changes a statement; signs it anew where a seed is given.
    fn edit(&self, file: &Path, seed: Option<u8>, edit: impl Fn(&mut Value)) {
        let bytes = std::fs::read(file).expect("a statement");
        let mut statement = json(&bytes);
        edit(&mut statement);
        let bytes = format!("{statement:#}\n").into_bytes();
        if let Some(seed) = seed {
            self.sign(file, seed, &bytes, "blastgate");
        }
        std::fs::write(file, bytes).expect("a statement is written");
    }

    fn sign(&self, file: &Path, seed: u8, bytes: &[u8], namespace: &str) {
        let signature = key(seed)
            .sign(namespace, HashAlg::Sha512, bytes)
            .and_then(|signature| signature.to_pem(LineEnding::LF))
            .expect("a signature");
        std::fs::write(sig(file), signature).expect("a signature is written");
    }
}

fn policy(more: &str, required: u32) -> String {
    format!(
        "approval {{\n  required = {required}\n  signers  = \"signers\"\n  revoked  = \"revoked\"\n{more}}}\n"
    )
}

fn sig(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".sig");
    name.into()
}

/// OpenSSH takes no key that others can read.
fn private(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::Permissions::from_mode(0o600);
        std::fs::set_permissions(path, mode).expect("a private file");
    }
    #[cfg(not(unix))]
    let _ = path;
}

fn whys(report: &Value) -> Vec<String> {
    let rejected = report["approvals"]["rejected"].as_array().expect("a list");
    let why = |entry: &Value| format!("{}: {}", entry["approver"], entry["why"]);
    rejected.iter().map(why).collect()
}

fn valid(report: &Value) -> usize {
    report["approvals"]["valid"]
        .as_array()
        .expect("a list")
        .len()
}

#[test]
fn two_people_lift_needs_approval_and_one_does_not() {
    let place = Place::new();
    let (code, report) = place.check();
    assert_eq!(
        (code, &report["approvals"]["required"]),
        (Some(10), &json!(2))
    );
    place.approve("ada", 1);
    let (code, report) = place.check();
    assert_eq!((code, valid(&report)), (Some(10), 1), "{report:#}");
    place.approve("bob", 2);
    let (code, report) = place.check();
    assert_eq!((code, valid(&report)), (Some(0), 2), "{report:#}");
    assert_eq!(report["verdict"], "pass");
    assert_eq!(report["reasons"], json!([]));
    let (code, out, _) = place.run(&[
        "approvals",
        "verify",
        "plan.json",
        "--approvals",
        "approvals",
        "--now",
        NOW,
    ]);
    assert!(code == Some(0) && out.contains("2 of 2"), "{out}");
    let (code, out, _) = place.run(&["approvals", "list", "--approvals", "approvals"]);
    assert!(
        code == Some(0) && out.contains("bob@example.com approves plan"),
        "{out}"
    );
    // One byte of the plan.
    place.write("plan.json", &queue("orderS"));
    assert_eq!(place.check().0, Some(10));
}

#[test]
fn whatever_is_wrong_with_an_approval_is_told() {
    type Spoil = fn(&Place, &Path);
    let cases: &[(&str, Spoil, &str)] = &[
        (
            "replay for another plan",
            |place, _| place.write("plan.json", &queue("other")),
            "approves another plan",
        ),
        (
            "edited statement",
            |place, file| place.edit(file, None, |it| it["nonce"] = json!("0")),
            "one of the two was changed",
        ),
        (
            "wrong namespace",
            |place, file| {
                let bytes = std::fs::read(file).expect("a statement");
                place.sign(file, 2, &bytes, "git");
            },
            "for the namespace `git`",
        ),
        (
            "no signature",
            |_, file| std::fs::remove_file(sig(file)).expect("removed"),
            "no signature beside it",
        ),
        (
            "torn signature",
            |_, file| std::fs::write(sig(file), "-----BEGIN").expect("written"),
            "cannot be read",
        ),
        (
            "wrong policy",
            |place, _| place.write("blastgate.hcl", &format!("{}# edited\n", policy("", 2))),
            "another policy",
        ),
        (
            "revoked",
            |place, _| place.write("revoked", &format!("{}\n", public(2))),
            "revoked",
        ),
        (
            "unknown key",
            |place, file| {
                let bytes = std::fs::read(file).expect("a statement");
                place.sign(file, 7, &bytes, "blastgate");
            },
            "not in the signers file",
        ),
        (
            "somebody else's key",
            |place, file| {
                let bytes = std::fs::read(file).expect("a statement");
                place.sign(file, 3, &bytes, "blastgate");
            },
            "to somebody else",
        ),
        (
            "another workspace",
            |place, file| place.edit(file, Some(2), |it| it["workspace"] = json!("other")),
            "another workspace",
        ),
        (
            "another state",
            |place, file| place.edit(file, Some(2), |it| it["lineage"] = json!("x")),
            "another state",
        ),
        (
            "holds too long",
            |place, file| {
                place.edit(file, Some(2), |it| {
                    it["expires"] = json!("2027-11-22T13:00:00Z")
                })
            },
            "longer than",
        ),
        (
            "signed in the future",
            |place, file| {
                place.edit(file, Some(2), |it| {
                    it["signed_at"] = json!("2026-11-22T14:00:00Z")
                })
            },
            "later than now",
        ),
        (
            "times that are none",
            |place, file| place.edit(file, Some(2), |it| it["expires"] = json!("tomorrow")),
            "cannot be read",
        ),
        (
            "not about needs-approval",
            |place, file| place.edit(file, Some(2), |it| it["verdict"] = json!("fail")),
            "does not approve a plan",
        ),
        (
            "another form",
            |place, file| {
                place.edit(file, Some(2), |it| {
                    it["schema"] = json!("blastgate-approval/9")
                })
            },
            "not of the form",
        ),
        (
            "a key that is not known",
            |place, file| place.edit(file, Some(2), |it| it["extra"] = json!(1)),
            "not an approval",
        ),
        (
            "excluded by the policy",
            |place, _| {
                place.write(
                    "blastgate.hcl",
                    &policy("  not_approvers = [\"bob@*\"]\n", 2),
                );
            },
            "another policy",
        ),
    ];
    for (name, spoil, wanted) in cases {
        let place = Place::new();
        place.approve("ada", 1);
        let file = place.approve("bob", 2);
        assert_eq!(place.check().0, Some(0), "{name}: before");
        spoil(&place, &file);
        let (code, report) = place.check();
        let told = whys(&report).join("\n");
        assert_eq!(code, Some(10), "{name}: {report:#}");
        assert!(told.contains(wanted), "{name}: {told}");
    }
}

#[test]
fn people_count_once_and_never_for_their_own_change() {
    for (who, seed, wanted) in [
        ("ada", 11, "the same person has approved already"),
        ("dan", 1, "the key is that of"),
        ("author", 5, "who wrote the change cannot approve it"),
        ("robot", 6, "the agent that proposes the change"),
    ] {
        let place = Place::new();
        place.approve("ada", 1);
        place.approve(who, seed);
        let (code, report) = place.check();
        let told = whys(&report).join("\n");
        assert_eq!((code, valid(&report)), (Some(10), 1), "{who}: {report:#}");
        assert!(told.contains(wanted), "{who}: {told}");
    }
    let place = Place::new();
    place.write(
        "blastgate.hcl",
        &policy("  not_approvers = [\"bob@*\"]\n", 1),
    );
    place.approve("bob", 2);
    let (code, report) = place.check();
    assert_eq!(code, Some(10));
    assert!(whys(&report).join("\n").contains("the policy excludes"));
}

#[test]
fn an_approval_expires() {
    let place = Place::new();
    place.approve("ada", 1);
    place.approve("bob", 2);
    for (now, code) in [
        ("2026-11-23T12:59:59Z", 0),
        ("2026-11-23T13:00:00Z", 10),
        ("2026-11-22T12:00:00Z", 10),
    ] {
        let (got, report) = place.check_with(&["--now", now]);
        assert_eq!(got, Some(code), "{now}: {report:#}");
    }
}

#[test]
fn approvals_bound_to_changes_outlive_a_rebase_only_where_the_state_is_known() {
    let place = Place::new();
    place.write("blastgate.hcl", &policy("  bind = \"changes\"\n", 1));
    place.approve("ada", 1);
    let (code, report) = place.check();
    let told = whys(&report).join("\n");
    assert!(
        code == Some(10) && told.contains("does not tell which state"),
        "{told}"
    );
}

/// The binary plan tells its state, so that the same changes to it count.
#[test]
fn approvals_bound_to_changes_are_about_these_changes() {
    let place = Place::new();
    place.write("blastgate.hcl", &policy("  bind = \"changes\"\n", 1));
    let plan = crate::common::testdata().join("plans/delete-dev-table/plan.tfplan");
    std::fs::copy(plan, place.path("plan.json")).expect("a plan");
    let file = place.approve("ada", 1);
    let (code, report) = place.check();
    assert_eq!((code, valid(&report)), (Some(0), 1), "{report:#}");
    place.edit(&file, Some(1), |it| {
        it["changes_digest"] = json!(format!("{:064}", 0));
    });
    let (code, report) = place.check();
    let told = whys(&report).join("\n");
    assert!(code == Some(10) && told.contains("other changes"), "{told}");
}

#[test]
fn an_approval_of_one_repository_is_none_in_another() {
    let place = Place::new();
    place.write("blastgate.hcl", &policy("", 1));
    let git = |arguments: &[&str]| {
        let run = Command::new("git")
            .arg("-C")
            .arg(place.directory.path())
            .args(arguments)
            .output();
        run.is_ok_and(|output| output.status.success())
    };
    if !git(&["init", "-q"]) {
        skipped!("git is not on PATH");
        return;
    }
    assert!(git(&[
        "remote",
        "add",
        "origin",
        "https://example.com/acme/infra.git"
    ]));
    place.approve("ada", 1);
    // A policy that is checked out where it is under review is nobody's word.
    let outside = tempfile::tempdir().expect("a directory");
    for name in ["blastgate.hcl", "signers", "revoked"] {
        std::fs::copy(place.path(name), outside.path().join(name)).expect("a file");
    }
    let policy = outside.path().join("blastgate.hcl");
    let arguments = ["--policy", policy.to_str().expect("a path")];
    let (code, report) = place.check_with(&arguments);
    assert_eq!((code, valid(&report)), (Some(0), 1), "{report:#}");
    assert!(git(&[
        "remote",
        "set-url",
        "origin",
        "https://example.com/acme/other.git"
    ]));
    let (code, report) = place.check_with(&arguments);
    let told = whys(&report).join("\n");
    assert!(
        code == Some(10) && told.contains("another repository"),
        "{told}"
    );
}

#[test]
fn what_passes_or_fails_cannot_be_approved() {
    let place = Place::new();
    let approve = |place: &Place| {
        place.run(&[
            "approve",
            "plan.json",
            "--as",
            "ada@example.com",
            "--key",
            "key1",
            "--approvals",
            "approvals",
        ])
    };
    place.write("plan.json", &plan(vec![]).to_string());
    let (code, _, err) = approve(&place);
    assert!(
        code == Some(1) && err.contains("nothing to approve"),
        "{err}"
    );
    place.write("plan.json", &queue("orders"));
    place.write(
        "blastgate.hcl",
        &format!(
            "{}limits {{\n  destructive_changes = 0\n}}\n",
            policy("", 1)
        ),
    );
    let (code, _, err) = approve(&place);
    assert!(
        code == Some(1) && err.contains("no approval lifts that"),
        "{err}"
    );
}

#[test]
fn a_signers_file_that_lets_anybody_sign_is_refused_with_its_line() {
    let place = Place::new();
    place.approve("ada", 1);
    for (line, wanted) in [
        (
            format!("* namespaces=\"blastgate\" {}", public(2)),
            "a pattern",
        ),
        (format!("bob@example.com {}", public(2)), "no `namespaces`"),
        (
            format!(
                "bob@example.com cert-authority,namespaces=\"blastgate\" {}",
                public(2)
            ),
            "cert-authority",
        ),
    ] {
        place.write("signers", &format!("# people\n{line}\n"));
        let (code, report) = place.check();
        assert_eq!(code, Some(1), "{line}");
        let error = &report["error"];
        assert_eq!(error["location"]["line"], 2, "{error:#}");
        assert!(
            error["message"].as_str().expect("text").contains(wanted),
            "{error:#}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_revocation_list_is_a_regular_file() {
    let place = Place::new();
    place.approve("ada", 1);
    std::fs::remove_file(place.path("revoked")).expect("removed");
    std::os::unix::fs::symlink("/dev/null", place.path("revoked")).expect("a link");
    let (code, report) = place.check();
    assert_eq!(code, Some(1));
    assert!(
        report["error"]["message"]
            .as_str()
            .expect("text")
            .contains("not a regular file")
    );
}

#[test]
fn reviews_count_where_the_policy_says_so_and_never_beside_signatures() {
    let place = Place::new();
    let review = |user: &str, commit: &str| json!({ "user": { "login": user, "type": "User" }, "state": "APPROVED", "commit_id": commit, "submitted_at": "2026-11-22T12:00:00Z" });
    let reviews = json!([
        review("ada", "c1"),
        review("bob", "c1"),
        review("eve", "c0")
    ]);
    place.write("reviews.json", &reviews.to_string());
    let more = ["--reviews", "reviews.json", "--commit", "c1"];
    assert_eq!(place.check_with(&more).0, Some(10), "off by default");
    place.write("blastgate.hcl", &policy("  reviews = true\n", 2));
    let (code, report) = place.check_with(&more);
    assert_eq!((code, valid(&report)), (Some(0), 2), "{report:#}");
    assert!(
        report
            .to_string()
            .contains("as trustworthy as the job that fetched it")
    );
    assert_eq!(place.check_with(&more[..2]).0, Some(10), "no commit named");
    place.write("blastgate.hcl", &policy("  reviews = true\n", 3));
    place.approve("dan", 1);
    assert_eq!(place.check_with(&more).0, Some(10), "not added up");
}

/// `ssh-keygen`, if it is there.
fn ssh_keygen() -> bool {
    let there = Command::new("ssh-keygen").arg("-?").output().is_ok();
    if !there {
        skipped!("ssh-keygen is not installed");
    }
    there
}

/// Whether OpenSSH itself takes a signature.
fn openssh_takes(place: &Place, file: &Path, principal: &str) -> bool {
    let statement = std::fs::File::open(file).expect("a statement");
    Command::new("ssh-keygen")
        .args(["-Y", "verify", "-n", "blastgate", "-I", principal, "-f"])
        .arg(place.path("signers"))
        .arg("-r")
        .arg(place.path("revoked"))
        .arg("-s")
        .arg(sig(file))
        .stdin(statement)
        .output()
        .expect("ssh-keygen runs")
        .status
        .success()
}

#[test]
fn openssh_takes_what_approve_signs_and_refuses_what_is_refused_here() {
    if !ssh_keygen() {
        return;
    }
    let place = Place::new();
    let file = place.approve("bob", 2);
    assert!(openssh_takes(&place, &file, "bob@example.com"));
    assert!(!openssh_takes(&place, &file, "eve@example.com"));
    let bytes = std::fs::read(&file).expect("a statement");
    place.sign(&file, 2, &bytes, "git");
    assert!(!openssh_takes(&place, &file, "bob@example.com"));
    place.sign(&file, 7, &bytes, "blastgate");
    assert!(!openssh_takes(&place, &file, "bob@example.com"));
    place.sign(&file, 2, &bytes, "blastgate");
    assert!(openssh_takes(&place, &file, "bob@example.com"));
    place.edit(&file, None, |it| it["nonce"] = json!("0"));
    assert!(!openssh_takes(&place, &file, "bob@example.com"));
}

#[test]
fn what_openssh_signs_counts_here() {
    if !ssh_keygen() {
        return;
    }
    for (kind, bits, counts) in [
        ("ed25519", "0", true),
        ("ecdsa", "256", true),
        ("ecdsa", "384", true),
        ("rsa", "2048", false),
    ] {
        let place = Place::new();
        place.write("blastgate.hcl", &policy("", 1));
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", kind, "-N", "", "-f"])
            .arg(place.path("new"))
            .args(if bits == "0" {
                vec![]
            } else {
                vec!["-b", bits]
            })
            .status()
            .expect("ssh-keygen runs");
        assert!(made.success());
        let public = std::fs::read_to_string(place.path("new.pub")).expect("a public key");
        place.write(
            "signers",
            &format!("bob@example.com namespaces=\"blastgate\" {public}"),
        );
        let (code, out, err) = place.run(&[
            "approve",
            "plan.json",
            "--as",
            "bob@example.com",
            "--no-sign",
            "--approvals",
            "approvals",
            "--now",
            NOW,
        ]);
        if !counts {
            assert!(
                code == Some(1) && err.contains("ssh-rsa are not supported"),
                "{kind}: {err}"
            );
            continue;
        }
        assert_eq!(code, Some(0), "{err}");
        let file = place.path(out.lines().next().expect("a line"));
        let signed = Command::new("ssh-keygen")
            .args(["-Y", "sign", "-n", "blastgate", "-f"])
            .arg(place.path("new"))
            .arg(&file)
            .output()
            .expect("ssh-keygen runs");
        assert!(
            signed.status.success(),
            "{}",
            String::from_utf8_lossy(&signed.stderr)
        );
        let (code, report) = place.check();
        assert_eq!(code, Some(0), "{kind}: {report:#}");
        // A binary revocation list, and one by fingerprint.
        for spec in [None, Some("sha256: ")] {
            let mut command = Command::new("ssh-keygen");
            command.args(["-q", "-k", "-f"]).arg(place.path("revoked"));
            match spec {
                None => command.arg(place.path("new.pub")),
                Some(_) => {
                    let listed = Command::new("ssh-keygen")
                        .arg("-lf")
                        .arg(place.path("new.pub"))
                        .output()
                        .expect("ssh-keygen runs");
                    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
                    let print = listed.split(' ').nth(1).expect("a fingerprint");
                    place.write("spec", &format!("hash: {print}\n"));
                    command.arg(place.path("spec"))
                }
            };
            assert!(command.status().expect("ssh-keygen runs").success());
            let (code, report) = place.check();
            assert!(
                code == Some(10) && whys(&report).join("").contains("revoked"),
                "{report:#}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn a_key_with_a_passphrase_is_left_to_openssh() {
    use std::os::unix::fs::PermissionsExt as _;
    if !ssh_keygen() {
        return;
    }
    let place = Place::new();
    place.write("blastgate.hcl", &policy("", 1));
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "secret", "-f"])
        .arg(place.path("locked"))
        .status()
        .expect("ssh-keygen runs");
    assert!(made.success());
    let public = std::fs::read_to_string(place.path("locked.pub")).expect("a public key");
    place.write(
        "signers",
        &format!("bob@example.com namespaces=\"blastgate\" {public}"),
    );
    place.write("askpass", "#!/bin/sh\necho secret\n");
    let mode = std::fs::Permissions::from_mode(0o700);
    std::fs::set_permissions(place.path("askpass"), mode).expect("a mode");
    let approve = |key: &str, askpass: &str| {
        let output = blastgate()
            .args(["approve", "plan.json", "--as", "bob@example.com"])
            .args(["--key", key, "--approvals", "approvals", "--now", NOW])
            .env("SSH_ASKPASS", place.path(askpass))
            .env("SSH_ASKPASS_REQUIRE", "force")
            .current_dir(place.directory.path())
            .output()
            .expect("blastgate runs");
        output.status.code()
    };
    // What is not signed leaves nothing behind.
    assert_eq!(approve("locked", "nobody"), Some(1));
    assert_eq!(approve("missing", "askpass"), Some(1));
    assert_eq!(place.check().1["approvals"]["rejected"], json!([]));
    assert_eq!(approve("locked", "askpass"), Some(0));
    let (code, report) = place.check();
    assert_eq!(code, Some(0), "{report:#}");
}

#[test]
fn a_signed_checkpoint_shows_that_the_end_of_a_log_was_cut() {
    let place = Place::new();
    for _ in 0..3 {
        place.check_with(&["--audit-log", "log"]);
    }
    let sign = |who: &str, key: &str, to: &str| {
        let arguments = [
            "audit",
            "checkpoint",
            "log",
            "--as",
            who,
            "--key",
            key,
            "--output",
            to,
            "--now",
            NOW,
        ];
        let (code, _, err) = place.run(&arguments);
        assert_eq!(code, Some(0), "{err}");
    };
    sign("ada@example.com", "key1", "head.json");
    sign("ada@example.com", "key7", "stranger.json");
    let verify = |checkpoint: &str| {
        let (code, out, err) = place.run(&[
            "audit",
            "verify",
            "log",
            "--checkpoint",
            checkpoint,
            "--now",
            NOW,
        ]);
        (code, out + &err)
    };
    place.check_with(&["--audit-log", "log"]);
    let (code, text) = verify("head.json");
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("signed by ada@example.com"), "{text}");
    let (code, text) = verify("stranger.json");
    assert!(code == Some(1) && text.contains("does not count"), "{text}");
    // The first two lines are a valid log by themselves.
    let log = std::fs::read_to_string(place.path("log")).expect("a log");
    let cut: String = log.split_inclusive('\n').take(2).collect();
    place.write("log", &cut);
    assert_eq!(place.run(&["audit", "verify", "log"]).0, Some(0));
    let (code, text) = verify("head.json");
    assert!(code == Some(1) && text.contains("cut off"), "{text}");
    place.write("log", &log);
    // A checkpoint that was edited, and an approval in its place.
    let edited = std::fs::read_to_string(place.path("head.json")).expect("a checkpoint");
    place.write("head.json", &edited.replace("\"count\": 3", "\"count\": 2"));
    assert_eq!(verify("head.json").0, Some(1));
    let approval = place.approve("bob", 2);
    let (code, text) = verify(&approval.display().to_string());
    assert!(
        code == Some(1) && text.contains("not a checkpoint"),
        "{text}"
    );
}

#[test]
fn the_terminal_says_whose_approval_counts_and_why_others_do_not() {
    let place = Place::new();
    place.approve("ada", 1);
    place.approve("author", 5);
    let (code, out, _) = place.run(&[
        "check",
        "plan.json",
        "--approvals",
        "approvals",
        "--author",
        "author@example.com",
        "--now",
        NOW,
    ]);
    assert_eq!(code, Some(10));
    for text in [
        "1 valid, 2 approvals needed",
        "valid: ada@example.com",
        "rejected: author@example.com, ",
    ] {
        assert!(out.contains(text), "{text}: {out}");
    }
}
