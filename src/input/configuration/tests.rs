//! Tests of the configuration reader.

use super::checkout::Checkout;
use super::*;
use crate::model::address::ResourceMode;
use crate::model::configuration::{KeySelector, Reference};
use crate::model::value::Value;

struct Tree(BTreeMap<&'static str, &'static str>);

impl ModuleFiles for Tree {
    fn directory(&self, directory: &str) -> Option<Vec<(String, Option<Arc<str>>)>> {
        let found: Vec<_> = self
            .0
            .iter()
            .filter(|(path, _)| path.rsplit_once('/').map_or("", |(dir, _)| dir) == directory)
            .map(|(path, text)| ((*path).to_owned(), Some(Arc::from(*text))))
            .collect();
        (!found.is_empty()).then_some(found)
    }

    fn file(&self, path: &str) -> Option<Arc<str>> {
        self.0.get(path).map(|text| Arc::from(*text))
    }
}

fn tree(files: &[(&'static str, &'static str)]) -> (Configuration, SourceMap, Vec<Gap>) {
    load(
        "live",
        &Tree(files.iter().copied().collect()),
        Dialect::Terraform,
    )
}

const MAIN: &str = r#"
terraform {
  required_providers {
    aws = { source = "registry.terraform.io/hashicorp/aws", version = "~> 5.0", configuration_aliases = [aws.west] }
  }
  backend "s3" {
    bucket = "state"
    assume_role {
      role_arn = "r"
    }
  }
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
  assume_role {
    role_arn = aws_iam_role.r.arn
  }
}
locals {
  name = "${var.env}-x"
}
variable "env" {
  default   = "prod"
  sensitive = true
  validation {
    condition     = true
    error_message = "x"
  }
}
resource "aws_db_instance" "main" {
  provider   = aws.west
  count      = 2
  name       = local.name
  depends_on = [aws_x.y]
  dynamic "ingress" {
    for_each = aws_ports.p[*].id
    iterator = it
    content {
      port = it.value.port
      cidr = ingress.value
    }
  }
  provisioner "local-exec" {
    when    = destroy
    command = "echo ${self.id}"
  }
  lifecycle {
    prevent_destroy = true
    ignore_changes  = [tags["Name"], engine]
    precondition {
      condition     = data.t.n.ok
      error_message = "x"
    }
  }
}
resource "null_resource" "n" {
  lifecycle {
    prevent_destroy = var.p
    ignore_changes  = all
  }
}
moved {
  from = aws_db_instance.old["a"]
  to   = aws_db_instance.main[0]
}
removed {
  from = module.gone
  lifecycle {
    destroy = false
  }
}
import {
  to = aws_db_instance.main[each.key]
  id = "abc"
}
check "c" {
  data "http" "h" {
    url = "https://example.com"
  }
}
output "o" {
  value      = module.local["a"].out
  depends_on = [module.remote]
}
module "local" {
  source    = "../modules/a"
  for_each  = toset(["a"])
  size      = 3
  providers = { aws = aws.west, aws.x = aws }
}
module "remote" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.0.0"
}
"#;

#[test]
fn every_kind_of_block_is_read() {
    let (configuration, sources, gaps) = tree(&[
        ("live/main.tf", MAIN),
        (
            "modules/a/m.tf",
            "resource \"a_b\" \"c\" {\n x = var.size\n}\nmodule \"deep\" {\n source = \"./deep\"\n}\n",
        ),
        ("modules/a/deep/d.tf", "resource \"a_b\" \"d\" {}\n"),
    ]);
    assert_eq!(gaps.len(), 1, "{gaps:?}");
    assert_eq!(configuration.origin, ConfigurationOrigin::Hcl);
    let paths: Vec<String> = configuration
        .modules
        .iter()
        .map(|module| module.path.join("."))
        .collect();
    assert_eq!(paths, ["", "remote", "local", "local.deep"]);
    let root = &configuration.modules[0];
    assert!(root.loaded && !configuration.modules[1].loaded);
    assert_eq!(configuration.modules[3].parent, Some(2));

    let database = &root.resources[0];
    assert_eq!(database.provider.as_deref(), Some("aws.west"));
    assert_eq!(
        database
            .count
            .as_ref()
            .and_then(|count| count.constant.clone()),
        Some(Value::from(2))
    );
    assert_eq!(database.provisioners[0].on_destroy, Some(true));
    assert_eq!(database.lifecycle.prevent_destroy, Some(Value::Bool(true)));
    assert_eq!(
        database.lifecycle.ignore_changes,
        [Arc::from("tags[\"Name\"]"), Arc::from("engine")]
    );
    let name = database.expressions_at("name").next().expect("name");
    assert_eq!(name.references, [Reference::Local("name".into())]);
    let text = sources.text(name.span.expect("a span"));
    assert_eq!(text, Some("name       = local.name"));
    let header = sources.text(database.span.expect("a span"));
    assert_eq!(header, Some("resource \"aws_db_instance\" \"main\""));
    let by_path = |path: &str| -> Vec<&Reference> {
        database
            .attributes
            .iter()
            .filter(|attribute| attribute.path.as_ref() == path)
            .flat_map(|attribute| &attribute.expression.references)
            .collect()
    };
    assert!(matches!(
        by_path("ingress")[..],
        [Reference::Resource {
            key: KeySelector::Splat,
            ..
        }]
    ));
    assert!(by_path("ingress.port").is_empty());
    // The iterator has another name, so this is a resource of type `ingress`.
    assert_eq!(by_path("ingress.cidr").len(), 1);
    let conditions = &database.lifecycle.conditions;
    assert_eq!(conditions[0].condition.references.len(), 1);

    let null = &root.resources[1];
    assert_eq!(null.lifecycle.prevent_destroy, Some(Value::Unknown));
    assert_eq!(null.lifecycle.ignore_changes, [Arc::from("all")]);
    assert_eq!(null.provider.as_deref(), Some("null"));
    assert_eq!(root.resources[2].mode, ResourceMode::Data);

    assert_eq!(root.moved[0].from.as_ref(), "aws_db_instance.old[\"a\"]");
    assert_eq!(root.removed[0].destroy, Some(false));
    assert_eq!(
        root.imports[0].to.as_ref(),
        "aws_db_instance.main[each.key]"
    );
    let backend = root.backend.as_ref().expect("a backend");
    assert_eq!(backend.kind.as_ref(), "s3");
    assert_eq!(
        backend.settings["assume_role"].get("role_arn"),
        &Value::from("r")
    );
    let west = &root.providers[0];
    assert_eq!(west.alias.as_deref(), Some("west"));
    assert_eq!(
        west.source.as_deref(),
        Some("registry.terraform.io/hashicorp/aws")
    );
    assert!(
        west.attributes
            .iter()
            .any(|attribute| attribute.path.as_ref() == "assume_role.role_arn")
    );
    assert!(root.variables["env"].sensitive);
    assert_eq!(root.variables["env"].validations.len(), 1);

    let call = configuration.modules[2].call.as_ref().expect("a call");
    assert_eq!(call.providers["aws"].as_ref(), "aws.west");
    assert_eq!(call.providers["aws.x"].as_ref(), "aws");
    assert_eq!(call.arguments["size"].constant, Some(Value::from(3)));
    let remote = configuration.modules[1].call.as_ref().expect("a call");
    assert_eq!(remote.version.as_deref(), Some("5.0.0"));
}

/// `[each.value]` of a set is `[each.key]`; of a map it may be anything.
#[test]
fn the_values_of_a_set_are_its_keys() {
    let text = r#"
locals {
  names = toset(["a", "b"])
  again = local.names
  sizes = { a = "x" }
}
variable "given" { type = set(string) }
variable "list" { type = map(string) }
resource "t" "call" {
  for_each = toset(var.list)
  x        = t.z[each.value].id
}
resource "t" "local" {
  for_each = local.again
  x        = t.z[each.value].id
}
resource "t" "variable" {
  for_each = var.given
  x        = t.z[each.value].id
}
resource "t" "map" {
  for_each = local.sizes
  x        = t.z[each.value].id
}
resource "t" "typed" {
  for_each = var.list
  x        = t.z[each.value].id
}
module "m" {
  source   = "./m"
  for_each = local.names
  x        = t.z[each.value].id
}
"#;
    let (configuration, _, _) = tree(&[("live/main.tf", text), ("live/m/main.tf", "")]);
    let key = |references: &[Reference]| {
        references.iter().find_map(|one| match one {
            Reference::Resource { key, .. } => Some(key.clone()),
            _ => None,
        })
    };
    let told: Vec<(String, Option<KeySelector>)> = configuration.modules[0]
        .resources
        .iter()
        .map(|one| {
            let used = one.expressions_at("x").next().expect("x");
            (one.name.to_string(), key(&used.references))
        })
        .collect();
    for (name, expected) in [
        ("call", KeySelector::Each),
        ("local", KeySelector::Each),
        ("variable", KeySelector::Each),
        ("map", KeySelector::EachValue),
        ("typed", KeySelector::EachValue),
    ] {
        assert!(
            told.contains(&(name.to_owned(), Some(expected.clone()))),
            "{name}: {told:?}"
        );
    }
    let call = configuration.modules[1].call.as_ref().expect("a call");
    assert_eq!(
        key(&call.arguments["x"].references),
        Some(KeySelector::Each)
    );
}

#[test]
fn installed_modules_are_found_and_loops_end() {
    let (configuration, _, _) = tree(&[
        (
            "live/main.tf",
            "module \"vpc\" {\n source = \"x/vpc/aws\"\n}\nmodule \"me\" {\n source = \"./\"\n}\nmodule \"out\" {\n source = \"../../../etc\"\n}\n",
        ),
        (
            "live/.terraform/modules/modules.json",
            r#"{"Modules":[{"Key":"vpc","Source":"registry.terraform.io/x/vpc/aws","Dir":".terraform/modules/vpc"}]}"#,
        ),
        (
            "live/.terraform/modules/vpc/main.tf",
            "resource \"aws_vpc\" \"v\" {}\n",
        ),
    ]);
    let vpc = configuration.module(&["vpc".into()]).expect("a module");
    assert!(vpc.loaded && vpc.resources.len() == 1);
    let outside = configuration.module(&["out".into()]).expect("a module");
    assert!(!outside.loaded);
    assert!(configuration.modules.len() <= MAX_MODULES);
}

#[test]
fn a_text_that_does_not_parse_is_a_gap() {
    let mut sources = SourceMap::default();
    let files = vec![
        sources.add("main.tf", "resource {"),
        sources.add(
            "a.tofu",
            "resource \"a_b\" \"c\" {}\nmodule \"m\" {\n source = \"./m\"\n}\n",
        ),
        sources.add("a.tf", "resource \"a_b\" \"hidden\" {}\n"),
    ];
    let embedded = EmbeddedModule {
        files,
        ..EmbeddedModule::default()
    };
    let mut gaps = Vec::new();
    let configuration = from_sources(&[embedded], &sources, &mut gaps);
    assert_eq!(gaps.len(), 1);
    assert_eq!(gaps[0].effect, GapEffect::NeedsApproval);
    let root = &configuration.modules[0];
    assert!(!root.loaded);
    assert_eq!(root.resources[0].name.as_ref(), "c");
    assert!(!configuration.modules[1].loaded);
}

#[test]
fn a_checkout_is_read_from_disk_and_not_left() {
    let top = tempfile::tempdir().expect("a directory");
    let write = |path: &str, bytes: &[u8]| {
        let path = top.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        std::fs::write(path, bytes).expect("a file");
    };
    write("outside.tf", b"resource \"a_b\" \"outside\" {}\n");
    write(
        "in/live/main.tf",
        b"module \"m\" {\n source = \"../m\"\n}\n",
    );
    write("in/live/bad.tf", b"locals { a = \"\xff\" }\n");
    write("in/m/m.tf", b"resource \"a_b\" \"c\" {}\n");
    #[cfg(unix)]
    std::os::unix::fs::symlink(
        top.path().join("outside.tf"),
        top.path().join("in/m/out.tf"),
    )
    .expect("a link");
    let checkout = Checkout::new(&top.path().join("in"));
    let (configuration, _, gaps) = load("live", &checkout, Dialect::Terraform);
    let inner = configuration.module(&["m".into()]).expect("a module");
    assert_eq!(inner.resources.len(), 1);
    #[cfg(unix)]
    assert!(!inner.loaded);
    assert!(!configuration.modules[0].loaded);
    assert!(gaps.iter().any(|gap| gap.what == "live/bad.tf"));
    assert_eq!(checkout.file("../outside.tf"), None);
}

/// Real configuration of all kinds, where it is at hand.
#[test]
fn every_text_of_the_corpus_is_read() {
    let shared = std::env::var("BLASTGATE_SHARED")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared").to_owned());
    let corpus = std::path::Path::new(&shared).join("corpus");
    if !corpus.is_dir() {
        eprintln!("SKIPPED: {} is not there", corpus.display());
        return;
    }
    let mut directories: BTreeMap<std::path::PathBuf, Vec<(String, String)>> = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&corpus).into_iter().flatten() {
        let path = entry.path();
        let name = path.to_string_lossy().into_owned();
        // Broken on purpose: Terraform refuses them as well.
        let broken = ["hist-syntax-error-after", "red-src-import-foreach"];
        let is_read = merge::role(&name, Dialect::OpenTofu).is_some() && path.is_file();
        if !is_read || broken.iter().any(|case| name.contains(case)) {
            continue;
        }
        if let (Ok(text), Some(parent)) = (std::fs::read_to_string(path), path.parent()) {
            directories
                .entry(parent.to_owned())
                .or_default()
                .push((name, text));
        }
    }
    let (mut read, mut refused) = (0, Vec::new());
    for files in directories.values() {
        let mut sources = SourceMap::default();
        let embedded = EmbeddedModule {
            files: files
                .iter()
                .map(|(path, text)| sources.add(path.as_str(), text.as_str()))
                .collect(),
            ..EmbeddedModule::default()
        };
        let mut gaps = Vec::new();
        let configuration = from_sources(&[embedded], &sources, &mut gaps);
        refused.extend(
            gaps.into_iter()
                .map(|gap| format!("{}: {}", gap.what, gap.why)),
        );
        for block in configuration
            .modules
            .iter()
            .flat_map(|module| &module.resources)
        {
            let header = block.span.and_then(|span| sources.text(span));
            let header = header.expect("every header lies in a text");
            assert!(
                header.contains(block.name.as_ref()),
                "{header} does not name {}",
                block.name
            );
            read += 1;
        }
    }
    assert!(read > 0);
    assert!(refused.is_empty(), "{refused:#?}");
}
