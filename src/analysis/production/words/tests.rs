use super::*;

fn says(text: &str, reading: Reading) -> &'static str {
    match Words::default().judge(text, reading) {
        None => "-",
        Some(judgement) => match (judgement.is, judgement.disguised) {
            (IsProduction::Yes, true) => "disguised",
            (IsProduction::Yes, false) => "yes",
            (_, false) => "no",
            (_, true) => "disguised no",
        },
    }
}

fn all(reading: Reading, want: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(says(text, reading), want, "{text:?} as {reading:?}");
    }
}

#[test]
fn production_in_its_spellings() {
    all(
        Reading::Value,
        "yes",
        &[
            "prod",
            "Prod",
            "PROD",
            "pRoD",
            "production",
            "Production",
            "PRODUCTION",
            "prd",
            "PRD",
            "live",
            "LIVE",
            " prod ",
            "prod\n",
            "prod-eu",
            "eu-prod",
            "orders-prod",
            "prod01",
            "prod-1",
            "prod_us_east_1",
            "production-us-east-1",
            "core-vpc-production",
            "live-production",
            "app-live",
            "prodEU",
            "ProdUsEast1",
            "OrdersProd",
            "prod.eu",
            "env/prod",
            "env:prod",
            "prod (eu)",
            "prodeu",
            "proddb",
            "acmeprod",
            "acmeproduction",
            "prod,dev",
            "dev + prod",
            "produktion",
            "producción",
            "produção",
            "прод",
            "本番",
            "prodcution",
            "PRODUCTION-1",
            "1-prod",
            "blue.prod.example.com",
            "prod#1",
            "old-prod",
            "prod-performance",
            "acmeprd",
            "prod-local",
        ],
    );
}

#[test]
fn false_friends_say_nothing() {
    all(
        Reading::Value,
        "-",
        &[
            "",
            " ",
            "product",
            "Products",
            "ProdUct",
            "productivity",
            "reproduction",
            "alive",
            "delivery",
            "deliverable",
            "main",
            "master",
            "use1",
            "gbl",
            "us-east-1",
            "shared",
            "common",
            "bootstrap",
            "network",
            "ptl",
            "p",
            "n",
            "oliver",
            "liveness",
            "proud",
            "prodigy",
            "producer",
            "platform",
            "true",
            "default",
            "auto",
            "blue",
            "olive",
            "coproduction",
            "overproduction",
            "mgmt",
            "1",
            "x86",
            "standard",
            "no",
            "not",
            "latestprod",
        ],
    );
}

#[test]
fn other_environments_say_no() {
    all(
        Reading::Value,
        "no",
        &[
            "dev",
            "DEV",
            "development",
            "dev1",
            "dev-2",
            "test",
            "testing",
            "staging",
            "stage",
            "stg",
            "uat",
            "UAT2",
            "qa",
            "sandbox",
            "sbox",
            "demo",
            "preview",
            "training",
            "nonprod",
            "NonProd",
            "nonProd",
            "non-prod",
            "non_prod",
            "NON-PRODUCTION",
            "nonproduction",
            "non-live",
            "preprod",
            "PreProd",
            "pre-prod",
            "pre production",
            "preproduction",
            "pre",
            "not-prod",
            "not production",
            "no-prod",
            "live-dev",
            "test-production",
            "prod-test",
            "production-like",
            "prodlike",
            "nonprodeu",
            "preprod01",
            "acmenonprod",
            "dev-prod",
            "fake-prod",
            "npd",
            "stg-eu",
            "sandbox-a",
            "perf",
            "local",
            "homolog",
            "préprod",
            "staging.example.com",
            "dеv",
            "np",
        ],
    );
}

#[test]
fn look_alikes_are_production_in_disguise() {
    all(
        Reading::Value,
        "disguised",
        &[
            "prоd",
            "рrod",
            "ргоd",
            "pr0d",
            "PR0D",
            "pr0duct10n",
            "l1ve",
            "1ive",
            "Iive",
            "ｐｒｏｄ",
            "ＰＲＯＤ",
            "𝐩𝐫𝐨𝐝",
            "𝓅𝓇ℴ𝒹",
            "ⓟⓡⓞⓓ",
            "pr\u{200b}od",
            "p\u{200d}rod",
            "\u{feff}pro\u{2060}d",
            "\u{202e}dorp",
            "prod\u{200b}uction",
            "p.r.o.d",
            "p r o d",
            "prοd",
            "prօd",
            "proԁ",
            "ᴘʀᴏᴅ",
            "🅿🆁🅾🅳",
            "orders-prоd",
            "productiоn",
            "lіve",
            "pr\u{ad}od",
            "prød",
            "pr\u{e0020}od",
            "pr0d1",
        ],
    );
}

#[test]
fn flags_codes_and_places() {
    all(Reading::Flag, "yes", &["true", "True", "1", "yes", "prod"]);
    all(Reading::Flag, "no", &["false", "FALSE", "0", "no", "dev"]);
    all(Reading::Code, "yes", &["p", "P", "prod", "prd"]);
    all(Reading::Code, "no", &["d", "u", "t", "n", "dev"]);
    all(Reading::Code, "-", &["c", "b", "x"]);
    all(
        Reading::Place,
        "yes",
        &["acme-prod", "live", "prod-performance"],
    );
    all(Reading::Place, "no", &["acme-dev", "nonprod"]);
    all(
        Reading::Place,
        "-",
        &[
            "performance",
            "data-integration",
            "local",
            "quality-control",
            "tf-stage1",
            "stage-2",
        ],
    );
}

#[test]
fn names_need_clear_words() {
    all(
        Reading::Name,
        "yes",
        &[
            "orders-prod",
            "prod-orders-db",
            "OrdersProd",
            "orders-live",
            "/prod/audit",
            "arn:aws:sns:us-east-1:123456789012:prod-orders",
            "stordersprod",
        ],
    );
    all(
        Reading::Name,
        "-",
        &["orders-dev", "nonprod-orders", "pre-prod-db"],
    );
    all(
        Reading::Name,
        "-",
        &[
            "live-stream",
            "live-chat-queue",
            "test-results-prod",
            "product-catalog",
            "orders",
            "main-db",
            "sqs.us-east-1.amazonaws.com",
            "performance",
        ],
    );
}

#[test]
fn a_policy_adds_words_and_takes_them_away() {
    let policy = ProductionPolicy {
        values: vec!["gold".into(), "Tier One".into()],
        not_values: vec!["live".into(), "prod-tools".into()],
        ..ProductionPolicy::default()
    };
    let says = |text| judge_word(text, &policy).map(|judgement| judgement.is);
    assert_eq!(says("eu-gold"), Some(IsProduction::Yes));
    assert_eq!(says("tier-one"), Some(IsProduction::Yes));
    assert_eq!(says("tier-two"), None);
    assert_eq!(says("live"), Some(IsProduction::No));
    assert_eq!(says("prod-tools"), Some(IsProduction::No));
    assert_eq!(says("prod"), Some(IsProduction::Yes));
}

proptest::proptest! {
    #[test]
    fn no_text_panics(text in proptest::prelude::any::<String>()) {
        for reading in [Reading::Value, Reading::Code, Reading::Flag, Reading::Name] {
            let _ = Words::default().judge(&text, reading);
        }
    }

    #[test]
    fn the_quick_look_passes_over_nothing(text in "[prodlveiukc013PRDLI ._-]{0,16}") {
        let words = Words::default();
        if cannot_mean_production(&text) {
            proptest::prop_assert_eq!(words.judge_closely(&text, Reading::Name), None);
        }
    }
}
