//! What people see first: one page, the worst on top, nothing over the edge.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use crate::common::{blastgate, fixtures, testdata};

/// Widest text of a page of so many columns.
fn page(arguments: &[&str], columns: usize) -> Vec<String> {
    let output = blastgate()
        .arg("check")
        .args(arguments)
        .env("COLUMNS", columns.to_string())
        .output()
        .expect("it runs");
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().map(str::to_owned).collect()
}

fn text(path: &Path) -> String {
    path.to_str().expect("a path").to_owned()
}

/// The plan of a fixture.
fn plan_in(directory: &Path) -> String {
    let names = ["plan.tfplan", "plan.json"];
    let mut plans = names.iter().map(|name| directory.join(name));
    text(&plans.find(|path| path.exists()).expect("a plan"))
}

/// One change in the plan's JSON.
fn change(
    address: &str,
    kind: &str,
    actions: &str,
    before: &str,
    after: &str,
    more: &str,
) -> String {
    let name = address
        .split('.')
        .nth(1)
        .expect("a name")
        .split('[')
        .next()
        .expect("a name");
    format!(
        r#"{{"address":{},"mode":"managed","type":"{kind}","name":"{name}","provider_name":"registry.terraform.io/hashicorp/aws","change":{{"actions":{actions},"before":{before},"after":{after},"after_unknown":{{}},"before_sensitive":{{}},"after_sensitive":{{}}{more}}}}}"#,
        serde_json::Value::from(address)
    )
}

fn with_changes(changes: &[String]) -> tempfile::TempDir {
    let directory = tempfile::tempdir().expect("a directory");
    let plan = format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[{}]}}"#,
        changes.join(",")
    );
    std::fs::write(directory.path().join("plan.json"), plan).expect("a file");
    directory
}

/// Three hundred tags, and one database that is replaced among them.
fn tags_and_a_database(count: usize) -> tempfile::TempDir {
    let mut changes = Vec::new();
    for number in 0..count {
        let kind = ["aws_instance", "aws_sqs_queue", "aws_s3_bucket"][number % 3];
        let side = |team: &str| {
            format!(
                r#"{{"id":"i-{number}","tags":{{"env":"production","team":"{team}"}},"tags_all":{{"env":"production","team":"{team}"}}}}"#
            )
        };
        changes.push(change(
            &format!("{kind}.app{number}"),
            kind,
            r#"["update"]"#,
            &side("red"),
            &side("blue"),
            "",
        ));
    }
    let side = |class: bool| {
        format!(
            r#"{{"id":"db","storage_encrypted":{class},"skip_final_snapshot":false,"tags":{{"env":"production"}}}}"#
        )
    };
    changes.push(change(
        "aws_db_instance.orders",
        "aws_db_instance",
        r#"["delete","create"]"#,
        &side(false),
        &side(true),
        r#","replace_paths":[["storage_encrypted"]]"#,
    ));
    with_changes(&changes)
}

#[test]
fn one_page_and_nothing_over_the_edge() {
    for columns in [80, 120, 160] {
        for directory in fixtures() {
            let lines = page(&[&plan_in(&directory)], columns);
            let what = format!(
                "{} at {columns}:\n{}",
                directory.display(),
                lines.join("\n")
            );
            assert!(lines.len() <= 60, "{} lines of {what}", lines.len());
            let verdicts = [
                "PASS (exit 0)",
                "NEEDS APPROVAL (exit 10)",
                "FAIL (exit 20)",
            ];
            let last = lines.last().expect("a line");
            assert!(verdicts.iter().any(|word| last.starts_with(word)), "{what}");
            for line in &lines {
                let wide = unicode_width::UnicodeWidthStr::width(line.as_str());
                assert!(wide <= columns, "{wide} columns: {line}\nin {what}");
            }
        }
    }
}

#[test]
fn three_hundred_tags_are_one_line_and_the_database_comes_first() {
    let directory = tags_and_a_database(300);
    let lines = page(&[&text(&directory.path().join("plan.json"))], 100);
    let all = lines.join("\n");
    assert!(lines.len() <= 40, "{}\n{all}", lines.len());
    let at = |word: &str| {
        lines
            .iter()
            .position(|line| line.contains(word))
            .unwrap_or_else(|| panic!("no {word}\n{all}"))
    };
    assert!(at("-/+") < at(" ~ "), "{all}");
    assert!(all.contains("300 alike"), "{all}");
    assert!(all.contains("tags.team = \"red\" -> \"blue\""), "{all}");
    assert!(!all.contains("tags_all"), "{all}");
}

#[test]
fn two_thousand_changes_are_one_page() {
    let mut changes = Vec::new();
    for number in 0..2_000 {
        let address = format!("aws_db_instance.d{number}");
        let object = format!(
            r#"{{"id":"db-{number}","name":"d{number}","size":{number},"tags":{{"env":"production"}}}}"#
        );
        let other = object.replace("\"size\":", "\"size\":1");
        changes.push(match number % 3 {
            0 => change(
                &address,
                "aws_db_instance",
                r#"["delete"]"#,
                &object,
                "null",
                "",
            ),
            1 => change(
                &address,
                "aws_db_instance",
                r#"["update"]"#,
                &object,
                &other,
                "",
            ),
            _ => change(
                &address,
                "aws_db_instance",
                r#"["create"]"#,
                "null",
                &object,
                "",
            ),
        });
    }
    let directory = with_changes(&changes);
    let plan = text(&directory.path().join("plan.json"));
    let lines = page(&[&plan], 80);
    assert!(lines.len() <= 60, "{}\n{}", lines.len(), lines.join("\n"));
    assert!(page(&[&plan, "--full"], 80).len() > 200);
    assert_eq!(page(&[&plan, "--quiet"], 80).len(), 1);
}

/// Large plans of five shapes, in every format: one page, nothing over the edge,
/// everything destroyed named where a reader looks for it.
#[test]
fn large_plans_are_told_in_every_format() {
    let database = |address: &str, actions: &str, number: usize| {
        let side = |size: &str| {
            format!(
                r#"{{"id":"db-{number}","identifier":"d{number}","engine":"{size}","tags":{{"env":"production"}}}}"#
            )
        };
        let (before, after) = match actions {
            "[\"delete\"]" => (side("old"), "null".to_owned()),
            _ => (side("old"), side("new")),
        };
        let whole = change(address, "aws_db_instance", actions, &before, &after, "");
        match address.split_once('[') {
            Some((_, key)) => {
                let index = format!("\"index\":{},\"mode\"", key.trim_end_matches(']'));
                whole.replacen("\"mode\"", &index, 1)
            }
            None => whole,
        }
    };
    let wide = "w".repeat(70);
    let shapes: Vec<(&str, tempfile::TempDir)> = vec![
        ("tags", tags_and_a_database(300)),
        (
            "deletes",
            with_changes(
                &(0..400)
                    .map(|n| database(&format!("aws_db_instance.d{n}"), "[\"delete\"]", n))
                    .collect::<Vec<_>>(),
            ),
        ),
        (
            "instances",
            with_changes(
                &(0..300)
                    .map(|n| {
                        database(
                            &format!("aws_db_instance.d[\"{wide}-{n}\"]"),
                            "[\"delete\",\"create\"]",
                            n,
                        )
                    })
                    .collect::<Vec<_>>(),
            ),
        ),
        (
            "names as long as lines",
            with_changes(
                &(0..60)
                    .map(|n| {
                        database(
                            &format!("aws_db_instance.{wide}{wide}_{n}"),
                            "[\"delete\"]",
                            n,
                        )
                    })
                    .collect::<Vec<_>>(),
            ),
        ),
        (
            "wide characters",
            with_changes(
                &(0..120)
                    .map(|n| {
                        database(
                            &format!("aws_db_instance.d[\"{}-{n}\"]", "数据库".repeat(20)),
                            "[\"update\"]",
                            n,
                        )
                    })
                    .collect::<Vec<_>>(),
            ),
        ),
    ];
    for (shape, directory) in &shapes {
        let plan = text(&directory.path().join("plan.json"));
        for columns in [80, 160] {
            let lines = page(&[&plan], columns);
            let most = if *shape == "tags" { 40 } else { 60 };
            assert!(lines.len() <= most, "{shape}: {}", lines.join("\n"));
            for line in &lines {
                let across = unicode_width::UnicodeWidthStr::width(line.as_str());
                assert!(across <= columns, "{shape}: {across} columns: {line}");
            }
        }
        let run = |format: &str| page(&[&plan, "--format", format], 80).join("\n");
        let report: serde_json::Value = serde_json::from_str(&run("json")).expect("JSON");
        let (markdown, html) = (run("markdown"), run("html"));
        let shown = html.split("<script").next().expect("markup");
        assert!(markdown.len() <= 65_536, "{shape}");
        let named: std::collections::BTreeSet<&str> = markdown
            .split(|c: char| c.is_whitespace() || "`{},.:[]\"".contains(c))
            .collect();
        for change in report["changes"].as_array().expect("changes") {
            if change["class"] != "destructive" {
                continue;
            }
            let address = change["address"].as_str().expect("an address");
            let quoted = address.replace('"', "&#34;");
            assert!(shown.contains(&quoted), "{shape}: {address}");
            let last = address.rsplit(['.', '[']).next().expect("a name");
            let last = last.trim_end_matches(']').trim_matches('"');
            assert!(named.contains(last), "{shape}: {address}");
        }
        for format in ["sarif", "gitlab"] {
            let parsed: Result<serde_json::Value, _> = serde_json::from_str(&run(format));
            assert!(parsed.is_ok(), "{shape}: {format}");
        }
        assert!(run("junit").ends_with("</testsuites>"), "{shape}");
        assert!(run("github").starts_with("::"), "{shape}");
        assert_eq!(page(&[&plan, "--quiet"], 80).len(), 1, "{shape}");
    }
}

/// The comment of the README's example: small, with the picture, and everything
/// destroyed in whole letters.
#[test]
fn the_comment_of_the_example_is_small_and_shows_the_way() {
    let plan = text(&testdata().join("plans/readme-example/plan.tfplan"));
    let run = |format: &str| page(&[&plan, "--format", format], 100).join("\n");
    let comment = run("markdown");
    assert!(comment.len() <= 6_000, "{} bytes\n{comment}", comment.len());
    assert!(comment.contains("```mermaid\nflowchart LR\n"), "{comment}");
    assert!(comment.contains("What to do"), "{comment}");
    let report: serde_json::Value = serde_json::from_str(&run("json")).expect("JSON");
    for change in report["changes"].as_array().expect("changes") {
        let address = change["address"].as_str().expect("an address");
        if change["class"] == "destructive" {
            assert!(
                comment.contains(&format!("`{address}`")),
                "{address}\n{comment}"
            );
        }
    }
    assert!(page(&[&plan], 100).len() <= 60);
}

/// Plans of the labelled corpus, one of many, in the least room there is.
#[test]
fn plans_of_the_corpus_fit_into_eighty_columns() {
    let Some(scenarios) = crate::common::shared("corpus/scenarios") else {
        return;
    };
    let mut all: Vec<_> = std::fs::read_dir(scenarios)
        .expect("scenarios")
        .map(|entry| entry.expect("an entry").path().join("plan.json"))
        .filter(|plan| plan.exists())
        .collect();
    all.sort();
    for plan in all.iter().step_by(25) {
        let lines = page(&[&text(plan)], 80);
        assert!(
            lines.len() <= 60,
            "{}: {} lines",
            plan.display(),
            lines.len()
        );
        for line in lines {
            let wide = unicode_width::UnicodeWidthStr::width(line.as_str());
            assert!(wide <= 80, "{}: {wide} columns: {line}", plan.display());
        }
    }
}

/// Numbers of the page: what each cause does, how often each rule objects, what the
/// plan does and what depends on it are the lengths of lists in the JSON report.
#[test]
fn json_counts_what_the_page_counts() {
    let number = |text: &str| -> Option<u64> {
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    for directory in fixtures() {
        let plan = plan_in(&directory);
        let json = page(&[&plan, "--format", "json"], 160).join("\n");
        let report: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let length = |list: &serde_json::Value| list.as_array().map_or(0, Vec::len) as u64;
        let mut section = String::new();
        let mut cause = 0;
        for line in page(&[&plan], 160) {
            let what = format!("{}: {line}", directory.display());
            if line.starts_with(|c: char| c.is_ascii_uppercase()) {
                section = line.split("  ").next().unwrap_or_default().to_owned();
            }
            let words = line.trim_start();
            match section.as_str() {
                "CAUSES" => {
                    if line.starts_with(' ') && !line.starts_with("    ") {
                        cause = number(words).unwrap_or(0);
                    }
                    let told = words
                        .split_once(' ')
                        .and_then(|(verb, rest)| Some((verb, number(rest)?)));
                    let Some((verb, count)) = told.filter(|_| cause > 0) else {
                        continue;
                    };
                    let own = &report["causes"][usize::try_from(cause).expect("small") - 1];
                    let rerouted = length(&own["reroutes"]);
                    let wanted = match verb {
                        "updates" => length(&own["updates"]) - rerouted,
                        "destroys" | "replaces" | "reroutes" | "creates" => length(&own[verb]),
                        _ => continue,
                    };
                    // Causes of one kind may be folded: then it is the sum.
                    assert!(count >= wanted && wanted > 0, "{what}");
                }
                "FAIL" | "NEEDS APPROVAL" if line.starts_with([' ']) => {
                    let Some((rule, rest)) =
                        words.trim_start_matches(['✗', '!', ' ']).split_once(": ")
                    else {
                        continue;
                    };
                    let Some(count) = number(rest).filter(|_| line.starts_with(" !")) else {
                        continue;
                    };
                    let findings = report["findings"].as_array().expect("findings");
                    let own = findings.iter().filter(|one| one["rule"] == rule).count() as u64;
                    assert!(own >= count, "{what}: {own}");
                }
                "CHANGES" if line.starts_with("CHANGES") => {
                    let actions = &report["summary"]["actions"];
                    for part in line.trim_start_matches("CHANGES").split([',', ';']) {
                        let part = part.trim();
                        let (count, word) = part.split_once(' ').expect("a count");
                        let key = match word {
                            "destroyed" => "delete",
                            "replaced" => "replace",
                            "updated" => "update",
                            "created" => "create",
                            "forgotten" => "forget",
                            "read" => "read",
                            "moved" => "move",
                            "imported" => "import",
                            _ => continue,
                        };
                        assert_eq!(
                            Some(actions[key].to_string()),
                            Some(count.to_owned()),
                            "{what}"
                        );
                    }
                }
                _ if line.starts_with("BLAST RADIUS ") => {
                    let told = line.trim_start_matches("BLAST RADIUS ");
                    let told = told.trim_start_matches("at least ").trim_start();
                    if let Some(count) = number(told) {
                        assert_eq!(report["blast_radius"]["total"], count, "{what}");
                    }
                }
                _ => {}
            }
        }
    }
}

/// What the page names, the JSON report names: addresses, rules, places, values.
#[test]
fn json_carries_what_the_page_shows() {
    for directory in fixtures() {
        let plan = plan_in(&directory);
        let json = page(&[&plan, "--format", "json"], 160).join("\n");
        let json = json.replace("\\\"", "\"").replace("\\\\", "\\");
        for line in page(&[&plan], 160).iter().skip(1) {
            // What is folded or cut stands in the JSON one by one, and the lines
            // with commands are for people.
            if line.contains('…') || line.contains("blastgate ") {
                continue;
            }
            let words = line.split(|c: char| c.is_whitespace() || ",;()".contains(c));
            for word in words.map(|word| word.trim_matches(['.', ':', '`', '"', '\''])) {
                let names = word.contains(['_', '.']) && word.len() > 4 && !word.contains('*');
                let place = word.rsplit_once(':').map_or(word, |(file, line)| {
                    match line.chars().all(|c| c.is_ascii_digit()) {
                        true => file,
                        false => word,
                    }
                });
                assert!(
                    !names || json.contains(place) || place.contains(".md"),
                    "{}: {word} in {line}",
                    directory.display()
                );
            }
        }
    }
}

/// Signs tell without colour, and colour says nothing else.
#[test]
fn signs_are_there_without_colour() {
    let plan = text(&testdata().join("plans/rename-key/plan.tfplan"));
    let lines = page(&[&plan], 100);
    for sign in ["  - ", "  + "] {
        assert!(
            lines.iter().any(|line| line.contains(sign)),
            "{sign}\n{}",
            lines.join("\n")
        );
    }
}

/// Pictures of the page: name, columns, theme.
const PICTURES: [(&str, &str, &str); 7] = [
    ("terminal.svg", "100", "dark"),
    ("terminal-80-dark.svg", "80", "dark"),
    ("terminal-80-light.svg", "80", "light"),
    ("terminal-120-dark.svg", "120", "dark"),
    ("terminal-120-light.svg", "120", "light"),
    ("terminal-160-dark.svg", "160", "dark"),
    ("terminal-160-light.svg", "160", "light"),
];

/// The text of a picture.
fn drawn(svg: &str) -> String {
    let mut drawn = String::new();
    let mut inside = false;
    for line in svg.lines().filter(|line| line.starts_with("<text")) {
        for c in line.chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => drawn.push(c),
                _ => {}
            }
        }
        drawn.push('\n');
    }
    drawn
        .replace('\u{a0}', " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

/// Pictures show what this build prints. `BLESS=1` draws them again.
#[test]
fn pictures_of_the_page_are_of_this_build() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (name, columns, theme) in PICTURES {
        let file = root.join("docs/images").join(name);
        if std::env::var_os("BLESS").is_some() {
            let picture = Command::new("python3")
                .current_dir(root)
                .args([
                    "docs/images/terminal.py",
                    env!("CARGO_BIN_EXE_blastgate"),
                    columns,
                    theme,
                ])
                .output();
            match picture {
                Ok(picture) if picture.status.success() => {
                    std::fs::write(&file, picture.stdout).expect("the picture is written");
                }
                _ => crate::common::skipped!("{name} is not drawn again: no Python 3"),
            }
        }
        let svg = std::fs::read_to_string(&file).expect("the picture");
        let place = tempfile::tempdir().expect("a directory");
        let plan = root.join("testdata/plans/readme-example/plan.tfplan");
        std::fs::copy(plan, place.path().join("plan.tfplan")).expect("a copy");
        let mut expected = String::from("$ blastgate check plan.tfplan\n");
        let output = blastgate()
            .current_dir(place.path())
            .args(["check", "plan.tfplan"])
            .env("COLUMNS", columns)
            .output()
            .expect("it runs");
        for line in String::from_utf8(output.stdout).expect("text").lines() {
            let _ = writeln!(expected, "{line}");
            let width: usize = line.chars().count();
            assert!(
                width <= columns.parse().expect("a number"),
                "{name}: {line}"
            );
        }
        assert_eq!(
            drawn(&svg),
            expected,
            "{name} is stale: run docs/images/make.sh"
        );
    }
}
