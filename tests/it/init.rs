//! `blastgate init`: a policy and workflows for the repository that it finds.

use std::path::Path;

use crate::common::blastgate;

const ROOT: &str = "terraform {\n  backend \"s3\" {}\n}\n\nmodule \"net\" {\n  source = \"../../modules/net\"\n}\n";

fn repository(files: &[(&str, &str)]) -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a directory");
    std::fs::create_dir(place.path().join(".git")).expect("made");
    for (path, text) in files {
        let path = place.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        std::fs::write(path, text).expect("written");
    }
    place
}

fn init(place: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = blastgate()
        .current_dir(place)
        .arg("init")
        .args(arguments)
        .output()
        .expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

#[test]
fn a_repository_on_github_gets_a_policy_and_a_workflow_with_its_roots() {
    let place = repository(&[
        (".github/dependabot.yml", "version: 2\n"),
        ("infra/live/main.tf", ROOT),
        ("infra/stage/main.tf", ROOT),
        ("modules/net/main.tf", "resource \"aws_vpc\" \"main\" {}\n"),
        (
            "modules/net/examples/one/main.tf",
            "module \"x\" {\n  source = \"../..\"\n}\n",
        ),
    ]);
    let (code, printed, _) = init(place.path(), &["--print"]);
    assert_eq!(code, Some(0));
    assert!(printed.contains("==> blastgate.hcl"), "{printed}");
    assert!(
        !place.path().join("blastgate.hcl").exists(),
        "--print writes nothing"
    );
    let (code, out, notes) = init(place.path(), &[]);
    assert_eq!(code, Some(0), "{notes}");
    assert!(
        out.contains("wrote .github/workflows/blastgate.yml"),
        "{out}"
    );
    let path = place.path().join(".github/workflows/blastgate.yml");
    let workflow = std::fs::read_to_string(&path).expect("the workflow");
    assert!(
        workflow.contains("            infra/live\n            infra/stage\n"),
        "{workflow}"
    );
    assert!(!workflow.contains("modules/net") && !workflow.contains("infra/prod"));
    assert!(
        notes.contains("root modules: infra/live, infra/stage"),
        "{notes}"
    );
    // The policy that it wrote is one.
    let checked = blastgate()
        .current_dir(place.path())
        .args(["policy", "check"])
        .output()
        .expect("it runs");
    assert_eq!(checked.status.code(), Some(0));
    // A second time nothing is overwritten.
    std::fs::write(&path, "mine\n").expect("written");
    let (code, out, _) = init(place.path(), &[]);
    assert_eq!(code, Some(0));
    assert!(
        out.contains("left alone: .github/workflows/blastgate.yml"),
        "{out}"
    );
    assert_eq!(std::fs::read_to_string(&path).expect("it"), "mine\n");
}

#[test]
fn other_systems_are_known_by_their_files() {
    let place = repository(&[
        (".gitlab-ci.yml", "stages: [test]\n"),
        ("azure-pipelines.yml", "trigger: none\n"),
        ("atlantis.yaml", "version: 3\n"),
        (".pre-commit-config.yaml", "repos: []\n"),
        ("main.tofu", "resource \"aws_sqs_queue\" \"q\" {}\n"),
    ]);
    let (code, out, _) = init(place.path(), &[]);
    assert_eq!(code, Some(0));
    for word in [
        "wrote .gitlab/blastgate.yml",
        "add these lines to it: .gitlab-ci.yml",
        "wrote .azure-pipelines/blastgate.yml",
        "belongs on the Atlantis server",
        "add these lines to it: .pre-commit-config.yaml",
    ] {
        assert!(out.contains(word), "{word} is missing in {out}");
    }
    assert!(out.contains("command: tofu") && !place.path().join("repos.yaml").exists());
    let pipelines = place.path().join("azure-pipelines.yml");
    assert_eq!(
        std::fs::read_to_string(pipelines).expect("it"),
        "trigger: none\n"
    );
}

#[test]
fn without_a_known_system_the_policy_is_written_and_the_choice_is_told() {
    let place = repository(&[("main.tf", "resource \"aws_sqs_queue\" \"q\" {}\n")]);
    let (code, out, notes) = init(place.path(), &[]);
    assert_eq!((code, out.as_str()), (Some(0), "wrote blastgate.hcl\n"));
    assert!(notes.contains("no CI was found"), "{notes}");
    let (code, out, _) = init(place.path(), &["--ci", "github"]);
    assert_eq!(code, Some(0));
    assert!(
        out.contains("wrote .github/workflows/blastgate.yml"),
        "{out}"
    );
    let path = place.path().join(".github/workflows/blastgate.yml");
    let workflow = std::fs::read_to_string(path).expect("the workflow");
    assert!(
        workflow.contains("            .\n"),
        "the top is a root: {workflow}"
    );
}

#[test]
fn where_blastgate_comes_from_is_put_in_or_said() {
    let place = repository(&[("main.tf", "resource \"aws_sqs_queue\" \"q\" {}\n")]);
    let commit = "0123456789abcdef0123456789abcdef01234567";
    let from = format!("acme/gate@{commit}");
    let (code, out, notes) = init(
        place.path(),
        &["--ci", "github", "--print", "--from", &from],
    );
    assert_eq!(code, Some(0));
    assert!(
        out.contains(&format!("uses: acme/gate@{commit} # v")),
        "{out}"
    );
    assert!(
        !out.contains("OWNER") && !out.contains("0000000000") && !notes.contains("--from"),
        "{out}{notes}"
    );
    let (_, _, notes) = init(place.path(), &["--ci", "github", "--print"]);
    assert!(notes.contains("--from OWNER/NAME@COMMIT"), "{notes}");
    // A tag can be moved, and what is no repository gets into no workflow.
    for wrong in [
        "acme/gate@v1",
        "acme/gate",
        "gate@0123456789abcdef0123456789abcdef01234567",
        "a/b c@0123456789abcdef0123456789abcdef01234567",
    ] {
        let (code, _, _) = init(
            place.path(),
            &["--ci", "github", "--print", "--from", wrong],
        );
        assert_eq!(code, Some(2), "{wrong}");
    }
}
