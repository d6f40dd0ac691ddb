//! Plans built byte by byte, as no tool would write them.

use std::io::Write as _;

mod newer;

use super::*;

/// Writes a zip the plain way; what a test wants different it changes afterwards.
fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in members {
        let mut encoder =
            flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(content).expect("memory takes all");
        let packed = encoder.finish().expect("memory takes all");
        let mut common = Vec::new();
        common.extend(20_u16.to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        common.extend(8_u16.to_le_bytes());
        common.extend([0; 4]);
        common.extend(crc32fast::hash(content).to_le_bytes());
        common.extend(u32::try_from(packed.len()).expect("small").to_le_bytes());
        common.extend(u32::try_from(content.len()).expect("small").to_le_bytes());
        common.extend(u16::try_from(name.len()).expect("small").to_le_bytes());
        common.extend([0; 2]);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(u32::try_from(out.len()).expect("small").to_le_bytes());
        directory.extend(name.as_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(packed);
    }
    let start = out.len();
    out.extend(&directory);
    let count = u16::try_from(members.len()).expect("few");
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(u32::try_from(directory.len()).expect("small").to_le_bytes());
    out.extend(u32::try_from(start).expect("small").to_le_bytes());
    out.extend([0; 2]);
    out
}

const EMPTY_STATE: &[u8] = br#"{"version":4,"serial":1,"lineage":"l","outputs":{},"resources":[]}"#;
const MANIFEST: &[u8] = br#"[{"Key":"","Dir":"."}]"#;

fn whole(plan: &[u8]) -> Vec<u8> {
    zip(&[
        ("tfplan", plan),
        ("tfstate", EMPTY_STATE),
        ("tfconfig/m-/main.tf", b"# nothing\n"),
        ("tfconfig/modules.json", MANIFEST),
    ])
}

fn outcome(bytes: &[u8]) -> Result<ChangeSet> {
    read(bytes, "plan")
}

fn code(bytes: &[u8]) -> ErrorCode {
    outcome(bytes).expect_err("this is not to be read").code
}

fn delimited(number: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![number << 3 | 2, u8::try_from(content.len()).expect("short")];
    assert!(content.len() < 128);
    out.extend(content);
    out
}

/// A plan with one change of `address` that has this action and these values.
fn plan_with(address: &str, action: u8, values: &[&[u8]], extra: &[u8]) -> Vec<u8> {
    let mut change = vec![8, action];
    for value in values {
        change.extend(delimited(2, &delimited(1, value)));
    }
    let mut resource = delimited(9, &change);
    resource.extend(delimited(13, address.as_bytes()));
    resource.extend(delimited(
        8,
        br#"provider["registry.terraform.io/hashicorp/aws"].west"#,
    ));
    resource.extend(extra);
    let mut plan = vec![8, 3];
    plan.extend(delimited(3, &resource));
    plan
}

#[test]
fn a_small_plan_is_read() {
    let set = outcome(&whole(&plan_with(
        "aws_x.y[\"a.b\"]",
        6,
        &[&[0x80], &[0x81, 0xa1, b'i', 0xd4, 0, 0]],
        &[],
    )))
    .expect("a plan");
    let change = &set.changes[0];
    assert_eq!(change.address.to_string(), "aws_x.y[\"a.b\"]");
    assert_eq!(change.action.words(), ["delete", "create"]);
    assert_eq!(
        change.provider.as_ref(),
        "registry.terraform.io/hashicorp/aws"
    );
    assert_eq!(change.provider_alias.as_deref(), Some("west"));
    assert!(change.after.value().get("i").is_unknown());
    assert_eq!(set.origin.serial, Some(1));
    assert_eq!(
        set.sources
            .iter()
            .next()
            .map(|(_, file)| file.path.to_string())
            .as_deref(),
        Some("main.tf")
    );
    assert!(set.gaps.is_empty(), "{:?}", set.gaps);
}

#[test]
fn numbers_of_a_newer_tool_need_approval() {
    let set = outcome(&whole(&plan_with("aws_x.y", 11, &[&[0x80]], &[0x78, 1]))).expect("a plan");
    assert!(set.changes[0].action.destroys());
    assert!(set.gaps.iter().any(|gap| {
        gap.what.contains("15 of ResourceInstanceChange") && gap.effect == GapEffect::NeedsApproval
    }));
}

#[test]
fn deletes_of_data_sources_are_hidden_and_others_are_not() {
    assert!(
        outcome(&whole(&plan_with("data.aws_x.y", 5, &[&[0x80]], &[])))
            .expect("a plan")
            .changes
            .is_empty()
    );
    assert_eq!(
        outcome(&whole(&plan_with("aws_data.y", 5, &[&[0x80]], &[])))
            .expect("a plan")
            .changes
            .len(),
        1
    );
}

#[test]
fn values_that_do_not_belong_to_the_action_are_refused() {
    assert_eq!(
        code(&whole(&plan_with("aws_x.y", 3, &[&[0x80]], &[]))),
        ErrorCode::MalformedPlan
    );
    assert_eq!(
        code(&whole(&plan_with("aws_x.y", 5, &[&[0x80], &[0x80]], &[]))),
        ErrorCode::MalformedPlan
    );
    assert_eq!(
        code(&whole(&plan_with("aws_x.y", 5, &[&[0x81]], &[]))),
        ErrorCode::MalformedPlan
    );
    assert_eq!(code(&whole(&[8, 4])), ErrorCode::UnsupportedVersion);
}

#[test]
fn containers_that_readers_take_differently_are_refused() {
    let good = whole(&[8, 3]);
    assert!(outcome(&good).is_ok());
    let twice = zip(&[("tfplan", &[8, 3]), ("tfplan", &[8, 3, 0x88, 1, 1])]);
    assert_eq!(code(&twice), ErrorCode::SuspiciousPlan);

    let mut prefixed = b"PKsomething".to_vec();
    prefixed.extend(&good);
    assert_eq!(code(&prefixed), ErrorCode::SuspiciousPlan);
    let mut trailing = good.clone();
    trailing.extend(b"x");
    assert_eq!(code(&trailing), ErrorCode::SuspiciousPlan);
    let mut appended = good.clone();
    appended.extend(&good);
    assert_eq!(code(&appended), ErrorCode::SuspiciousPlan);

    for name in [
        "/tfplan",
        "../tfplan",
        "a/../tfplan",
        "./tfplan",
        "a\\tfplan",
        "C:/tfplan",
        "a/",
    ] {
        assert_eq!(
            code(&zip(&[("tfplan", &[8, 3]), (name, b"x")])),
            ErrorCode::SuspiciousPlan,
            "{name}"
        );
    }
    let odd = zip(&[
        ("tfplan", &[8, 3]),
        ("tfstate", EMPTY_STATE),
        ("evil.tf", b""),
    ]);
    assert!(
        outcome(&odd)
            .expect("a plan")
            .gaps
            .iter()
            .any(|gap| gap.what.contains("evil.tf"))
    );
}

#[test]
fn flags_sizes_and_names_of_both_headers_must_agree() {
    let good = whole(&[8, 3]);
    let central = good
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .expect("a directory");
    // Encrypted, in the directory (where the flags are at 8) and in the member (at 6).
    let mut encrypted = good.clone();
    encrypted[central + 8] |= 1;
    encrypted[6] |= 1;
    assert_eq!(code(&encrypted), ErrorCode::SuspiciousPlan);
    let mut renamed = good.clone();
    renamed[30] = b'T';
    assert_eq!(code(&renamed), ErrorCode::SuspiciousPlan);
    let mut resized = good.clone();
    resized[22] += 1;
    assert_eq!(code(&resized), ErrorCode::SuspiciousPlan);
    let mut both = resized.clone();
    both[central + 24] += 1;
    assert_eq!(code(&both), ErrorCode::MalformedPlan);
    let mut bomb = good.clone();
    bomb[central + 26] = 0x20;
    assert_eq!(code(&bomb), ErrorCode::LimitExceeded);
}

#[test]
fn a_cut_or_flipped_plan_never_panics_and_a_cut_one_is_refused() {
    let good = whole(&plan_with("aws_x.y", 6, &[&[0x80], &[0x80]], &[]));
    for length in 0..good.len() {
        assert!(outcome(&good[..length]).is_err(), "{length}");
    }
    let plan = plan_with("aws_x.y", 6, &[&[0x80], &[0x80]], &[0x58, 1]);
    for at in 0..plan.len() {
        for bits in [1_u8, 8, 0x41, 0xff] {
            let mut flipped = plan.clone();
            flipped[at] ^= bits;
            let _ = outcome(&whole(&flipped));
        }
    }
    for at in 0..good.len() {
        let mut flipped = good.clone();
        flipped[at] ^= 0x41;
        let _ = outcome(&flipped);
    }
}

#[test]
fn more_than_was_promised_does_not_inflate() {
    let big = vec![0_u8; 300_000];
    let mut bytes = zip(&[("tfplan", &big)]);
    let central = bytes
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .expect("a directory");
    for at in [22, central + 24] {
        bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert_eq!(code(&bytes), ErrorCode::MalformedPlan);
}
