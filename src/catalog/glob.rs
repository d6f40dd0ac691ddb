//! The one matcher of type patterns, where `*` stands for any text.

/// Whether a pattern fits a whole name.
pub(crate) fn glob(pattern: &str, text: &str) -> bool {
    let Some((first, pattern)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(mut rest) = text.strip_prefix(first) else {
        return false;
    };
    let last = match pattern.rsplit_once('*') {
        Some((middle, last)) => {
            for part in middle.split('*') {
                match rest.find(part) {
                    Some(at) => rest = &rest[at + part.len()..],
                    None => return false,
                }
            }
            last
        }
        None => pattern,
    };
    rest.ends_with(last)
}

/// How exactly a pattern names its types: a name without `*` says it best.
pub(crate) fn exactness(pattern: &str) -> usize {
    if pattern.contains('*') {
        pattern.bytes().filter(|byte| *byte != b'*').count()
    } else {
        usize::MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_whole_names() {
        assert!(glob("google_*_iam_member", "google_project_iam_member"));
        assert!(glob("*_policy", "aws_iam_policy"));
        assert!(glob("aws_*", "aws_"));
        assert!(!glob("aws_iam", "aws_iam_role"));
        assert!(!glob("google_*_iam_member", "google_iam_member"));
        assert!(exactness("aws_lb") > exactness("aws_*") && exactness("aws_*") > exactness("*"));
    }
}
