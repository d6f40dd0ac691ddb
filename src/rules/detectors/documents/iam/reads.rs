//! Actions that only read, on resources that are named.
//!
//! The verbs are those by which the service authorization reference of AWS
//! classes an action as list or read; what hands out credentials is left out,
//! though it is called "get".

/// Verbs of actions that read.
const VERBS: &[&str] = &[
    "BatchGet", "Check", "Describe", "Get", "Head", "List", "Lookup", "Query", "Receive", "Scan",
    "Search", "Select", "View",
];

/// What an action is about that is worth more than what it reads.
const SECRETS: &[&str] = &[
    "accesstoken",
    "connectiontoken",
    "credential",
    "federationtoken",
    "password",
    "sessiontoken",
    "idtoken",
];

/// What belongs to reading a queue or stream: the reader takes what it has read.
const CONSUMES: &[&str] = &[
    "kinesis:subscribetoshard",
    "sqs:changemessagevisibility",
    "sqs:deletemessage",
];

/// Whether an action on a resource is no more than reading something that is
/// named. `own` says that the statement is about its bearer, and names nobody.
pub(super) fn is_named_read(action: &str, resource: &str, own: bool) -> bool {
    own && is_read(action) && is_named(resource)
}

fn is_read(action: &str) -> bool {
    let Some((service, name)) = action.split_once(':') else {
        return false;
    };
    let lower = action.to_ascii_lowercase();
    if CONSUMES.contains(&lower.as_str()) {
        return true;
    }
    // A wildcard at the end leaves the kind of thing open, not the verb; more
    // of it stands for anything.
    let fixed = name.strip_suffix('*').unwrap_or(name);
    if fixed.contains(['*', '?']) || service.contains(['*', '?']) {
        return false;
    }
    if service.eq_ignore_ascii_case("sts") || SECRETS.iter().any(|word| lower.contains(word)) {
        return false;
    }
    VERBS.iter().any(|verb| {
        let starts = fixed
            .get(..verb.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(verb));
        starts && (fixed.len() > verb.len() || *name == **verb)
    })
}

/// Whether an ARN names what it means: a wildcard stands only behind a name.
fn is_named(resource: &str) -> bool {
    // An attribute of another object that only apply tells: one thing, whatever it is called.
    let of_one = resource.strip_prefix("unknown-");
    if of_one.is_some_and(|mark| mark.len() >= 8 && mark.bytes().all(|c| c.is_ascii_hexdigit())) {
        return true;
    }
    let parts: Vec<&str> = resource.splitn(6, ':').collect();
    let ["arn", _, service, _, _, path] = parts.as_slice() else {
        return false;
    };
    let Some(at) = path.find(['*', '?']) else {
        return !path.is_empty();
    };
    let fixed = &path[..at];
    // What comes before the wildcard ends a segment, or is a name in itself.
    let names = fixed
        .split([':', '/'])
        .filter(|segment| !segment.is_empty())
        .count();
    // A bucket is the first segment of its ARN; elsewhere the first one is the
    // kind of resource, but for queues and topics, whose ARN is the name alone.
    let needed = match *service {
        "s3" | "sns" | "sqs" => 1,
        _ => 2,
    };
    names >= needed && !service.contains('*') && (fixed.ends_with(['/', ':']) || names > needed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_what_is_named_is_told_from_the_rest() {
        for (action, wanted) in [
            ("ssm:GetParameter", true),
            ("ssm:GetParameter*", true),
            ("sqs:DeleteMessage", true),
            ("dynamodb:Query", true),
            ("dynamodb:DeleteTable", false),
            ("ssm:Get*", false),
            ("ssm:*", false),
            ("s3:GetObject", true),
            ("s3:PutObject", false),
            ("kms:Decrypt", false),
            ("sts:GetFederationToken", false),
            ("codeconnections:GetConnectionToken", false),
            ("codeconnections:GetConnection", true),
            ("redshift:GetClusterCredentials", false),
            ("*", false),
        ] {
            assert_eq!(is_read(action), wanted, "{action}");
        }
        for (resource, wanted) in [
            ("arn:aws:ssm:eu-west-1:1:parameter/orders/feature/*", true),
            ("arn:aws:ssm:eu-west-1:1:parameter/*", false),
            ("arn:aws:s3:::bucket/*", true),
            ("arn:aws:s3:::*", false),
            ("arn:aws:s3:::bucket*", false),
            ("arn:aws:dynamodb:eu-west-1:1:table/orders/index/*", true),
            ("arn:aws:dynamodb:eu-west-1:1:table/*", false),
            ("arn:aws:sqs:eu-west-1:1:orders", true),
            ("arn:aws:secretsmanager:eu-west-1:1:secret:orders/*", true),
            ("unknown-5a66e81f", true),
            ("unknown-5a66e81f/*", false),
            ("*", false),
            ("", false),
        ] {
            assert_eq!(is_named(resource), wanted, "{resource}");
        }
    }
}
