//! What a script does, as far as its words tell: deletes in clouds, clusters
//! and databases, and on the machine that runs it. The list of such commands
//! stands in `rules/commands/destructive.hcl`.

use base64::Engine as _;

pub(super) use crate::catalog::commands::{Destroys, destroys};
use crate::model::value::Value;

/// The same for a value: texts, encoded texts, and lists of words that make up
/// one command.
pub(super) fn value_destroys(value: &Value) -> Option<(Destroys, String)> {
    let mut worst: Option<(Destroys, String)> = None;
    let mut meet = |found: Option<(Destroys, String)>| {
        if let Some(found) = found
            && worst.as_ref().is_none_or(|(kind, _)| *kind < found.0)
        {
            worst = Some(found);
        }
    };
    value.walk(&mut |_, value| match value {
        Value::String(text) => {
            meet(destroys(text));
            meet(decoded(text).and_then(|text| destroys(&text)));
        }
        Value::List(list) if list.len() > 1 => {
            let words: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
            if let Some(words) = words {
                meet(destroys(&words.join(" ")));
            }
        }
        _ => {}
    });
    worst
}

/// Text that is base64 of a script, as user data is.
fn decoded(text: &str) -> Option<String> {
    let text = text.trim();
    let looks = text.len() >= 24
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'\n'));
    if !looks {
        return None;
    }
    let packed: String = text.split_whitespace().collect();
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(packed)
        .ok()?;
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deletes_are_told_from_other_commands() {
        for text in [
            "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot",
            "aws --region eu-west-1 ec2 terminate-instances --instance-ids i-1",
            "aws s3 rb s3://bucket --force",
            "aws s3 rm s3://bucket --recursive",
            "AWS_PROFILE=prod aws dynamodb delete-table --table-name x",
            "gcloud -q sql instances delete main",
            "az group delete -n prod --yes",
            "kubectl -n prod delete ns shop",
            "kubectl scale deploy/api --replicas=0",
            "helm uninstall api",
            "cd live && terraform destroy -auto-approve",
            "terraform apply -destroy",
            "psql -c 'DROP TABLE users'",
            "mysql -e \"TRUNCATE TABLE orders\"",
            "psql -c \"delete from orders\"",
            "redis-cli flushall",
            "curl -X DELETE https://api/x",
            "mongo --eval 'db.dropDatabase()'",
            "aws rds \\\n  delete-db-cluster --x y",
            "echo cm0gLXJmIC8= | base64 -d | sh",
            "doctl databases delete abc",
            "aws kms schedule-key-deletion --key-id x",
        ] {
            assert_eq!(
                destroys(text).map(|found| found.0),
                Some(Destroys::Remote),
                "{text}"
            );
        }
        for text in [
            "rm -rf /",
            "sudo rm -rf /var/lib/postgresql",
            "mkfs.ext4 /dev/xvdf",
            "dd if=/dev/zero of=/dev/sda",
            "rm -fr \"$DIR\"",
        ] {
            assert_eq!(
                destroys(text).map(|found| found.0),
                Some(Destroys::Local),
                "{text}"
            );
        }
        for text in [
            "rm -rf build && mkdir build",
            "apt-get clean && rm -rf /var/lib/apt/lists/*",
            "rm -rf /tmp/work",
            "npm ci && npm run build",
            "echo hello",
            "aws s3 cp a s3://b/",
            "kubectl apply -f x.yaml",
            "terraform apply",
            "docker rm -f app; docker run app",
            "aws eks update-kubeconfig --name x",
            "systemctl restart nginx",
            "helm upgrade --install api ./chart",
        ] {
            assert_eq!(destroys(text), None, "{text}");
        }
    }

    #[test]
    fn words_of_a_list_and_encoded_scripts_are_read() {
        let list = Value::List(
            ["aws", "rds", "delete-db-instance"]
                .map(Value::from)
                .to_vec(),
        );
        assert!(value_destroys(&list).is_some());
        let encoded = base64::engine::general_purpose::STANDARD
            .encode("#!/bin/sh\naws s3 rb s3://x --force\n");
        assert!(value_destroys(&Value::from(encoded)).is_some());
    }
}
