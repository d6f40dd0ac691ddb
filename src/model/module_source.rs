//! Sources of modules in the one spelling under which two of them are compared.

/// A module's source in one spelling: `github.com/acme/vpc//net?ref=v1` and
/// `git::https://github.com/acme/vpc.git//net?ref=v1` are the same place, and a source
/// without a host is one of the public registry. `None` for a path in the tree.
pub fn canonical(source: &str) -> Option<String> {
    let source = source.trim();
    if source.is_empty() || source.starts_with("./") || source.starts_with("../") {
        return None;
    }
    let (forced, place) = match source.split_once("::") {
        Some((scheme, place)) => (Some(scheme), place),
        None => (None, source),
    };
    let place = match place.split_once('@') {
        // `git@github.com:acme/vpc.git`, as ssh takes it.
        Some((user, rest)) if !place.contains("://") && rest.contains(':') => {
            format!("ssh://{user}@{}", rest.replacen(':', "/", 1))
        }
        _ if ["github.com/", "bitbucket.org/"]
            .iter()
            .any(|host| place.starts_with(host)) =>
        {
            format!("https://{place}")
        }
        _ => place.to_owned(),
    };
    if forced.is_none() && !place.contains("://") {
        return Some(registry(&place));
    }
    let (path, query) = place.split_once('?').unwrap_or((&place, ""));
    let (start, rest) = path.split_once("://").unwrap_or(("", path));
    let path = match rest.split_once("//") {
        Some((repository, inner)) => {
            format!("{}//{inner}", repository.trim_end_matches(".git"))
        }
        None => rest.trim_end_matches(".git").to_owned(),
    };
    let mut query: Vec<&str> = query.split('&').filter(|part| !part.is_empty()).collect();
    query.sort_unstable();
    Some(format!("{start}://{path}?{}", query.join("&")))
}

/// A source of a registry, without the host of the public ones.
fn registry(place: &str) -> String {
    const PUBLIC: [&str; 2] = ["registry.terraform.io/", "registry.opentofu.org/"];
    let found = PUBLIC.iter().find_map(|host| place.strip_prefix(host));
    found.unwrap_or(place).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_has_one_spelling() {
        for (one, other) in [
            (
                "terraform-aws-modules/vpc/aws//modules/net",
                "registry.terraform.io/terraform-aws-modules/vpc/aws//modules/net",
            ),
            (
                "github.com/acme/vpc//net?ref=v1",
                "git::https://github.com/acme/vpc.git//net?ref=v1",
            ),
            (
                "git@github.com:acme/vpc.git?ref=v1",
                "git::ssh://git@github.com/acme/vpc.git?ref=v1",
            ),
        ] {
            assert_eq!(canonical(one), canonical(other), "{one}");
        }
        for (one, other) in [
            ("acme/vpc/aws", "acme/vpc/google"),
            ("github.com/acme/vpc?ref=v1", "github.com/acme/vpc?ref=v2"),
            ("app.terraform.io/acme/vpc/aws", "acme/vpc/aws"),
            ("github.com/acme/vpc//a", "github.com/acme/vpc//b"),
        ] {
            assert_ne!(canonical(one), canonical(other), "{one}");
        }
        assert_eq!(canonical("./modules/vpc"), None);
    }
}
