//! Plans of any size for tests and benches, in the shape that Terraform gives
//! them: changes, a state with its recorded dependencies, the configuration.

#![allow(dead_code, missing_docs, unreachable_pub)]

use std::collections::BTreeSet;
use std::fmt::Write as _;

/// How the objects of a plan hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Services in module instances, each with a chain of counted blocks.
    Mixed,
    /// A few blocks with many instances, all of them used as a whole.
    Wide,
    /// Long chains of blocks.
    Deep,
    /// Each object is a block of its own and uses three others.
    Flat,
}

impl Shape {
    /// All of them.
    pub const ALL: [Shape; 4] = [Shape::Mixed, Shape::Wide, Shape::Deep, Shape::Flat];
}

const TYPES: [&str; 8] = [
    "aws_iam_role",
    "aws_security_group",
    "aws_lb_target_group",
    "aws_lb_listener_rule",
    "aws_ecs_task_definition",
    "aws_ecs_service",
    "aws_appautoscaling_target",
    "aws_route53_record",
];

/// A block, in the root or in the module `service`.
struct Block {
    inside: bool,
    name: String,
    /// Instances in each module instance; 1 is written without a key.
    count: usize,
    /// Blocks that it refers to, earlier in the list.
    uses: Vec<usize>,
    /// It refers to the instance with its own index.
    paired: bool,
}

impl Block {
    fn kind(&self, at: usize) -> &'static str {
        TYPES[at % TYPES.len()]
    }
}

fn blocks(shape: Shape, resources: usize) -> (Vec<Block>, usize) {
    let block = |inside, name: String, count, uses: Vec<usize>| Block {
        inside,
        name,
        count,
        uses,
        paired: false,
    };
    match shape {
        Shape::Mixed => {
            let mut list = vec![block(false, "base".to_owned(), 1, Vec::new())];
            for depth in 0..8 {
                let uses = if depth == 0 { vec![0] } else { vec![depth, 0] };
                let mut one = block(true, format!("part{depth}"), 2, uses);
                one.paired = true;
                list.push(one);
            }
            (list, (resources / 16).max(1))
        }
        Shape::Wide => {
            let each = (resources / 12).max(2);
            let mut list = vec![block(false, "base".to_owned(), 1, Vec::new())];
            for hub in 1..=12 {
                let uses = match hub {
                    1..=4 => vec![0],
                    5..=8 => vec![hub - 4, 0],
                    _ => vec![hub - 4, hub - 8],
                };
                list.push(block(false, format!("hub{hub}"), each, uses));
            }
            (list, 0)
        }
        Shape::Deep => {
            let long = 50;
            let list = (0..resources).map(|at| {
                let uses = if at % long == 0 {
                    Vec::new()
                } else {
                    vec![at - 1]
                };
                block(false, format!("link{at}"), 1, uses)
            });
            (list.collect(), 0)
        }
        Shape::Flat => {
            let list = (0..resources).map(|at| {
                let mut uses: Vec<usize> = [at / 2, at / 3, at / 7]
                    .into_iter()
                    .filter(|other| *other < at)
                    .collect();
                uses.dedup();
                block(false, format!("item{at}"), 1, uses)
            });
            (list.collect(), 0)
        }
    }
}

/// A plan with about so many objects. One in `replaced` of them is replaced;
/// with 1 it is all.
pub fn plan(shape: Shape, resources: usize, replaced: usize) -> String {
    let (blocks, services) = blocks(shape, resources);
    let address = |at: usize| {
        let block = &blocks[at];
        let prefix = if block.inside { "module.service." } else { "" };
        format!("{prefix}{}.{}", block.kind(at), block.name)
    };
    // What the state records: all that a block depends on, directly or not.
    let mut closures: Vec<BTreeSet<usize>> = Vec::new();
    for block in &blocks {
        let mut all: BTreeSet<usize> = block.uses.iter().copied().collect();
        for used in &block.uses {
            all.extend(&closures[*used]);
        }
        closures.push(all);
    }
    let recorded: Vec<String> = closures
        .iter()
        .map(|all| {
            let list: Vec<String> = all.iter().map(|at| address(*at)).collect();
            serde_json::to_string(&list).unwrap_or_default()
        })
        .collect();
    let (mut changes, mut inner_state, mut root_state) = (String::new(), Vec::new(), String::new());
    let mut number = 0usize;
    let mut instances = |at: usize, module: Option<&str>, state: &mut String| {
        let block = &blocks[at];
        let kind = block.kind(at);
        for index in 0..block.count {
            number += 1;
            let id = format!("{kind}-{:016x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            let (key, own) = match block.count {
                1 => (String::new(), String::new()),
                _ => (format!("[{index}]"), format!("\"index\":{index},")),
            };
            let prefix = module
                .map(|module| format!("{module}."))
                .unwrap_or_default();
            let full = serde_json::Value::from(format!("{prefix}{kind}.{}{key}", block.name));
            let within = module.map_or_else(String::new, |module| {
                format!("\"module_address\":{},", serde_json::Value::from(module))
            });
            let values = format!(
                r#"{{"id":"{id}","arn":"arn:aws:x:eu-west-1:123456789012:thing/{id}","name":"{id}-name","size":{number},"description":"An object of a plan that was made up for a test","policy":"{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::bucket-{number}/*\"}}]}}","tags":{{"env":"production","team":"payments"}}}}"#
            );
            let replace = number.is_multiple_of(replaced) || (at == 0 && number == 1);
            let (actions, after, unknown) = if replace {
                (
                    r#"["delete","create"]"#,
                    r#"{"size":0,"tags":{"env":"production"}}"#,
                    r#"{"id":true,"arn":true}"#,
                )
            } else {
                (r#"["no-op"]"#, values.as_str(), "{}")
            };
            let same = format!(
                r#""mode":"managed","type":"{kind}","name":"{}",{own}"provider_name":"registry.terraform.io/hashicorp/aws""#,
                block.name
            );
            let comma = if number == 1 { "" } else { "," };
            let _ = write!(
                changes,
                r#"{comma}{{"address":{full},{within}{same},"change":{{"actions":{actions},"before":{values},"after":{after},"after_unknown":{unknown},"before_sensitive":{{}},"after_sensitive":{{}}}}}}"#
            );
            if !state.is_empty() {
                state.push(',');
            }
            let _ = write!(
                state,
                r#"{{"address":{full},{same},"schema_version":1,"values":{values},"sensitive_values":{{}},"depends_on":{}}}"#,
                recorded[at]
            );
        }
    };
    for at in (0..blocks.len()).filter(|at| !blocks[*at].inside) {
        instances(at, None, &mut root_state);
    }
    for service in 0..services {
        let module = format!("module.service[\"s{service}\"]");
        let mut state = String::new();
        for at in (0..blocks.len()).filter(|at| blocks[*at].inside) {
            instances(at, Some(&module), &mut state);
        }
        let module = serde_json::Value::from(module);
        inner_state.push(format!(r#"{{"address":{module},"resources":[{state}]}}"#));
    }
    let configuration = |inside: bool| {
        let list: Vec<String> = (0..blocks.len())
            .filter(|at| blocks[*at].inside == inside)
            .map(|at| {
                let block = &blocks[at];
                let attributes: Vec<String> = block
                    .uses
                    .iter()
                    .map(|used| {
                        let target = format!("{}.{}", blocks[*used].kind(*used), blocks[*used].name);
                        let references = match (blocks[*used].inside == inside, block.paired) {
                            (false, _) => r#""var.base""#.to_owned(),
                            (true, true) => format!(r#""{target}","count.index""#),
                            (true, false) => format!(r#""{target}""#),
                        };
                        format!(r#""uses_{used}":{{"references":[{references}]}}"#)
                    })
                    .collect();
                let count = match block.count {
                    1 => String::new(),
                    count => format!(r#""count_expression":{{"constant_value":{count}}},"#),
                };
                format!(
                    r#"{{"address":"{0}.{1}","mode":"managed","type":"{0}","name":"{1}","provider_config_key":"aws",{count}"expressions":{{{2}}},"schema_version":1}}"#,
                    block.kind(at),
                    block.name,
                    attributes.join(",")
                )
            })
            .collect();
        list.join(",")
    };
    let calls = if services == 0 {
        "{}".to_owned()
    } else {
        format!(
            r#"{{"service":{{"source":"./service","expressions":{{"base":{{"references":["{0}.id","{0}"]}}}},"for_each_expression":{{"references":["local.services"]}},"module":{{"resources":[{1}],"variables":{{"base":{{}}}}}}}}}}"#,
            address(0),
            configuration(true)
        )
    };
    format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[{changes}],"prior_state":{{"format_version":"1.0","terraform_version":"1.11.4","values":{{"root_module":{{"resources":[{root_state}],"child_modules":[{}]}}}}}},"configuration":{{"provider_config":{{"aws":{{"name":"aws","full_name":"registry.terraform.io/hashicorp/aws"}}}},"root_module":{{"resources":[{}],"module_calls":{calls}}}}}}}"#,
        inner_state.join(","),
        configuration(false)
    )
}
