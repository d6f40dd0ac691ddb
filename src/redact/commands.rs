//! Secrets that stand in command lines, SQL and requests: where they are is told
//! by what stands before them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use crate::model::pattern::Pattern;

/// What is written in the place of a secret.
pub(super) type Word<'w> = &'w dyn Fn(&str) -> String;

/// A form in which a secret is said. Its group `s` is the secret.
struct Form {
    /// A word, in small letters, without which a text has nothing of the kind.
    needle: &'static str,
    pattern: Pattern,
}

/// A value in quotes, or a word that is no reference and no option.
const WORD: &str = r#"(?P<s>'[^']+'|"[^"$]+"|[^\s'"$(<-][^\s'";|&]{2,})"#;

/// Forms with the word that they need; `@` stands for [`WORD`].
const FORMS: [(&str, &str); 38] = [
    ("assword", r#"(?i)\bpassword\s+(?P<s>'[^']+'|"[^"]+")"#),
    (
        "=",
        r"(?:^|[\s;&|(`])(?:[A-Z0-9_]*(?:PASS|PASSWORD|PASSWD|PASSPHRASE|PWD|SECRET|TOKEN|APIKEY|API_KEY|ACCESS_KEY|SECRET_KEY|PRIVATE_KEY|CREDENTIALS?))=@",
    ),
    (
        "--",
        r"(?i)(?:^|\s)--?(?:[a-z]+-)*(?:password|passwd|passphrase|pass|token|secret|api-?key|access-key|secret-key|account-key|connection-string|webhook-url)(?:\s+|=)@",
    ),
    ("redis-cli", r"\bredis-cli\b[^|;&\n]*?\s-a\s*@"),
    ("openssl", r"\bopenssl\b[^|;&\n]*?\s-k\s+@"),
    ("pass:", r#"-pass(?:in|out)?\s+["']?pass:(?P<s>[^\s'"$]+)"#),
    ("ldap", r"\bldap\w+\b[^|;&\n]*?\s-w\s+@"),
    (
        "%",
        r#"(?:-U|--user(?:name)?)[\s=]+['"]?[\w.\\-]+%(?P<s>[^\s'"$]+)"#,
    ),
    (
        "create secret",
        r#"--from-literal[\s=]+['"]?[\w.-]+=(?P<s>[^\s'"$]+)"#,
    ),
    ("htpasswd", r"\bhtpasswd\s+-\w*b\w*\s+\S+\s+\S+\s+@"),
    (
        "chpasswd",
        r#"\becho\s+['"]?[\w.-]+:(?P<s>[^\s'"|$]+)['"]?\s*\|\s*(?:sudo\s+)?chpasswd"#,
    ),
    (
        "|",
        r#"\b(?:echo|printf)\s+(?:-n\s+)?['"]?(?P<s>[^\s'"|$%]+)['"]?\s*\|\s*(?:sudo\s+)?(?:passwd\b|sudo\s+-S|[a-z]+\s+(?:registry\s+)?login\b|cryptsetup\b|gpg\b)"#,
    ),
    (
        "uthorization",
        r#"(?i)\bauthorization['"]?\s*[:=]\s*['"]?(?:basic|token|digest|apikey|splunk)\s+(?P<s>[^\s'"$]{4,})"#,
    ),
    (
        ":",
        r#"(?i)\b(?:private-token|job-token|x-[a-z-]*(?:key|token|secret)|dd-api-key|api-key|cookie)['"]?\s*:\s*['"]?(?P<s>[^\s'"$(]{4,})"#,
    ),
    (
        "?",
        r#"(?i)[?&](?:sig|key|token|apikey|api_key|api-key|code|secret|password|auth|client_secret|x-goog-signature)=(?P<s>[^&\s'"${]{8,})"#,
    ),
    (
        "://",
        r#"(?i)https://(?:outlook\.office\.com/webhook|events\.pagerduty\.com/integration|hooks\.zapier\.com/hooks/catch|api\.telegram\.org/bot|maker\.ifttt\.com/use)/?(?P<s>[^\s'"]{6,})"#,
    ),
    (
        "</",
        r"(?i)<[\w.:-]*(?:password|passwd|pwd|passphrase|secret|token|api[_.-]?key|access[_.-]?key|private[_.-]?key)(?:\s[^<>]*)?>\s*(?P<s>[^<\s$][^<]{3,})</",
    ),
    (
        "net use",
        r"(?i)\bnet\s+use\s+\S+\s+(?:\S+\s+)?/user:\S+\s+@",
    ),
    (
        "net use",
        r#"(?i)\bnet\s+use\s+(?:\S+\s+)?\\\\\S+\s+(?P<s>[^\s'"$(</-][^\s'"]{2,})\s+/user:"#,
    ),
    (
        "-p",
        r#"\b(?:sshpass|mysql\w*|mongo\w*)\b[^|;&\n]*?\s-p(?P<s>'[^']+'|"[^"$]+")"#,
    ),
    (
        "identified",
        r"(?i)\b(?:create|alter)\s+(?:user|role)\b[^;\n]*?\sidentified\s+(?:with\s+\S+\s+)?(?:by|as)\s+@",
    ),
    (
        "value",
        r#"(?i)\bname['"]?\s*:\s*['"]?[\w.-]*(?:password|passwd|passphrase|secret|token|api_?key|access_?key|private_?key|credentials?)['"]?,?\s+['"]?value['"]?\s*:\s*@"#,
    ),
    ("_auth", r"(?i)(?:^|[\s:])_auth(?:token)?=@"),
    (
        "=",
        r#"(?i)(?:^|[\s;&|(`'"])[a-z][a-z0-9_-]*_(?:password|passwd|passphrase|pwd|secret|token|api_?key|access_key|secret_key|private_key)=@"#,
    ),
    // A list of arguments, each in quotes of its own.
    (
        "--",
        r#"(?i)["']--?(?:[a-z]+-)*(?:password|passwd|passphrase|pass|token|secret|api-?key|access-key|secret-key|account-key)["']\s*,\s*(?P<s>'[^'$]+'|"[^"$]+")"#,
    ),
    ("sqlcmd", r"\bsqlcmd\b[^|;&\n]*?\s-P\s*@"),
    (
        "set password",
        r#"(?i)\bset\s+password\b[^;\n=]*=\s*(?:password\s*\(\s*)?(?P<s>'[^']+'|"[^"]+")"#,
    ),
    ("password", r#"(?i)\bpassword\s*=\s*N(?P<s>'[^']+')"#),
    ("sp_addlogin", r"(?i)\bsp_addlogin\s+N?'[^']*'\s*,\s*N?@"),
    (
        "configure set",
        r"(?i)\bconfigure\s+set\s+\S*(?:secret|token|password)\S*\s+@",
    ),
    (
        "config set",
        r"(?i)\bconfig\s+set\s+\S*(?:_auth|token|password|secret|api_?key)\s+@",
    ),
    ("requirepass", r"(?:^|\s)requirepass\s+@"),
    ("password", r"(?i)\blogin\s+\S+\s+password\s+@"),
    (
        "<<<",
        r"(?i)(?:token|password|passwd|login|stdin|secret)\S*\s*<<<\s*@",
    ),
    (
        "rabbitmqctl",
        r"\brabbitmqctl\b[^|;&\n]*?\s(?:add_user|change_password)\s+\S+\s+@",
    ),
    ("user-secrets", r"\buser-secrets\s+set\s+\S+\s+@"),
    (
        ":",
        r#"(?i)(?:^|[\s'"{,])[a-z][a-z0-9_.-]*[_.-](?:password|passwd|passphrase|secret|token|api_?key|secret_key|private_key)['"]?\s*:\s+@"#,
    ),
    (
        "securestring",
        r"(?i)\bconvertto-securestring\s+(?:-string\s+)?@[^|;\n]*?\s-asplaintext",
    ),
];

static ALL: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let form = |(needle, pattern): &(&'static str, &str)| Form {
        needle,
        pattern: Pattern::of(pattern.replace('@', WORD)),
    };
    FORMS.iter().map(form).collect()
});

/// Hides what the forms of commands say is a secret.
pub(super) fn hide<'t>(text: Cow<'t, str>, word: Word<'_>) -> Cow<'t, str> {
    let lower = text.to_ascii_lowercase();
    let mut out = text;
    for form in ALL.iter().filter(|form| lower.contains(form.needle)) {
        let found = form.pattern.find_group(&out, "s");
        if !found.is_empty() {
            out = Cow::Owned(without(&out, found, word));
        }
    }
    out
}

/// A text with words in the place of secrets.
fn without(text: &str, found: Vec<Range<usize>>, word: Word<'_>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut shown = 0;
    for secret in found {
        out.push_str(&text[shown..secret.start]);
        out.push_str(&instead(&text[secret.clone()], word));
        shown = secret.end;
    }
    out.push_str(&text[shown..]);
    out
}

/// A word for a secret, in its quotes; references and what was hidden before stay.
fn instead(said: &str, word: Word<'_>) -> String {
    let refers = [
        "(sensitive",
        "(known",
        "var.",
        "local.",
        "data.",
        "module.",
        "null",
    ];
    let plain = said.trim_matches(['\'', '"']);
    let says_nothing = matches!(plain, "true" | "false");
    if says_nothing || refers.iter().any(|start| plain.starts_with(start)) || plain.starts_with('$')
    {
        return said.to_owned();
    }
    let quote = said.chars().next().filter(|c| matches!(c, '\'' | '"'));
    let quote = quote.map(String::from).unwrap_or_default();
    format!("{quote}{}{quote}", word(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(text: &str) -> String {
        hide(Cow::Borrowed(text), &|_| "(sensitive)".to_owned()).into_owned()
    }

    #[test]
    fn all_forms_compile() {
        assert!(ALL.iter().all(|form| form.pattern.is_valid()));
    }

    #[test]
    fn secrets_of_commands_are_hidden() {
        for text in [
            "ALTER ROLE a WITH PASSWORD 'Hunter2xyz'",
            "create user a with encrypted password 'Hunter2xyz';",
            "PGPASSWORD=Hunter2xyz psql -c 'select 1'",
            "export DB_PASS='Hunter2xyz' && run",
            "twine upload -u a --password 'Hunter2xyz'",
            "mongosh --username a --password \"Hunter2xyz\"",
            "aws rds modify --master-user-password Hunter2xyz",
            "redis-cli -a Hunter2xyz ping",
            "openssl enc -k Hunter2xyz",
            "openssl rsa -passin pass:Hunter2xyz",
            "ldapsearch -D cn=a -w Hunter2xyz",
            "smbclient //h/s -U 'a%Hunter2xyz'",
            "kubectl create secret generic x --from-literal=pw=Hunter2xyz",
            "htpasswd -bc /etc/f admin Hunter2xyz",
            "echo 'root:Hunter2xyz' | chpasswd",
            "echo Hunter2xyz | docker login -u a --password-stdin",
            "curl -H 'Authorization: Basic Hunter2xyz'",
            "curl -H 'PRIVATE-TOKEN: Hunter2xyz' https://h",
            "https://chat.example/v1/messages?key=Hunter2xyz&x=1",
            "https://events.pagerduty.com/integration/Hunter2xyz/enqueue",
            r"net use x: \\h\s Hunter2xyz /user:a",
            r"net use x: \\h\s /user:a Hunter2xyz",
            "sshpass -p'Hunter2xyz' ssh h",
            "create user a identified by Hunter2xyz;",
            "- name: API_TOKEN\n  value: Hunter2xyz\n",
            "{\"name\": \"DB_PASSWORD\", \"value\": \"Hunter2xyz\"}",
            "//registry.example.org/:_authToken=Hunter2xyz",
            "terraform apply -var db_password=Hunter2xyz",
            "db_password='Hunter2xyz' ./run.sh",
            "ConvertTo-SecureString 'Hunter2xyz' -AsPlainText -Force",
            "sqlcmd -S db -U sa -P Hunter2xyz",
            "SET PASSWORD FOR u = 'Hunter2xyz'",
            "alter user u identified with caching_sha2_password by 'Hunter2xyz'",
            "CREATE LOGIN x WITH PASSWORD = N'Hunter2xyz'",
            "EXEC sp_addlogin 'x', 'Hunter2xyz'",
            "aws configure set aws_secret_access_key Hunter2xyz",
            "npm config set //r/:_password Hunter2xyz",
            "requirepass Hunter2xyz",
            "machine h login u password Hunter2xyz",
            "gh auth login --with-token <<< Hunter2xyz",
            "rabbitmqctl add_user x Hunter2xyz",
            "dotnet user-secrets set Db:Password Hunter2xyz",
            "GRAFANA_ADMIN_PASSWORD: Hunter2xyz",
            "args = [\"--user\", \"app\", \"--password\", \"Hunter2xyz\"]",
        ] {
            let shown = hidden(text);
            assert!(!shown.contains("Hunter2xyz"), "{shown}");
            assert!(shown.contains("(sensitive)"), "{shown}");
        }
    }

    #[test]
    fn what_is_no_secret_of_a_command_is_shown() {
        for text in [
            "PGPASSWORD=$PASSWORD psql",
            "TOKEN=$(cat /run/token) ./run.sh",
            "tool --password-file /run/secrets/db",
            "tool --token \"$TOKEN\" run",
            "mkdir -p /var/lib/orders",
            "rsync -a src/ dst/",
            "kubectl create configmap x --from-literal=mode=fast",
            "echo hello | tee out",
            "https://shop.example/list?page=12345678",
            "the password is rotated by the platform team",
            "PASSWORD_ROTATION=30",
            "tool --password (sensitive)",
            "each object is identified by its name",
            "- name: TOKEN_TTL\n  value: 3600\n",
            "terraform apply -var db_password=$DB_PASSWORD",
            "set use_token=true",
            "net use x: \\\\h\\s /user:a",
            "ConvertTo-SecureString $text",
            "aws configure set region eu-west-1",
            "npm config set registry https://registry.example",
            "machine h login u password $PASSWORD",
            "cat <<< hello",
            "rabbitmqctl list_users all-of-them",
            "passwords: see the handbook",
            "args = [\"--token\", \"$TOKEN\", \"--port\", \"8080\"]",
            "use_token: true",
        ] {
            assert_eq!(hidden(text), text);
        }
    }
}
