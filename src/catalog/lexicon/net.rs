//! Addresses and hosts in values.

/// Whether a text is a range of addresses that holds the whole world, or as
/// good as all of it.
pub(super) fn is_world(text: &str) -> bool {
    let text = text.trim().trim_matches('"');
    let Some((address, rest)) = text.split_once(['/', ' ', '-']) else {
        return false;
    };
    if let Some(length) = length(text) {
        return if address.parse::<std::net::Ipv4Addr>().is_ok() {
            length <= 1
        } else {
            address.parse::<std::net::Ipv6Addr>().is_ok() && length <= 3
        };
    }
    // A mask, the same turned around, or the last address of a range.
    address == "0.0.0.0" && matches!(rest.trim(), "0.0.0.0" | "255.255.255.255")
}

/// How many bits of a range of addresses are fixed.
fn length(text: &str) -> Option<u8> {
    text.split_once('/')?.1.parse().ok()
}

/// Whether a range that is not of a network's own holds so much that nobody can know whom.
pub(super) fn is_wide(text: &str) -> bool {
    let text = text.trim();
    let private = ["10.", "100.64.", "172.16.", "127.", "f"];
    is_range(text)
        && !private.iter().any(|start| text.starts_with(start))
        && length(text).is_some_and(|length| length <= if text.contains(':') { 16 } else { 8 })
}

/// Whether a text is a range of a network's own addresses, or of so many that whole networks of
/// others are in it.
pub(super) fn is_network(text: &str) -> bool {
    let address = text.trim().split('/').next().unwrap_or_default();
    let (Ok(address), Some(length)) = (address.parse::<std::net::Ipv4Addr>(), length(text)) else {
        return false;
    };
    length <= 16 || address.is_private() && length < 32
}

/// Whether what listened to its own machine listens to every network now, in the same way
/// otherwise: `127.0.0.1:8080` and `0.0.0.0:8080`.
pub(super) fn listens_to_all(old: &str, new: &str) -> bool {
    let rest = |text: &str, starts: &[&str]| -> Option<String> {
        let (scheme, text) = match text.split_once("://") {
            Some((scheme, text)) => (scheme, text),
            None => ("", text),
        };
        let rest = starts.iter().find_map(|start| text.strip_prefix(start))?;
        (rest.is_empty() || rest.starts_with([':', '/'])).then(|| format!("{scheme} {rest}"))
    };
    let own = rest(old, &["127.0.0.1", "localhost", "[::1]", "::1"]);
    own.is_some() && own == rest(new, &["0.0.0.0", "[::]", "::", "*"])
}

/// Whether a text is an address or a range of addresses.
pub(super) fn is_range(text: &str) -> bool {
    let address = text.trim().split('/').next().unwrap_or_default();
    address.parse::<std::net::IpAddr>().is_ok()
}

/// Whether a range of the world stands anywhere in a text.
pub(super) fn holds_world(text: &str) -> bool {
    let quotes = |c: char| {
        matches!(
            c,
            ',' | ';' | '"' | '\'' | '[' | ']' | '=' | '|' | '(' | ')' | '#' | '\n'
        )
    };
    let parts = text.split(quotes);
    parts.clone().any(is_world) || parts.flat_map(str::split_whitespace).any(is_world)
}

/// Whether a text says "everything" or "everybody": `*`, `.*`, `all`.
pub(super) fn is_everything(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    matches!(
        text.as_str(),
        "*" | ".*"
            | "^.*$"
            | "**"
            | "*:*"
            | "*.*"
            | "/*"
            | "any"
            | "anyone"
            | "everyone"
            | "world"
            | "internet"
            | "anywhere"
            | "everybody"
            | "allusers"
            | "allauthenticatedusers"
            | "authenticated users"
            | "public"
            | "user:*"
            | "system:anonymous"
            | "system:unauthenticated"
    )
}

/// How many parts of a text, between separators, are wildcards for everything.
pub(super) fn wildcards(text: &str) -> usize {
    let between = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';' | '"' | '\'' | '[' | ']' | '=' | ':' | '(' | ')' | '{' | '}' | '~'
            )
    };
    text.split(between)
        .filter(|part| matches!(*part, "*" | ".*" | "+@all" | "@all" | "allkeys"))
        .count()
}

/// The host that a text names, if it is a URL, a host name, an address or a
/// mail address.
pub(super) fn host(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('.');
    if text.is_empty()
        || text.len() > 512
        || text.chars().any(char::is_whitespace)
        || text.starts_with("arn:")
    {
        return None;
    }
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) => (Some(scheme), rest),
        None => (None, text),
    };
    let rest = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let rest = rest.rsplit('@').next().unwrap_or_default();
    let bare = match rest.rsplit_once(':') {
        Some((host, port))
            if port.bytes().all(|byte| byte.is_ascii_digit()) && !host.contains(':') =>
        {
            host
        }
        _ => rest,
    };
    if scheme.is_none() && text.contains('/') && !text.contains('@') {
        return None;
    }
    let dotted = bare.contains('.') && !bare.starts_with('.') && !is_number_like(bare);
    let plausible = bare
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    let is_address = bare.parse::<std::net::IpAddr>().is_ok();
    let named = plausible && !bare.is_empty() && (dotted || scheme.is_some());
    (is_address || named).then(|| bare.to_lowercase())
}

/// A version or a number: `1.2.3`, `v1.2`.
fn is_number_like(text: &str) -> bool {
    let text = text.trim_start_matches('v');
    text.parse::<std::net::Ipv4Addr>().is_err()
        && text.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// Whether two hosts belong to one name: the last two labels, or the last three
/// under a short second level such as `co.uk`.
pub(super) fn same_site(one: &str, other: &str) -> bool {
    fn site(host: &str) -> String {
        let labels: Vec<&str> = host.split('.').collect();
        let short = labels.len() >= 3 && labels[labels.len() - 2].len() <= 3;
        let take = if short { 3 } else { 2 };
        labels[labels.len().saturating_sub(take)..].join(".")
    }
    let numeric = |host: &str| host.parse::<std::net::IpAddr>().is_ok();
    one == other || (!numeric(one) && !numeric(other) && site(one) == site(other))
}
