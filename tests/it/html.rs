//! The HTML report through the real binary and, where there is one, a real
//! Chromium: rows, filter, graph, policy, hostile texts.

use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::Digest as _;

use crate::common::{blastgate, json, testdata};

/// A directory of its own for one test.
fn workplace() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary directory")
}

fn plan(name: &str) -> PathBuf {
    testdata().join("plans").join(name).join("plan.json")
}

/// HTML of some inputs, and the report as JSON beside it.
fn render(directory: &Path, inputs: &[&Path]) -> (String, serde_json::Value) {
    let (html, data) = (directory.join("report.html"), directory.join("report.json"));
    let output = blastgate()
        .arg("check")
        .args(inputs)
        .arg("--format")
        .arg("html")
        .arg("--output")
        .arg(&html)
        .arg("--format")
        .arg("json")
        .arg("--output")
        .arg(&data)
        .output()
        .expect("blastgate runs");
    assert!(
        output.status.code().is_some_and(|code| code <= 20),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (
        std::fs::read_to_string(&html).expect("the HTML report"),
        json(&std::fs::read(&data).expect("the JSON report")),
    )
}

fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("BLASTGATE_CHROMIUM").map(PathBuf::from);
    let usual = [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];
    let found = named
        .into_iter()
        .chain(usual.map(PathBuf::from))
        .find(|path| path.is_file());
    if found.is_none() {
        crate::common::skipped!("no Chromium found; set BLASTGATE_CHROMIUM to its path");
    }
    found
}

/// The page's elements after its script ran, and what the console said.
fn browse(chromium: &Path, directory: &Path, html: &str) -> (String, String) {
    let page = directory.join("page.html");
    std::fs::write(&page, html).expect("the page is written");
    let output = Command::new(chromium)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-first-run",
            "--enable-logging=stderr",
            "--v=0",
            "--virtual-time-budget=8000",
            "--window-size=1280,900",
            "--dump-dom",
        ])
        .arg(format!(
            "--user-data-dir={}",
            directory.join("profile").display()
        ))
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("Chromium runs");
    let console = String::from_utf8_lossy(&output.stderr)
        .lines()
        .filter(|line| line.contains("CONSOLE"))
        .collect::<Vec<_>>()
        .join("\n");
    (
        String::from_utf8_lossy(&output.stdout).into_owned(),
        console,
    )
}

/// Elements of this name. Texts and the data hold `<` only escaped.
fn elements(dom: &str, name: &str) -> usize {
    dom.matches(&format!("<{name} ")).count() + dom.matches(&format!("<{name}>")).count()
}

#[test]
fn what_counts_is_there_without_a_script() {
    let place = workplace();
    let (html, report) = render(place.path(), &[&plan("destroy-production")]);
    let shown = html.split("<script").next().expect("markup");
    assert!(shown.contains(">FAIL <"), "no verdict");
    for reason in report["reasons"].as_array().expect("reasons") {
        let rule = reason["rule"].as_str().expect("a rule");
        assert!(shown.contains(rule), "{rule} is missing");
    }
    for change in report["changes"].as_array().expect("changes") {
        if change["class"] == "destructive" {
            let address = change["address"].as_str().expect("an address");
            assert!(
                shown.contains(&address.replace('"', "&#34;")),
                "{address} is missing"
            );
        }
    }
}

#[test]
fn the_policy_allows_one_style_and_one_script_and_no_request() {
    let place = workplace();
    let (html, _) = render(place.path(), &[&plan("readme-example")]);
    let policy = html
        .split("Content-Security-Policy\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a policy");
    assert!(
        policy.starts_with("default-src &#39;none&#39;;"),
        "{policy}"
    );
    assert!(!policy.contains("unsafe"), "{policy}");
    for outside in ["http://", "https://", "//cdn", "url(http", "@import"] {
        let own = html
            .split("type=\"application/json\"")
            .next()
            .expect("head");
        let style = own.split("</style>").next().expect("style");
        assert!(!style.contains(outside), "{outside}");
    }
    assert!(!html.contains(" style=\"") && !html.contains(" onclick="));
}

#[test]
fn chromium_shows_every_change_and_complains_about_nothing() {
    let Some(chromium) = chromium() else { return };
    for name in [
        "readme-example",
        "destroy-production",
        "hostile-addresses",
        "secrets",
        "safe-update",
    ] {
        let place = workplace();
        let (html, report) = render(place.path(), &[&plan(name)]);
        let (dom, console) = browse(&chromium, place.path(), &html);
        assert_eq!(console, "", "{name}");
        let changes = report["changes"].as_array().expect("changes").len();
        assert_eq!(dom.matches("class=\"row\"").count(), changes, "{name}");
        let expect = json(
            &std::fs::read(testdata().join("plans").join(name).join("expect.json"))
                .expect("what is expected"),
        );
        for canary in expect["must_never_print"].as_array().into_iter().flatten() {
            let canary = canary.as_str().expect("a text");
            assert!(!html.contains(canary), "{name}: a secret is in the file");
        }
        // The data and the script; whatever the plan says, no third one and no other element.
        assert_eq!(elements(&dom, "script"), 2, "{name}");
        for foreign in ["img", "iframe", "object", "embed", "link", "base", "form"] {
            assert_eq!(elements(&dom, foreign), 0, "{name}: {foreign}");
        }
    }
}

/// The page with a driver instead of a policy: what a reader would do, done at once.
fn driven(html: &str, driver: &str) -> String {
    let start = html.find("<meta http-equiv").expect("a policy");
    let end = start + html[start..].find('>').expect("its end") + 1;
    let mut page = format!("{}{}", &html[..start], &html[end..]);
    let body = page.rfind("</body>").expect("an end");
    page.insert_str(
        body,
        &format!(
            "<script>(function () {{ var out = {{}}; {driver} var pre = document.createElement('pre'); \
             pre.id = 'told'; pre.textContent = JSON.stringify(out); document.body.appendChild(pre); }}());</script>"
        ),
    );
    page
}

fn told(dom: &str) -> serde_json::Value {
    let text = dom
        .rsplit("<pre id=\"told\">")
        .next()
        .and_then(|rest| rest.split("</pre>").next())
        .expect("the driver told something");
    json(text.replace("&amp;", "&").as_bytes())
}

#[test]
fn chromium_filters_toggles_and_draws() {
    let Some(chromium) = chromium() else { return };
    let place = workplace();
    let (html, report) = render(place.path(), &[&plan("readme-example")]);
    let page = driven(
        &html,
        r"
        var search = document.querySelector('input[type=search]');
        var rows = function () { return document.querySelectorAll('.changes .row').length; };
        var say = function (text) { search.value = text; search.dispatchEvent(new Event('input')); };
        say('aws_subnet'); out.subnets = rows();
        out.status = document.querySelector('[role=status]').textContent;
        say('nothing has this name'); out.none = rows();
        say(''); out.all = rows();
        var facet = document.querySelector('.bar select');
        facet.value = 'destructive'; facet.dispatchEvent(new Event('change')); out.destructive = rows();
        out.inline = document.querySelectorAll('.diff .e').length;
        Array.prototype.forEach.call(document.querySelectorAll('.seg button'), function (b) { if (b.textContent === 'Side by side') { b.click(); } });
        out.split = document.querySelectorAll('.diff table').length;
        out.nodes = document.querySelectorAll('.canvas .node').length;
        out.edges = document.querySelectorAll('.canvas .edge').length;
        var svg = document.querySelector('.canvas svg'), layer = svg.querySelector('g');
        var before = layer.getAttribute('transform');
        svg.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true })); out.zoomed = layer.getAttribute('transform') !== before;
        document.querySelector('.canvas .node.destructive').dispatchEvent(new MouseEvent('click', { bubbles: true }));
        out.went = document.activeElement.className; out.hash = location.hash;
        out.plain = document.querySelector('[data-static]').hidden;
        ",
    );
    let (dom, console) = browse(&chromium, place.path(), &page);
    assert_eq!(console, "");
    let told = told(&dom);
    let changes = report["changes"].as_array().expect("changes");
    let count = |wanted: &dyn Fn(&serde_json::Value) -> bool| {
        changes.iter().filter(|change| wanted(change)).count()
    };
    let number = |key: &str| told[key].as_u64().map_or(0, |n| n as usize);
    let subnets = count(&|change| change["type"] == "aws_subnet");
    assert!(
        subnets > 0 && number("subnets") >= subnets && number("subnets") < changes.len(),
        "{told}"
    );
    assert!(
        told["status"].as_str().expect("a status").contains(" of "),
        "{told}"
    );
    assert_eq!(number("none"), 0, "{told}");
    assert_eq!(number("all"), changes.len(), "{told}");
    assert_eq!(
        number("destructive"),
        count(&|change| change["class"] == "destructive"),
        "{told}"
    );
    assert!(number("inline") > 0 && number("split") > 0, "{told}");
    assert!(number("nodes") > 2 && number("edges") > 2, "{told}");
    assert_eq!(told["zoomed"], true, "{told}");
    assert_eq!(told["went"], "row", "{told}");
    assert!(
        told["hash"].as_str().expect("a hash").starts_with("#r0-c"),
        "{told}"
    );
    assert_eq!(told["plain"], true, "{told}");
}

/// A text is shown as the lines that differ, a set by its elements, and an
/// element by its own words.
#[test]
fn chromium_shows_texts_sets_and_words() {
    let side = |port: u32, more: &str| {
        format!(
            r##"{{"id":"i","tags":{{"env":"production"}},"user_data":"#!/bin/sh\nset -e\napt-get update\nport={port}\nrun\n","security_groups":["sg-common","sg-{more}"],"policy":"{{\"Statement\":[{{\"Sid\":\"Read\",\"Effect\":\"Allow\",\"Action\":\"s3:Get{more}\"}}]}}"}}"##
        )
    };
    let plan_text = format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[{{"address":"aws_instance.web","mode":"managed","type":"aws_instance","name":"web","provider_name":"registry.terraform.io/hashicorp/aws","change":{{"actions":["delete","create"],"before":{},"after":{},"after_unknown":{{}},"before_sensitive":{{}},"after_sensitive":{{}},"replace_paths":[["user_data"]]}}}}]}}"#,
        side(80, "old"),
        side(8080, "new")
    );
    let place = workplace();
    let file = place.path().join("texts.json");
    std::fs::write(&file, plan_text).expect("a plan");
    let (html, _) = render(place.path(), &[&file]);
    let Some(chromium) = chromium() else { return };
    let (dom, console) = browse(&chromium, place.path(), &html);
    assert_eq!(console, "");
    assert_eq!(dom.matches("class=\"hunk\"").count(), 2, "{dom}");
    for shown in [
        "</span>port=80<",
        "</span>port=8080<",
        "</span>apt-get update<",
        "sg-old",
        "sg-new",
        "policy.Statement[Read].Action",
    ] {
        assert!(dom.contains(shown), "{shown}");
    }
    let drawn = dom.split("class=\"hunk\"").nth(2).expect("the set");
    // The next attribute, or what stands beside the attributes.
    let ends = |drawn: &'_ str| drawn.find("class=\"e\"").or(drawn.find("class=\"two\""));
    let drawn = &drawn[..ends(drawn).unwrap_or(drawn.len())];
    assert!(!drawn.contains("sg-common"), "{drawn}");
}

#[test]
fn several_inputs_and_refusals_are_visible() {
    let place = workplace();
    let junk = place.path().join("junk.json");
    std::fs::write(&junk, "no <b>plan</b>").expect("junk is written");
    let (alone, _) = render(place.path(), &[&junk]);
    assert!(alone.contains(">REFUSED"), "a refusal must be visible");
    let (html, _) = render(
        place.path(),
        &[&junk, &plan("readme-example"), &plan("safe-update")],
    );
    assert!(
        html.contains("<title>REFUSED: 3 inputs"),
        "the worst decides"
    );
    assert_eq!(html.matches("<section class=\"report").count(), 3);
    if let Some(chromium) = chromium() {
        let (dom, console) = browse(&chromium, place.path(), &html);
        assert_eq!(console, "");
        assert_eq!(dom.matches("placeholder=\"Filter by").count(), 2);
    }
}

/// The pictures of the HTML report and of the comment show what this build
/// writes, the page as far as it stands before the script. `BLESS=1` makes them
/// again where Chromium is.
#[test]
fn pictures_of_the_html_report_are_of_this_build() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let images = root.join("docs/images");
    if std::env::var_os("BLESS").is_some()
        && let Some(chromium) = chromium()
    {
        let made = Command::new("sh")
            .arg(images.join("make.sh"))
            .env("BLASTGATE", env!("CARGO_BIN_EXE_blastgate"))
            .env("CHROMIUM", chromium)
            .output()
            .expect("sh runs");
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
    }
    let place = workplace();
    let plan = root.join("testdata/plans/readme-example/plan.tfplan");
    std::fs::copy(plan, place.path().join("plan.tfplan")).expect("a copy");
    let written = |format: &str| {
        let file = place.path().join(format!("report.{format}"));
        blastgate()
            .current_dir(place.path())
            .args(["check", "plan.tfplan", "--format", format, "--output"])
            .arg(&file)
            .output()
            .expect("blastgate runs");
        std::fs::read_to_string(&file).expect("the report")
    };
    let shown: String = written("html")
        .lines()
        .take_while(|line| !line.contains("<script"))
        .map(|line| format!("{line}\n"))
        .collect();
    let version = format!("blastgate {}, policy", env!("CARGO_PKG_VERSION"));
    let comment = written("markdown").replace(&version, "blastgate, policy");
    for (name, shown) in [("html-report", shown), ("markdown-comment", comment)] {
        let digest: String = sha2::Sha256::digest(shown.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let file = images.join(format!("{name}.sha256"));
        let told = std::fs::read_to_string(file).expect("the digest");
        assert_eq!(
            told.trim(),
            digest,
            "the pictures of {name} are stale: run docs/images/make.sh"
        );
    }
}
