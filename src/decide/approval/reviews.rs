//! Reviews of a pull request, as the REST interfaces of GitHub and GitLab tell
//! them. They are as trustworthy as the job that fetched them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Rejected, Valid};
use crate::error::{Error, ErrorCode, Result};

/// Reviews of one pull request.
#[derive(Debug, Clone, Default)]
pub struct Reviews {
    latest: Vec<Review>,
    /// Why none of them can count, if so.
    unbound: Option<String>,
}

/// The latest word of one person.
#[derive(Debug, Clone)]
struct Review {
    user: String,
    bot: bool,
    approved: bool,
    commit: Option<String>,
    at: String,
}

impl Reviews {
    /// Reads reviews. `head` is the commit that was planned.
    ///
    /// # Errors
    /// When the file is neither GitHub's list of reviews nor GitLab's approvals.
    pub fn parse(bytes: &[u8], name: &str, head: Option<&str>) -> Result<Self> {
        let invalid = || {
            Error::new(
                ErrorCode::Io,
                "the reviews are neither GitHub's `pulls/N/reviews` nor GitLab's `merge_requests/N/approvals`",
            )
            .with_help("`blastgate explain approvals` shows how a job fetches them.")
            .at(name, None)
        };
        let json: Value = serde_json::from_slice(bytes).map_err(|_| invalid())?;
        let mut reviews = match &json {
            Value::Array(entries) => github(entries).ok_or_else(invalid)?,
            Value::Object(object) => {
                let approved = object.get("approved_by").and_then(Value::as_array);
                gitlab(approved.ok_or_else(invalid)?, object.get("sha")).ok_or_else(invalid)?
            }
            _ => return Err(invalid()),
        };
        match head {
            None => {
                reviews.unbound =
                    Some("the commit that was planned is not named (`--commit`)".to_owned())
            }
            Some(head) => {
                for review in &mut reviews.latest {
                    if review.commit.as_deref() != Some(head) {
                        review.commit = None;
                    }
                }
            }
        }
        Ok(reviews)
    }

    /// Those that count, and those that do not.
    pub(super) fn count(
        &self,
        excluded: &dyn Fn(&str) -> Option<String>,
    ) -> (Vec<Valid>, Vec<Rejected>) {
        let (mut valid, mut rejected) = (Vec::new(), Vec::new());
        for review in &self.latest {
            let why = if let Some(why) = &self.unbound {
                Some(why.clone())
            } else if !review.approved {
                Some("their latest review does not approve".to_owned())
            } else if review.commit.is_none() {
                Some("it is a review of another commit than the one that was planned".to_owned())
            } else if review.bot {
                Some("a bot cannot approve".to_owned())
            } else {
                excluded(&review.user)
            };
            match why {
                None => valid.push(Valid {
                    approver: format!(
                        "{} (review, as trustworthy as the job that fetched it)",
                        review.user
                    ),
                    signed_at: review.at.clone(),
                    expires: "with the next commit".to_owned(),
                }),
                Some(why) => rejected.push(Rejected {
                    approver: format!("{} (review)", review.user),
                    why,
                }),
            }
        }
        (valid, rejected)
    }
}

/// GitHub: every review in the order of time. A comment changes nothing about
/// what somebody said before.
fn github(entries: &[Value]) -> Option<Reviews> {
    let mut latest: BTreeMap<String, Review> = BTreeMap::new();
    for entry in entries {
        let state = entry.get("state")?.as_str()?;
        if matches!(state, "COMMENTED" | "PENDING") {
            continue;
        }
        let user = entry.get("user").filter(|user| !user.is_null());
        // Without a user nobody is there who could have agreed.
        let Some(login) = user.and_then(|user| user.get("login")?.as_str()) else {
            continue;
        };
        let kind = user.and_then(|user| user.get("type")?.as_str());
        let text = |name: &str| entry.get(name).and_then(Value::as_str).map(str::to_owned);
        let review = Review {
            user: login.to_owned(),
            bot: kind == Some("Bot") || login.ends_with("[bot]"),
            approved: state == "APPROVED",
            commit: text("commit_id"),
            at: text("submitted_at").unwrap_or_default(),
        };
        let newer = latest.get(login).is_none_or(|known| known.at <= review.at);
        if newer {
            latest.insert(login.to_owned(), review);
        }
    }
    Some(Reviews {
        latest: latest.into_values().collect(),
        unbound: None,
    })
}

/// GitLab: who approves now. The answer names no commit; the job adds that of
/// the merge request as `sha`.
fn gitlab(approved: &[Value], sha: Option<&Value>) -> Option<Reviews> {
    let mut latest = Vec::new();
    for entry in approved {
        let user = entry.get("user")?;
        let name = user.get("username")?.as_str()?;
        let at = entry
            .get("approved_at")
            .and_then(Value::as_str)
            .unwrap_or_default();
        latest.push(Review {
            user: name.to_owned(),
            bot: user.get("bot").and_then(Value::as_bool) == Some(true)
                || name.starts_with("project_") && name.contains("_bot")
                || name.starts_with("group_") && name.contains("_bot"),
            approved: true,
            commit: sha.and_then(Value::as_str).map(str::to_owned),
            at: at.to_owned(),
        });
    }
    Some(Reviews {
        latest,
        unbound: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(json: &str, head: Option<&str>) -> (Vec<String>, Vec<String>) {
        let reviews = Reviews::parse(json.as_bytes(), "r", head).expect("reviews");
        let excluded = |who: &str| (who == "author").then(|| "wrote it".to_owned());
        let (valid, rejected) = reviews.count(&excluded);
        let name = |text: &str| text.split(' ').next().unwrap_or_default().to_owned();
        (
            valid.iter().map(|valid| name(&valid.approver)).collect(),
            rejected
                .iter()
                .map(|rejected| name(&rejected.approver))
                .collect(),
        )
    }

    #[test]
    fn the_latest_word_of_each_person_on_this_commit_counts() {
        let review = |user: &str, state: &str, commit: &str, at: &str| {
            format!(
                r#"{{"user":{{"login":"{user}","type":"User"}},"state":"{state}","commit_id":"{commit}","submitted_at":"{at}"}}"#
            )
        };
        let json = format!(
            "[{}]",
            [
                review("ada", "APPROVED", "c1", "2026-01-01T00:00:00Z"),
                review("ada", "COMMENTED", "c1", "2026-01-02T00:00:00Z"),
                review("bob", "APPROVED", "c1", "2026-01-01T00:00:00Z"),
                review("bob", "CHANGES_REQUESTED", "c1", "2026-01-02T00:00:00Z"),
                review("eve", "APPROVED", "c0", "2026-01-01T00:00:00Z"),
                review("author", "APPROVED", "c1", "2026-01-01T00:00:00Z"),
                review("dependabot[bot]", "APPROVED", "c1", "2026-01-01T00:00:00Z"),
                review("dan", "DISMISSED", "c1", "2026-01-01T00:00:00Z"),
            ]
            .join(",")
        );
        let (valid, rejected) = counted(&json, Some("c1"));
        assert_eq!(valid, ["ada"]);
        assert_eq!(rejected, ["author", "bob", "dan", "dependabot[bot]", "eve"]);
        assert!(counted(&json, None).0.is_empty());
    }

    #[test]
    fn gitlab_approvals_need_the_commit() {
        let json = |sha: &str| {
            format!(
                r#"{{{sha}"approved_by":[{{"user":{{"username":"ada"}}}},{{"user":{{"username":"project_1_bot_x"}}}}]}}"#
            )
        };
        assert_eq!(counted(&json("\"sha\":\"c1\","), Some("c1")).0, ["ada"]);
        assert!(counted(&json("\"sha\":\"c0\","), Some("c1")).0.is_empty());
        assert!(counted(&json(""), Some("c1")).0.is_empty());
        assert!(Reviews::parse(b"{}", "r", Some("c1")).is_err());
        assert!(Reviews::parse(b"[1]", "r", Some("c1")).is_err());
    }
}
