//! A quick look at a text that spares most of them the expressions.
//!
//! A report shows thousands of names, paths, identifiers and sentences. Each form in which a
//! secret is said has something by which it is seen from afar: how a key begins, a word before
//! a colon, an equals sign, a dash before an option. Where nothing of that stands, no expression
//! need be asked, and in most runs none is even compiled.

/// Whether one of the forms of [`super::tokens`] or [`super::commands`] may stand in a text;
/// `false` is certain. Random tokens are another matter.
pub(super) fn may_say_a_secret(text: &str) -> bool {
    let bytes = text.as_bytes();
    let all = bytes.iter().enumerate();
    let mut telling = all.filter(|(_, byte)| TELLING[usize::from(**byte)]);
    telling.any(|(at, byte)| match byte {
        // What only expressions that know Unicode can judge, and other white space.
        0..=b' ' | 0x7f.. => true,
        b'%' | b'|' => true,
        // Base64 often ends in one.
        b'=' => names_a_secret(&bytes[..at]) || names_a_parameter(&bytes[..at]),
        b':' => {
            let address = bytes[at + 1..].strip_prefix(b"//");
            names_a_secret(&bytes[..at]) || address.is_some_and(tells_a_secret)
        }
        b'>' => names_a_secret(&bytes[..at]),
        b'-' => begins_with_dash(&bytes[..at]),
        _ => {
            let from = at.saturating_sub(3);
            let last = bytes[from..=at].iter();
            let last = last.fold(0, |last, byte| last << 8 | u32::from(*byte));
            begins_a_key(last, bytes, at) || announces(last)
        }
    })
}

/// The bytes at which something may be seen: signs, and the last ones of what begins a key or
/// announces one. All others are passed over.
const TELLING: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        table[at] = match byte {
            b' ' | b'\t' | b'\n' | b'\r' => false,
            0..b' ' | 0x7f.. => true,
            b'=' | b'%' | b'|' | b':' | b'>' | b'-' => true,
            b'A' | b'a' | b'_' | b'.' | b'J' => true,
            b'r' | b'R' | b'f' | b'F' => true,
            _ => false,
        };
        at += 1;
    }
    table
};

/// Whether what stands before a colon, or before the end of a tag, may be one of the words for a
/// secret: `password`, `token`, `api-key`, `secret`, `cookie`, `authorization`, `/user`, `pass`;
/// or `value`, beside a name that is one.
fn names_a_secret(before: &[u8]) -> bool {
    const ENDS: [&[u8]; 11] = [
        b"word", b"wd", b"phrase", b"cret", b"oken", b"key", b"okie", b"zation", b"user", b"pass",
        b"alue",
    ];
    ends_in_one_of(before, &ENDS)
}

/// Whether what stands before an equals sign may be one of the words for a secret that only
/// requests and settings have: `sig`, `signature`, `code`, `auth`, `credential`, `credentials`.
fn names_a_parameter(before: &[u8]) -> bool {
    const ENDS: [&[u8]; 6] = [b"sig", b"ature", b"code", b"auth", b"ntial", b"ntials"];
    ends_in_one_of(before, &ENDS)
}

/// Whether a name, which may stand in quotes and before white space, ends in one of these.
fn ends_in_one_of(before: &[u8], ends: &[&[u8]]) -> bool {
    let name = match before.trim_ascii_end() {
        [name @ .., b'"' | b'\''] => name,
        name => name,
    };
    ends.iter().any(|end| {
        let own = name.len().checked_sub(end.len()).map(|from| &name[from..]);
        own.is_some_and(|own| own.eq_ignore_ascii_case(end))
    })
}

/// Whether an address, or what follows it, may tell a secret: a password before a host, or the
/// place of a hook whose address is the secret. Parameters are seen by their equals sign.
fn tells_a_secret(address: &[u8]) -> bool {
    const HOOKS: [&[u8]; 4] = [b"hook", b"pagerduty", b"telegram", b"ifttt"];
    let holds = |word: &[u8]| {
        let mut places = address.windows(word.len());
        places.any(|place| place.eq_ignore_ascii_case(word))
    };
    address.contains(&b'@') || HOOKS.into_iter().any(holds)
}

/// Whether the last bytes are of a word after which a secret may follow without any sign:
/// `bearer`, `identified by`, `password`, `requirepass`, `secret_access_key`, `add_user`,
/// `sp_addlogin`.
fn announces(last: u32) -> bool {
    // Letters become small, and nothing else becomes one of these.
    matches!(
        &(last | 0x2020_2020).to_be_bytes(),
        b"arer" | b"ntif" | b"swor" | b"quir" | b"ret\x7f" | b"add\x7f" | b" sp\x7f"
    )
}

/// Whether a dash after this may belong to an option, a frame, or the beginning of a key:
/// `glpat-`, `xoxb-`, `sk-`.
fn begins_with_dash(before: &[u8]) -> bool {
    match before {
        [.., b'l', b'p', b'a', b't'] | [.., b's', b'k'] | [.., b'x', b'o', b'x', _] => true,
        [.., byte] => !(byte.is_ascii_alphanumeric() || *byte == b'_'),
        [] => true,
    }
}

/// Whether the last bytes are how the keys of a provider begin.
fn begins_a_key(last: u32, bytes: &[u8], at: usize) -> bool {
    let [first, second, third, fourth] = last.to_be_bytes();
    match [first, second, third, fourth] {
        [b'A', b'K', b'I', b'A'] | [b'A', b'S', b'I', b'A'] | [b'A', b'I', b'z', b'a'] => true,
        [b'g', b'h', _, b'_'] | [b'p', b'a', b't', b'_'] | [b'h', b'v', _, b'.'] => true,
        [_, b'e', b'y', b'J'] => true,
        [_, b's', b'k', b'_'] => {
            let before = at.checked_sub(3).and_then(|at| bytes.get(at));
            !before.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_begins_or_announces_a_key_ends_in_a_telling_byte() {
        for byte in 0x20..0x7f_u8 {
            for before in [
                "AKI", "ASI", "AIz", "ghp", "pat", "hvs", "xey", "xsk", "are", "nti", "swo", "qui",
                "ret", "add", " sp",
            ] {
                let bytes = [before.as_bytes(), &[byte]].concat();
                let last = bytes
                    .iter()
                    .fold(0, |last, byte| last << 8 | u32::from(*byte));
                if begins_a_key(last, &bytes, 3) || announces(last) {
                    assert!(TELLING[usize::from(byte)], "{before}{}", char::from(byte));
                }
            }
        }
    }

    #[test]
    fn names_and_identifiers_say_nothing() {
        for text in [
            "",
            "tags_all.Environment",
            "disk_size",
            "module.eu-west.aws_instance.web[\"a-1\"]",
            "arn:aws:iam::123456789012:role/deploy",
            "i-0a1b2c3d4e5f60718",
            "10.0.0.0/16",
            "m5.large",
            "destroys a bucket of production, and nothing brings it back",
            "see: docs (a, b)",
            "module.production: for_each",
            "arn:aws:ecs:eu-west-1:123456789012:format-a/b",
            "https://sqs.eu-west-1.amazonaws.com/123456789012/orders",
            "IyEvYmluL3NoCg==",
            "a=b",
        ] {
            assert!(!may_say_a_secret(text), "{text}");
        }
    }

    #[test]
    fn what_may_be_a_secret_is_looked_at_closely() {
        for text in [
            "AKIAIOSFODNN7EXAMPLE",
            "ghp_x",
            "github_pat_x",
            "glpat-x",
            "xoxb-x",
            "sk_live_x",
            "a.sk-ant-x",
            "AIzax",
            "hvs.x",
            "eyJhbGciOi",
            "https://user:word@host",
            "password:x",
            "\"Secret\":x",
            "X-Api-Key:x",
            "cookie':x",
            "password : x",
            "token\" :x",
            "Authorization: Basic x",
            "net use x /user:x",
            "-passin pass:x",
            "Bearer x",
            "identified by 'x'",
            "PASSWORD 'x'",
            "requirepass x",
            "rabbitmqctl add_user x y",
            "EXEC sp_addlogin 'x', 'y'",
            "configure set aws_secret_access_key x",
            "-ux",
            "a --b",
            "echo x | login",
            "-U a%b",
            "<adminPassword>x</adminPassword>",
            "name: token value: x",
            "sig=x",
            "?Signature=x",
            "code=x",
            "auth=x",
            "CREDENTIAL=x",
            "credentials=x",
            "_authToken=x",
            "'api_key' =x",
            "https://hooks.slack.com/x",
            "https://discord.com/api/webhooks/x",
            "https://outlook.office.com/webhook/x",
            "https://events.pagerduty.com/integration/x",
            "https://API.telegram.org/bot1",
            "https://maker.ifttt.com/use/x",
            "\u{fc}",
            "-----BEGIN",
        ] {
            assert!(may_say_a_secret(text), "{text}");
        }
    }
}
