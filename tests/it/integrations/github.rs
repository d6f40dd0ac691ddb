//! The GitHub action, from checkout to red or green.

use super::Machine;
use super::action::{Ran, pull_request, run};

const ROOT: &[(&str, &str)] = &[("roots", "infra/prod")];

fn judged(fixture: &str, inputs: &[(&str, &str)]) -> Option<(Machine, Ran)> {
    let machine = Machine::new(fixture)?;
    let ran = run(&machine, &pull_request(), inputs);
    Some((machine, ran))
}

/// The exit code of blastgate is that of the job, and everything else comes before it.
#[test]
fn every_verdict_is_the_exit_code_of_the_job() {
    for (fixture, code, verdict) in [
        ("safe-update", 0, "pass"),
        ("access-widened", 10, "needs-approval"),
        ("readme-example", 20, "fail"),
    ] {
        let Some((machine, ran)) = judged(fixture, ROOT) else {
            return;
        };
        assert_eq!(ran.code, code, "{fixture}: {}", ran.log);
        assert_eq!(ran.outputs["exit-code"], code.to_string());
        assert_eq!(ran.outputs["verdict"], verdict);
        let terraform: Vec<_> = machine
            .calls()
            .into_iter()
            .filter(|call| call.starts_with("terraform"))
            .collect();
        assert_eq!(
            terraform,
            [
                "terraform -chdir=infra/prod init -input=false -no-color",
                "terraform -chdir=infra/prod plan -input=false -no-color -lock=false -out=plan.tfplan",
            ]
        );
        // The comment was written before the job ended, and the summary too.
        let said = format!("blastgate: {}", verdict.replace('-', " "));
        assert!(
            machine.text("body").contains(&said),
            "{}",
            machine.text("body")
        );
        assert!(machine.text("summary.md").contains("blastgate"));
        for report in ["json", "md", "sarif", "xml", "html"] {
            let file = format!("temp/blastgate/reports/report.{report}");
            assert!(!machine.text(&file).is_empty(), "{file}");
        }
        // Annotations lie where the file lies in the repository.
        if code == 20 {
            assert!(
                ran.log.contains("file=infra/prod/database.tf"),
                "{}",
                ran.log
            );
        }
    }
}

/// Whatever keeps the judgement from being made is a failure, never a pass.
#[test]
fn nothing_that_breaks_before_the_verdict_is_green() {
    for (broken, inputs) in [
        ("INIT_FAILS", ROOT),
        ("PLAN_FAILS", ROOT),
        ("NOTHING", &[("roots", "infra/gone")] as &[_]),
        ("NOTHING", &[("plans", "infra/prod/main.tf")] as &[_]),
        (
            "NOTHING",
            &[("roots", "infra/prod"), ("policy", "gone.hcl")] as &[_],
        ),
        (
            "NOTHING",
            &[("roots", "infra/prod"), ("command", "sh")] as &[_],
        ),
    ] {
        let Some(machine) = Machine::new("safe-update") else {
            return;
        };
        let machine = machine.with(broken, "1");
        let ran = run(&machine, &pull_request(), inputs);
        assert_eq!(ran.code, 1, "{broken} {inputs:?}: {}", ran.log);
        assert_eq!(ran.outputs["verdict"], "not-judged", "{broken} {inputs:?}");
        assert!(
            machine.text("body").contains("blastgate"),
            "people are told"
        );
    }
}

/// A plan that an earlier run left is not judged in place of the one that failed.
#[test]
fn an_old_plan_is_not_judged_for_a_new_one() {
    let Some(machine) = Machine::new("safe-update") else {
        return;
    };
    let machine = machine.with("PLAN_FAILS", "1");
    let old = machine.path("repository/infra/prod/plan.tfplan");
    let plan = crate::common::testdata().join("plans/safe-update/plan.tfplan");
    std::fs::copy(plan, &old).expect("an old plan");
    let ran = run(&machine, &pull_request(), ROOT);
    assert_eq!(ran.code, 1, "{}", ran.log);
    assert!(!old.exists());
}

/// needs-approval can be left to a later job; fail cannot.
#[test]
fn only_needs_approval_can_be_allowed() {
    for (fixture, code) in [("access-widened", 0), ("readme-example", 20)] {
        let inputs = [("roots", "infra/prod"), ("allow-needs-approval", "true")];
        let Some((_, ran)) = judged(fixture, &inputs) else {
            return;
        };
        assert_eq!(ran.code, code, "{}", ran.log);
    }
}

/// The comment is brought up to date in place, and only the one of the gate itself.
#[test]
fn the_comment_is_updated_in_place() {
    let Some(machine) = Machine::new("safe-update") else {
        return;
    };
    let marker = "<!-- blastgate:comment default -->";
    let comments = serde_json::json!([
        { "id": 1, "user": { "login": "somebody" }, "body": format!("{marker}\ncopied") },
        { "id": 2, "user": { "login": "github-actions[bot]" }, "body": "another tool" },
        { "id": 3, "user": { "login": "github-actions[bot]" }, "body": format!("{marker}\nold") },
    ]);
    std::fs::write(machine.path("comments.json"), comments.to_string()).expect("comments");
    let ran = run(&machine, &pull_request(), ROOT);
    let written: Vec<_> = machine
        .calls()
        .into_iter()
        .filter(|call| call.contains("--method"))
        .collect();
    assert_eq!(written.len(), 1, "{written:?}");
    assert!(
        written[0].contains("--method PATCH repos/somebody/infrastructure/issues/comments/3 "),
        "{written:?} {}",
        ran.log
    );
    assert!(machine.text("body").starts_with(marker));
    // GitHub takes 65,536 characters.
    assert!(machine.text("body").chars().count() < 65_536);
}

#[test]
fn the_label_tells_the_verdict_and_only_it() {
    let inputs = [
        ("roots", "infra/prod"),
        ("label", "true"),
        ("comment", "false"),
    ];
    let Some((machine, _)) = judged("access-widened", &inputs) else {
        return;
    };
    let calls: Vec<_> = machine
        .calls()
        .into_iter()
        .filter(|call| call.contains("/labels"))
        .collect();
    let labels = "repos/somebody/infrastructure/issues/12/labels";
    assert_eq!(
        calls,
        [
            format!("gh api --silent --method DELETE {labels}/blastgate%2Fpass"),
            format!("gh api --silent --method DELETE {labels}/blastgate%2Ffail"),
            format!("gh api --silent --method DELETE {labels}/blastgate%2Fnot-judged"),
            format!(
                "gh api --silent --method POST {labels} --raw-field labels[]=blastgate/needs-approval"
            ),
        ]
    );
}

/// A token that may not write, as in a pull request from a fork, changes no verdict.
#[test]
fn a_comment_that_cannot_be_written_changes_no_verdict() {
    for (fixture, code) in [("safe-update", 0), ("readme-example", 20)] {
        let Some(machine) = Machine::new(fixture) else {
            return;
        };
        let machine = machine.with("GH_FAILS", "1");
        let ran = run(&machine, &pull_request(), ROOT);
        assert_eq!(ran.code, code, "{}", ran.log);
        assert!(
            ran.log.contains("::warning title=blastgate::"),
            "{}",
            ran.log
        );
    }
}

/// The change cannot bring the policy that judges it.
#[test]
fn the_policy_is_that_of_the_base_branch() {
    let Some(machine) = Machine::new("readme-example") else {
        return;
    };
    let lax = "rule \"no-recovery\" {\n  effect = \"note\"\n}\nrule \"teardown\" {\n  effect = \"note\"\n}\n";
    std::fs::write(machine.path("repository/blastgate.hcl"), lax).expect("a policy");
    machine.commit("lax");
    let ran = run(&machine, &pull_request(), ROOT);
    assert_eq!(ran.code, 20, "{}", ran.log);
    // Without the base branch nothing is judged, and the message says what to do.
    machine.git(&["update-ref", "-d", "refs/remotes/origin/main"]);
    let ran = run(&machine, &pull_request(), ROOT);
    assert_eq!(ran.code, 1, "{}", ran.log);
    assert!(ran.log.contains("fetch-depth: 0"), "{}", ran.log);
}

/// Approving reviews of exactly this commit count, where the policy of the base branch says so.
#[test]
fn reviews_turn_needs_approval_into_a_pass() {
    let Some(machine) = Machine::new("access-widened") else {
        return;
    };
    let policy = "approval {\n  required = 1\n  reviews  = true\n}\n";
    std::fs::write(machine.path("repository/blastgate.hcl"), policy).expect("a policy");
    machine.commit("policy");
    machine.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
    let sha = "1111111111111111111111111111111111111111";
    for (reviewer, commit, code) in [
        ("ada", sha, 0),
        ("author", sha, 10),
        ("ada", "2222222222222222222222222222222222222222", 10),
    ] {
        let reviews = serde_json::json!([{
            "user": { "login": reviewer, "type": "User" },
            "state": "APPROVED",
            "commit_id": commit,
            "submitted_at": "2026-11-22T16:37:00Z",
            "author_association": "MEMBER",
        }]);
        std::fs::write(machine.path("reviews.json"), reviews.to_string()).expect("reviews");
        let inputs = [("roots", "infra/prod"), ("reviews", "true")];
        let ran = run(&machine, &pull_request(), &inputs);
        assert_eq!(ran.code, code, "{reviewer} {commit}: {}", ran.log);
    }
}

/// Without roots and plans the source change is judged, which asks no cloud and runs no Terraform.
#[test]
fn the_source_alone_can_be_judged() {
    let Some(machine) = Machine::new("readme-example") else {
        return;
    };
    let ran = run(&machine, &pull_request(), &[]);
    assert_eq!(ran.code, 0, "nothing but a README changed: {}", ran.log);
    let file = machine.path("repository/infra/prod/database.tf");
    let text = std::fs::read_to_string(&file).expect("a file");
    let cut = text
        .find("resource \"aws_db_instance\"")
        .expect("a database");
    std::fs::write(&file, &text[..cut]).expect("a change");
    machine.commit("drop the database");
    let ran = run(&machine, &pull_request(), &[]);
    assert!(ran.code == 10 || ran.code == 20, "{}", ran.log);
    assert!(!machine.text("calls").contains("terraform "));
}

/// Plans that the job made itself are taken as they are.
#[test]
fn plans_of_the_job_are_judged() {
    let Some(machine) = Machine::new("safe-update") else {
        return;
    };
    for (name, fixture) in [("a", "safe-update"), ("b", "readme-example")] {
        let plan = crate::common::testdata().join(format!("plans/{fixture}/plan.tfplan"));
        std::fs::copy(plan, machine.path(&format!("repository/{name}.tfplan"))).expect("a plan");
    }
    let ran = run(
        &machine,
        &pull_request(),
        &[("plans", "a.tfplan\nb.tfplan\n")],
    );
    assert_eq!(ran.code, 20, "{}", ran.log);
    assert!(machine.text("body").contains("2 inputs"));
}

/// No value of a pull request is text of a script, where it would be run.
#[test]
fn no_expression_stands_in_a_script() {
    let action = super::yaml::document("action.yml");
    for step in action["runs"]["steps"].as_array().expect("steps") {
        let script = step["run"].as_str().unwrap_or_default();
        assert!(!script.contains("${{"), "{script}");
    }
    // What is not ours is pinned by commit.
    for step in action["runs"]["steps"].as_array().expect("steps") {
        if let Some(uses) = step["uses"].as_str() {
            let (_, revision) = uses.split_once('@').expect("a revision");
            assert!(revision.len() == 40, "{uses}");
        }
    }
}

/// Findings go to code scanning where that is asked for, after a failed judgement too.
#[test]
fn findings_are_uploaded_where_that_is_asked_for() {
    let inputs = [("roots", "infra/prod"), ("upload-sarif", "true")];
    let Some((_, ran)) = judged("readme-example", &inputs) else {
        return;
    };
    assert!(
        ran.steps
            .iter()
            .any(|step| step == "Upload to code scanning")
    );
    let Some((_, ran)) = judged("readme-example", ROOT) else {
        return;
    };
    assert!(
        !ran.steps
            .iter()
            .any(|step| step == "Upload to code scanning")
    );
    assert_eq!(ran.steps.last().map(String::as_str), Some("Verdict"));
}
