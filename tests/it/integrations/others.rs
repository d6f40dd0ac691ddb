//! Azure Pipelines, Atlantis, HCP Terraform and pre-commit.

use std::io::Write as _;
use std::process::{Output, Stdio};

use super::{Machine, said, shipped, yaml};

const VERDICTS: [(&str, i32); 3] = [
    ("safe-update", 0),
    ("access-widened", 10),
    ("readme-example", 20),
];

/// The step of the Azure pipeline with this name, run after its tools were installed.
fn azure(machine: &Machine, name: &str) -> Output {
    let pipeline = yaml::document("integrations/azure/azure-pipelines.yml");
    let steps = pipeline["jobs"][0]["steps"].as_array().expect("steps");
    let step = steps
        .iter()
        .find(|step| step["displayName"] == name)
        .expect("a step");
    machine
        .command("bash")
        .args(["--noprofile", "--norc", "-c"])
        .arg(step["bash"].as_str().expect("a script"))
        .env("AGENT_TEMPDIRECTORY", machine.path("temp"))
        .env("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main")
        .env("BUILD_REQUESTEDFOREMAIL", "author@example.com")
        .env("TERRAFORMVERSION", "1.14.0")
        .env("BLASTGATEVERSION", env!("CARGO_PKG_VERSION"))
        .env("BLASTGATEDOWNLOAD", "https://example.com/releases")
        .output()
        .expect("bash starts")
}

#[test]
fn azure_pipelines_end_with_the_verdict() {
    for (fixture, code) in VERDICTS {
        let Some(machine) = Machine::new(fixture) else {
            return;
        };
        machine.release();
        // Terraform's release: the stand-in, packed as HashiCorp packs it.
        let zip = "terraform_1.14.0_linux_amd64.zip";
        machine.script("bin/unzip", "cp \"$SCRATCH/bin/terraform\" terraform");
        let pack = format!("echo zip >{zip} && sha256sum {zip} >terraform_1.14.0_SHA256SUMS");
        let packed = machine
            .command("sh")
            .args(["-c", &pack])
            .current_dir(machine.path("release"))
            .status();
        assert!(packed.expect("sh starts").success());
        let output = azure(&machine, "Install");
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let output = azure(&machine, "Plan and judge");
        assert_eq!(output.status.code(), Some(code), "{}", said(&output));
        assert!(
            machine
                .text("temp/blastgate/report.xml")
                .contains("<testsuites")
        );
        let output = azure(&machine, "Summary");
        assert!(
            said(&output).contains("##vso[task.uploadsummary]"),
            "{}",
            said(&output)
        );
        // What was downloaded and is not what the sums say ends the job.
        std::fs::write(machine.path(&format!("release/{zip}")), "another").expect("a file");
        let output = azure(&machine, "Install");
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    }
}

/// The `run` steps of the Atlantis workflow for one stage.
fn atlantis(machine: &Machine, stage: &str) -> Output {
    let file = yaml::document("integrations/atlantis/repos.yaml");
    let steps = file["workflows"]["blastgate"][stage]["steps"]
        .as_array()
        .expect("steps");
    let script = steps
        .iter()
        .find_map(|step| step["run"].as_str())
        .expect("a run step");
    // On the server the policy lies in /etc; here it lies on the machine of the test.
    let policy = machine.path("policy.hcl").display().to_string();
    let script = script
        .replace("/etc/blastgate/blastgate.hcl", &policy)
        .replace(
            "/var/lib/blastgate/approvals",
            &machine.path("approvals").display().to_string(),
        )
        .replace(
            "/var/log/blastgate.jsonl",
            &machine.path("log.jsonl").display().to_string(),
        );
    machine
        .command("sh")
        .args(["-c", &script])
        .current_dir(machine.path("repository/infra/prod"))
        .env(
            "PLANFILE",
            machine.path("repository/infra/prod/default.tfplan"),
        )
        .env("PULL_AUTHOR", "author")
        .output()
        .expect("sh starts")
}

#[test]
fn atlantis_stops_what_fails_and_applies_only_what_passes() {
    for (fixture, code) in VERDICTS {
        let Some(machine) = Machine::new(fixture) else {
            return;
        };
        let plan = crate::common::testdata().join(format!("plans/{fixture}/plan.tfplan"));
        std::fs::copy(plan, machine.path("repository/infra/prod/default.tfplan")).expect("a plan");
        // Without its policy nothing is judged.
        let output = atlantis(&machine, "plan");
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        let policy = "production {\n  values = [\"prod\"]\n}\n";
        std::fs::write(machine.path("policy.hcl"), policy).expect("a policy");
        std::fs::create_dir_all(machine.path("approvals")).expect("a directory");
        let output = atlantis(&machine, "plan");
        let expected = if code == 10 { 0 } else { code };
        assert_eq!(output.status.code(), Some(expected), "{}", said(&output));
        let output = atlantis(&machine, "apply");
        assert_eq!(output.status.code(), Some(code), "{}", said(&output));
        let applied = machine
            .calls()
            .iter()
            .any(|call| call.starts_with("terraform apply"));
        assert_eq!(applied, code == 0, "{}", said(&output));
    }
}

fn run_task(machine: &Machine, body: &str, signature: &str) -> Output {
    let mut child = machine
        .command("bash")
        .arg(shipped("integrations/hcp/run-task.sh"))
        .env("TASK_HMAC_KEY", "the-key")
        .env("TASK_SIGNATURE", signature)
        .env("BLASTGATE_POLICY", machine.path("policy.hcl"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("bash starts");
    let mut stdin = child.stdin.take().expect("stdin");
    stdin.write_all(body.as_bytes()).expect("a body");
    drop(stdin);
    child.wait_with_output().expect("bash ends")
}

#[test]
fn run_tasks_answer_with_the_verdict() {
    let python = std::process::Command::new("python3")
        .arg("--version")
        .output();
    if python.is_err() {
        crate::common::skipped!("there is no python3 for the run task");
        return;
    }
    for (fixture, status, message) in [
        ("safe-update", "passed", "blastgate: pass"),
        (
            "access-widened",
            "failed",
            "blastgate: needs-approval: people have to agree",
        ),
        ("readme-example", "failed", "blastgate: fail"),
        (
            "",
            "failed",
            "blastgate: not judged, which counts as a failure",
        ),
    ] {
        let Some(machine) = Machine::new("safe-update") else {
            return;
        };
        std::fs::write(machine.path("policy.hcl"), "limits {\n}\n").expect("a policy");
        let plan = crate::common::testdata().join(format!("plans/{fixture}/plan.json"));
        let plan = std::fs::read(plan).unwrap_or_default();
        std::fs::write(machine.path("plan.json"), plan).expect("a plan");
        let body = r#"{"access_token":"the-secret-token","plan_json_api_url":"https://example.com/plan","task_result_callback_url":"https://example.com/answer"}"#;
        let sign = "import hmac,hashlib,sys;print(hmac.new(b'the-key',sys.argv[1].encode(),hashlib.sha512).hexdigest())";
        let signature = machine.command("python3").args(["-c", sign, body]).output();
        let signature = String::from_utf8(signature.expect("python").stdout).expect("a text");
        let output = run_task(&machine, body, signature.trim());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let answer = crate::common::json(machine.text("body").as_bytes());
        assert_eq!(answer["data"]["attributes"]["status"], status);
        assert_eq!(answer["data"]["attributes"]["message"], message);
        assert!(!machine.text("calls").contains("the-secret-token"));
        // Nobody else can ask.
        let output = run_task(&machine, body, "0000");
        assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    }
}

#[test]
fn pre_commit_stops_a_fail_and_tells_needs_approval() {
    let hooks = yaml::document(".pre-commit-hooks.yaml");
    let hooks = hooks.as_array().expect("hooks");
    let entry = |id: &str| {
        let hook = hooks.iter().find(|hook| hook["id"] == id).expect("a hook");
        hook["entry"].as_str().expect("an entry").to_owned()
    };
    assert_eq!(entry("blastgate-diff"), entry("blastgate-diff-system"));
    let Some(machine) = Machine::new("readme-example") else {
        return;
    };
    let commit = |entry: &str| {
        let output = machine.command("sh").args(["-c", entry]).output();
        output.expect("sh starts")
    };
    let diff = entry("blastgate-diff");
    assert_eq!(commit(&diff).status.code(), Some(0));
    // Asked of people: told, and not in the way of a commit.
    let file = machine.path("repository/infra/prod/database.tf");
    let before = std::fs::read_to_string(&file).expect("a file");
    let cut = before
        .find("resource \"aws_db_instance\"")
        .expect("a database");
    std::fs::write(&file, &before[..cut]).expect("a change");
    let judged = machine
        .command("blastgate")
        .args(["diff", "--base", "HEAD"])
        .output();
    let judged = judged.expect("blastgate starts").status.code();
    let output = commit(&diff);
    let expected = if judged == Some(10) { Some(0) } else { judged };
    assert_eq!(output.status.code(), expected, "{}", said(&output));
    assert!(
        said(&output).contains("aws_db_instance"),
        "{}",
        said(&output)
    );
    // Where nothing can be judged, nothing is committed.
    let nowhere = machine
        .command("sh")
        .args(["-c", &diff])
        .current_dir(machine.path("temp"))
        .output();
    assert_eq!(nowhere.expect("sh starts").status.code(), Some(1));
    std::fs::write(machine.path("repository/blastgate.hcl"), "nonsense {\n").expect("a policy");
    assert_eq!(commit(&entry("blastgate-policy")).status.code(), Some(1));
    std::fs::write(machine.path("repository/blastgate.hcl"), "limits {\n}\n").expect("a policy");
    assert_eq!(commit(&entry("blastgate-policy")).status.code(), Some(0));
}
