//! What a script does, as far as its words tell: deletes in clouds, clusters
//! and databases, and on the machine that runs it.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use base64::Engine as _;
use regex::Regex;

use crate::model::value::Value;

/// What a script would destroy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Destroys {
    /// Files or disks of the machine that runs it.
    Local,
    /// Objects elsewhere: cloud, cluster, database.
    Remote,
}

/// Words without which none of the patterns below matches.
static HINTS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build([
            "delete",
            "destroy",
            "terminate",
            "remove",
            "drop",
            "truncate",
            "purge",
            "uninstall",
            "rm",
            "rb",
            "flush",
            "mkfs",
            "dd ",
            "wipe",
            "shred",
            "force-unlock",
            "schedule-key",
            "prune",
            "replicas",
            "drain",
            "base64",
            "deregister",
            "disable",
            "stop-",
            "nuke",
            "format-volume",
            "state",
            "release",
        ])
        .ok()
});

static REMOTE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    // Within one command: up to the end of the line or of the pipe.
    let parts = [
        r"\baws\b[^|;&\n]*?\s(?:delete|terminate|deregister|destroy|purge|remove|disable|release|stop|cancel|reset|revoke|schedule-key-deletion|batch-delete|force-delete|empty)(?:-[a-z0-9-]+|\b)",
        r"\baws\b[^|;&\n]*?\bs3\s+(?:rm|rb)\b|\baws\b[^|;&\n]*?\bs3\s+sync\b[^|;&\n]*--delete\b",
        r"\bgcloud\b[^|;&\n]*?\b(?:delete|destroy|remove|purge|disable|reset)\b",
        r"\bgsutil\b[^|;&\n]*?\s(?:rm|rb)\b|\bbq\b[^|;&\n]*?\srm\b|\bcbt\b[^|;&\n]*?\bdelete\w*\b",
        r"\baz\s[^|;&\n]*?\b(?:delete|purge|remove|delete-batch)\b",
        r"\b(?:kubectl|oc|k3s)\b[^|;&\n]*?\b(?:delete|drain)\b|\b(?:kubectl|oc)\b[^|;&\n]*?\breplace\b[^|;&\n]*--force\b|\b(?:kubectl|oc)\b[^|;&\n]*?--replicas[= ]0\b",
        r"\bhelm\b[^|;&\n]*?\s(?:uninstall|delete)\b|\bhelmfile\b[^|;&\n]*?\s(?:destroy|delete)\b",
        r"\b(?:terraform|tofu|terragrunt)\b[^|;&\n]*?(?:\sdestroy\b|\s-?-destroy\b|\sstate\s+(?:rm|push|mv)\b|\sworkspace\s+delete\b|\sforce-unlock\b|\stest\s+-destroy)",
        r"\b(?:pulumi|cdk|serverless|sls|sam|copilot|eb|kops|eksctl|k3d|kind|minikube)\b[^|;&\n]*?\s(?:destroy|delete|remove|terminate|down)\b",
        r"\b(?:doctl|hcloud|linode-cli|oci|ibmcloud|openstack|scw|vultr-cli|flyctl|fly|heroku|vercel|netlify|wrangler|gh|glab|vault|consul|nomad|etcdctl|argocd|velero|aliyun|ovh|exo|civo|mc|rclone|atlas|confluent|snowsql|databricks|influx|rabbitmqctl|rabbitmqadmin|kafka-topics(?:\.sh)?|restic|borg)\b[^|;&\n]*?\s(?:apps?:destroy|delete\w*|destroy\w*|remove|rm|rb|terminate|purge\w*|prune|forget|drop|unprovision)\b",
        r"\b(?:aws-nuke|cloud-nuke|gcp-nuke|azure-nuke)\b",
        r"\b(?:docker|podman)\b[^|;&\n]*?\b(?:volume\s+(?:rm|prune)|system\s+prune\b[^|;&\n]*--volumes)",
        r"\bdrop\s+(?:table|database|schema|index|materialized|view|user|role|keyspace|collection|tablespace|column|owned|cluster|stage|warehouse|constraint|partition)\b",
        r#"\btruncate\s+table\b|\btruncate\s+["`]?[\w.]+["`]?\s*(?:;|cascade|restart\s+identity)|\bdelete\s+from\s+["`\[]?\w"#,
        r"\bdropdatabase\b|\.drop\(\)|\bdeletemany\(|\bflushall\b|\bflushdb\b|\bdropdb\b|\bmysqladmin\b[^|;&\n]*\bdrop\b",
        r#"\bcurl\b[^|;\n]*(?:-X|--request)[ =]*["']?delete\b|\bwget\b[^|;\n]*--method[ =]["']?delete\b|-method\s+["']?delete\b"#,
        r"\bremove-(?:az|aws|ec2|s3|rds|gc|mg|ad|adobject|dns|iam|cf)\w+|\bstop-computer\b",
        r"\.(?:delete|terminate|destroy|purge|batch_delete|deregister)_[a-z_]+\(|requests\.delete\(",
    ];
    Regex::new(&format!("(?i){}", parts.join("|"))).ok()
});

static LOCAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let parts = [
        r"\bmkfs(?:\.\w+)?\b|\bwipefs\b|\bshred\b|\bformat-volume\b|\bclear-disk\b|\bdiskpart\b|\bblkdiscard\b",
        r"\bdd\b[^|;&\n]*\bof=/dev/",
        r"\b(?:zfs|zpool)\s+destroy\b|\b(?:lv|vg|pv)remove\b|\bcryptsetup\b[^|;&\n]*\b(?:erase|luksformat)\b",
        r">\s*/dev/(?:sd|nvme|xvd|vd|disk)",
        r"\bfind\s+/[^|;&\n]*(?:-delete\b|-exec\s+rm\b)",
        r"\bremove-item\b[^|;&\n]*-recurse\b",
    ];
    Regex::new(&format!("(?i){}", parts.join("|"))).ok()
});

/// `rm` that goes through directories or does not ask, with its arguments.
static REMOVE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?m)(?:^|[\s;&|(/`\x22'])rm\s+((?:-\w+\s+|--\S+\s+)*-\w*[rRf]\w*(?:\s+[^|;&\n]*)?)",
    )
    .ok()
});

/// A script that hides what it runs.
static HIDDEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)base64\s+(?:-d|-D|--decode)\b[^\n]*\|\s*(?:sudo\s+)?(?:\w*/)*(?:ba|z|da|k)?sh\b|\beval\s+.{0,20}base64\s+(?:-d|--decode)|-enc(?:odedcommand)?\s+[A-Za-z0-9+/=]{40,}").ok()
});

/// What a script destroys, with the words that say so.
pub(super) fn destroys(text: &str) -> Option<(Destroys, String)> {
    let hinted = HINTS.as_ref().is_none_or(|hints| hints.is_match(text));
    if !hinted {
        return None;
    }
    // A command goes on where its line ends in a backslash.
    let joined;
    let text = if text.contains("\\\n") {
        joined = text.replace("\\\n", " ");
        joined.as_str()
    } else {
        text
    };
    let find = |pattern: &LazyLock<Option<Regex>>| {
        let found = pattern.as_ref()?.find(text)?;
        Some(shown(found.as_str()))
    };
    if let Some(found) = find(&REMOTE) {
        return Some((Destroys::Remote, found));
    }
    if let Some(found) = find(&HIDDEN) {
        return Some((Destroys::Remote, found));
    }
    if let Some(found) = find(&LOCAL) {
        return Some((Destroys::Local, found));
    }
    let remove = REMOVE.as_ref()?;
    remove
        .captures_iter(text)
        .filter_map(|captures| captures.get(1))
        .find(|arguments| arguments.as_str().split_whitespace().any(reaches_far))
        .map(|arguments| {
            (
                Destroys::Local,
                shown(&format!("rm {}", arguments.as_str())),
            )
        })
}

/// Whether an argument of `rm` leaves the working directory and its caches.
fn reaches_far(argument: &str) -> bool {
    const SCRATCH: &[&str] = &[
        "/tmp/",
        "/var/tmp/",
        "/var/cache/",
        "/var/lib/apt/lists",
        "/root/.cache",
        "/usr/share/doc",
        "/usr/share/man",
        "/var/lib/cloud/",
        "/run/",
        "/opt/build",
        "/home/runner/work/_temp",
    ];
    let argument = argument.trim_matches(['"', '\'', '`', ')']);
    if argument.starts_with('-') || argument.is_empty() {
        return false;
    }
    let scratch = SCRATCH.iter().any(|path| argument.starts_with(path)) && !argument.contains("..");
    let far = argument.starts_with(['/', '~', '$', '*']) || argument.contains("..");
    far && !scratch
}

fn shown(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

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
