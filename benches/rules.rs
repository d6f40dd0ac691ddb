//! What the rules cost beside the reading of the same plan, every resource of
//! which changes. The rules are to cost less than the reading.
//!
//! It counts time on the processor, of all threads. The plan is made here:
//! services of a production environment, each with a network, a policy, data,
//! functions, machines and names, of which a few attributes change.
//! `BLASTGATE_PLAN=FILE` measures a plan of your own.

#![allow(missing_docs)]

mod processor;

use std::fmt::Write as _;
use std::hint::black_box;

use blastgate::analysis::{Analysis, Settings, Stacks};
use blastgate::catalog::Catalog;
use blastgate::input::{Limits, read};
use blastgate::model::change::ChangeSet;
use blastgate::policy::Policy;
use blastgate::rules::{self, RuleSet};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use processor::on_processor;

/// Type, the object before, and the object after. `@` stands for the number of
/// the service.
const KINDS: &[(&str, &str, &str)] = &[
    (
        "aws_security_group",
        r#""arn":"arn:aws:ec2:eu-west-1:123456789012:security-group/sg-@","description":"Service @","egress":[],"id":"sg-@","ingress":[{"cidr_blocks":["10.0.0.0/8","10.@.0.0/16"],"description":"","from_port":8080,"ipv6_cidr_blocks":[],"prefix_list_ids":[],"protocol":"tcp","security_groups":[],"self":false,"to_port":8080}],"name":"svc-@","name_prefix":"","owner_id":"123456789012","revoke_rules_on_delete":false,"timeouts":null,"vpc_id":"vpc-1""#,
        r#""arn":"arn:aws:ec2:eu-west-1:123456789012:security-group/sg-@","description":"Service @","egress":[],"id":"sg-@","ingress":[{"cidr_blocks":["10.0.0.0/8"],"description":"","from_port":8080,"ipv6_cidr_blocks":[],"prefix_list_ids":[],"protocol":"tcp","security_groups":[],"self":false,"to_port":8080}],"name":"svc-@","name_prefix":"","owner_id":"123456789012","revoke_rules_on_delete":false,"timeouts":null,"vpc_id":"vpc-1""#,
    ),
    (
        "aws_iam_policy",
        r#""arn":"arn:aws:iam::123456789012:policy/svc-@","attachment_count":1,"description":null,"id":"arn:aws:iam::123456789012:policy/svc-@","name":"svc-@","name_prefix":"","path":"/","policy":"{\"Statement\":[{\"Action\":[\"s3:GetObject\",\"s3:PutObject\",\"s3:ListBucket\"],\"Effect\":\"Allow\",\"Resource\":[\"arn:aws:s3:::svc-@\",\"arn:aws:s3:::svc-@/*\"],\"Sid\":\"s3\"},{\"Action\":[\"kms:Decrypt\",\"kms:GenerateDataKey\"],\"Effect\":\"Allow\",\"Resource\":[\"arn:aws:kms:eu-west-1:123456789012:key/@\"],\"Sid\":\"kms\"}],\"Version\":\"2012-10-17\"}","policy_id":"ANPA@""#,
        r#""arn":"arn:aws:iam::123456789012:policy/svc-@","attachment_count":1,"description":null,"id":"arn:aws:iam::123456789012:policy/svc-@","name":"svc-@","name_prefix":"","path":"/","policy":"{\"Statement\":[{\"Action\":[\"s3:GetObject\",\"s3:ListBucket\"],\"Effect\":\"Allow\",\"Resource\":[\"arn:aws:s3:::svc-@\",\"arn:aws:s3:::svc-@/*\"],\"Sid\":\"s3\"},{\"Action\":[\"kms:Decrypt\",\"kms:GenerateDataKey\"],\"Effect\":\"Allow\",\"Resource\":[\"arn:aws:kms:eu-west-1:123456789012:key/@\"],\"Sid\":\"kms\"}],\"Version\":\"2012-10-17\"}","policy_id":"ANPA@""#,
    ),
    (
        "aws_iam_role",
        r#""arn":"arn:aws:iam::123456789012:role/svc-@","assume_role_policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ecs-tasks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}","create_date":"2024-01-01T00:00:00Z","description":"","force_detach_policies":false,"id":"svc-@","inline_policy":[],"managed_policy_arns":[],"max_session_duration":3600,"name":"svc-@","name_prefix":"","path":"/","permissions_boundary":"","unique_id":"AROA@""#,
        r#""arn":"arn:aws:iam::123456789012:role/svc-@","assume_role_policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ecs-tasks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}","create_date":"2024-01-01T00:00:00Z","description":"tasks of @","force_detach_policies":false,"id":"svc-@","inline_policy":[],"managed_policy_arns":[],"max_session_duration":3600,"name":"svc-@","name_prefix":"","path":"/","permissions_boundary":"","unique_id":"AROA@""#,
    ),
    (
        "aws_lambda_function",
        r#""architectures":["x86_64"],"arn":"arn:aws:lambda:eu-west-1:123456789012:function:svc-@","code_sha256":"0@","dead_letter_config":[],"description":"","environment":[{"variables":{"LOG_LEVEL":"info","QUEUE":"svc-@","TABLE":"svc-@"}}],"ephemeral_storage":[{"size":512}],"filename":"svc.zip","function_name":"svc-@","handler":"index.handler","id":"svc-@","kms_key_arn":"","layers":[],"logging_config":[{"log_format":"Text","log_group":"/aws/lambda/svc-@"}],"memory_size":128,"package_type":"Zip","publish":false,"reserved_concurrent_executions":-1,"role":"arn:aws:iam::123456789012:role/svc-@","runtime":"nodejs20.x","skip_destroy":false,"source_code_hash":"0@","timeout":30,"timeouts":null,"tracing_config":[{"mode":"PassThrough"}],"version":"7","vpc_config":[{"security_group_ids":["sg-@"],"subnet_ids":["subnet-1","subnet-2"],"vpc_id":"vpc-1"}]"#,
        r#""architectures":["x86_64"],"arn":"arn:aws:lambda:eu-west-1:123456789012:function:svc-@","code_sha256":"1@","dead_letter_config":[],"description":"","environment":[{"variables":{"LOG_LEVEL":"debug","QUEUE":"svc-@","TABLE":"svc-@"}}],"ephemeral_storage":[{"size":512}],"filename":"svc.zip","function_name":"svc-@","handler":"index.handler","id":"svc-@","kms_key_arn":"","layers":[],"logging_config":[{"log_format":"Text","log_group":"/aws/lambda/svc-@"}],"memory_size":256,"package_type":"Zip","publish":false,"reserved_concurrent_executions":-1,"role":"arn:aws:iam::123456789012:role/svc-@","runtime":"nodejs20.x","skip_destroy":false,"source_code_hash":"1@","timeout":30,"timeouts":null,"tracing_config":[{"mode":"PassThrough"}],"version":"8","vpc_config":[{"security_group_ids":["sg-@"],"subnet_ids":["subnet-1","subnet-2"],"vpc_id":"vpc-1"}]"#,
    ),
    (
        "aws_db_instance",
        r#""address":"svc-@.example.com","allocated_storage":100,"apply_immediately":false,"arn":"arn:aws:rds:eu-west-1:123456789012:db:svc-@","auto_minor_version_upgrade":true,"availability_zone":"eu-west-1a","backup_retention_period":14,"backup_window":"03:00-04:00","blue_green_update":[],"ca_cert_identifier":"rds-ca-rsa2048-g1","copy_tags_to_snapshot":true,"db_name":"app","db_subnet_group_name":"svc-@","delete_automated_backups":true,"deletion_protection":true,"enabled_cloudwatch_logs_exports":["postgresql"],"endpoint":"svc-@.example.com:5432","engine":"postgres","engine_version":"16.3","final_snapshot_identifier":"last-@","iam_database_authentication_enabled":false,"id":"db-@","identifier":"svc-@","instance_class":"db.r6g.large","iops":0,"kms_key_id":"arn:aws:kms:eu-west-1:123456789012:key/@","maintenance_window":"sun:04:00-sun:05:00","max_allocated_storage":0,"monitoring_interval":60,"multi_az":true,"parameter_group_name":"default.postgres16","performance_insights_enabled":true,"port":5432,"publicly_accessible":false,"skip_final_snapshot":false,"storage_encrypted":true,"storage_type":"gp3","timeouts":null,"username":"app","vpc_security_group_ids":["sg-@"]"#,
        r#""address":"svc-@.example.com","allocated_storage":200,"apply_immediately":false,"arn":"arn:aws:rds:eu-west-1:123456789012:db:svc-@","auto_minor_version_upgrade":true,"availability_zone":"eu-west-1a","backup_retention_period":14,"backup_window":"02:00-03:00","blue_green_update":[],"ca_cert_identifier":"rds-ca-rsa2048-g1","copy_tags_to_snapshot":true,"db_name":"app","db_subnet_group_name":"svc-@","delete_automated_backups":true,"deletion_protection":true,"enabled_cloudwatch_logs_exports":["postgresql"],"endpoint":"svc-@.example.com:5432","engine":"postgres","engine_version":"16.3","final_snapshot_identifier":"last-@","iam_database_authentication_enabled":false,"id":"db-@","identifier":"svc-@","instance_class":"db.r6g.large","iops":0,"kms_key_id":"arn:aws:kms:eu-west-1:123456789012:key/@","maintenance_window":"sun:04:00-sun:05:00","max_allocated_storage":0,"monitoring_interval":60,"multi_az":true,"parameter_group_name":"default.postgres16","performance_insights_enabled":true,"port":5432,"publicly_accessible":false,"skip_final_snapshot":false,"storage_encrypted":true,"storage_type":"gp3","timeouts":null,"username":"app","vpc_security_group_ids":["sg-@"]"#,
    ),
    (
        "aws_s3_bucket",
        r#""acceleration_status":"","acl":null,"arn":"arn:aws:s3:::svc-@","bucket":"svc-@","bucket_domain_name":"svc-@.s3.amazonaws.com","cors_rule":[],"force_destroy":false,"grant":[{"id":"0123456789abcdef","permissions":["FULL_CONTROL"],"type":"CanonicalUser","uri":""}],"hosted_zone_id":"Z1","id":"svc-@","lifecycle_rule":[],"logging":[],"object_lock_enabled":false,"policy":"","region":"eu-west-1","replication_configuration":[],"request_payer":"BucketOwner","server_side_encryption_configuration":[{"rule":[{"apply_server_side_encryption_by_default":[{"kms_master_key_id":"","sse_algorithm":"AES256"}],"bucket_key_enabled":false}]}],"timeouts":null,"versioning":[{"enabled":true,"mfa_delete":false}],"website":[]"#,
        r#""acceleration_status":"","acl":null,"arn":"arn:aws:s3:::svc-@","bucket":"svc-@","bucket_domain_name":"svc-@.s3.amazonaws.com","cors_rule":[],"force_destroy":false,"grant":[{"id":"0123456789abcdef","permissions":["FULL_CONTROL"],"type":"CanonicalUser","uri":""}],"hosted_zone_id":"Z1","id":"svc-@","lifecycle_rule":[],"logging":[],"object_lock_enabled":false,"policy":"","region":"eu-west-1","replication_configuration":[],"request_payer":"Requester","server_side_encryption_configuration":[{"rule":[{"apply_server_side_encryption_by_default":[{"kms_master_key_id":"","sse_algorithm":"AES256"}],"bucket_key_enabled":false}]}],"timeouts":null,"versioning":[{"enabled":true,"mfa_delete":false}],"website":[]"#,
    ),
    (
        "aws_ecs_service",
        r#""availability_zone_rebalancing":"DISABLED","capacity_provider_strategy":[],"cluster":"arn:aws:ecs:eu-west-1:123456789012:cluster/main","deployment_circuit_breaker":[{"enable":true,"rollback":true}],"deployment_maximum_percent":200,"deployment_minimum_healthy_percent":100,"desired_count":4,"enable_ecs_managed_tags":true,"enable_execute_command":false,"force_new_deployment":false,"health_check_grace_period_seconds":30,"id":"arn:aws:ecs:eu-west-1:123456789012:service/main/svc-@","launch_type":"FARGATE","load_balancer":[{"container_name":"app","container_port":8080,"target_group_arn":"arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/svc-@/1"}],"name":"svc-@","network_configuration":[{"assign_public_ip":false,"security_groups":["sg-@"],"subnets":["subnet-1","subnet-2"]}],"platform_version":"LATEST","task_definition":"arn:aws:ecs:eu-west-1:123456789012:task-definition/svc-@:7","timeouts":null,"wait_for_steady_state":false"#,
        r#""availability_zone_rebalancing":"DISABLED","capacity_provider_strategy":[],"cluster":"arn:aws:ecs:eu-west-1:123456789012:cluster/main","deployment_circuit_breaker":[{"enable":true,"rollback":true}],"deployment_maximum_percent":200,"deployment_minimum_healthy_percent":100,"desired_count":3,"enable_ecs_managed_tags":true,"enable_execute_command":false,"force_new_deployment":false,"health_check_grace_period_seconds":30,"id":"arn:aws:ecs:eu-west-1:123456789012:service/main/svc-@","launch_type":"FARGATE","load_balancer":[{"container_name":"app","container_port":8080,"target_group_arn":"arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/svc-@/1"}],"name":"svc-@","network_configuration":[{"assign_public_ip":false,"security_groups":["sg-@"],"subnets":["subnet-1","subnet-2"]}],"platform_version":"LATEST","task_definition":"arn:aws:ecs:eu-west-1:123456789012:task-definition/svc-@:8","timeouts":null,"wait_for_steady_state":false"#,
    ),
    (
        "aws_route53_record",
        r#""alias":[],"allow_overwrite":null,"cidr_routing_policy":[],"fqdn":"svc-@.example.com","health_check_id":"","id":"Z1_svc-@.example.com_CNAME","name":"svc-@.example.com","records":["lb-@.example.com"],"set_identifier":"","timeouts":null,"ttl":300,"type":"CNAME","weighted_routing_policy":[],"zone_id":"Z1""#,
        r#""alias":[],"allow_overwrite":null,"cidr_routing_policy":[],"fqdn":"svc-@.example.com","health_check_id":"","id":"Z1_svc-@.example.com_CNAME","name":"svc-@.example.com","records":["lb-@.example.com"],"set_identifier":"","timeouts":null,"ttl":60,"type":"CNAME","weighted_routing_policy":[],"zone_id":"Z1""#,
    ),
    (
        "aws_cloudwatch_log_group",
        r#""arn":"arn:aws:logs:eu-west-1:123456789012:log-group:/svc/@","id":"/svc/@","kms_key_id":"","log_group_class":"STANDARD","name":"/svc/@","name_prefix":"","retention_in_days":90,"skip_destroy":false"#,
        r#""arn":"arn:aws:logs:eu-west-1:123456789012:log-group:/svc/@","id":"/svc/@","kms_key_id":"","log_group_class":"STANDARD","name":"/svc/@","name_prefix":"","retention_in_days":180,"skip_destroy":false"#,
    ),
    (
        "aws_sqs_queue",
        r#""arn":"arn:aws:sqs:eu-west-1:123456789012:svc-@","content_based_deduplication":false,"delay_seconds":0,"fifo_queue":false,"id":"https://sqs.eu-west-1.amazonaws.com/123456789012/svc-@","kms_master_key_id":"","max_message_size":262144,"message_retention_seconds":345600,"name":"svc-@","policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:role/svc-@\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"*\"}]}","receive_wait_time_seconds":0,"redrive_policy":"","sqs_managed_sse_enabled":true,"url":"https://sqs.eu-west-1.amazonaws.com/123456789012/svc-@","visibility_timeout_seconds":30"#,
        r#""arn":"arn:aws:sqs:eu-west-1:123456789012:svc-@","content_based_deduplication":false,"delay_seconds":0,"fifo_queue":false,"id":"https://sqs.eu-west-1.amazonaws.com/123456789012/svc-@","kms_master_key_id":"","max_message_size":262144,"message_retention_seconds":345600,"name":"svc-@","policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:role/svc-@\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"*\"}]}","receive_wait_time_seconds":0,"redrive_policy":"","sqs_managed_sse_enabled":true,"url":"https://sqs.eu-west-1.amazonaws.com/123456789012/svc-@","visibility_timeout_seconds":60"#,
    ),
];

/// What a change does, one in so many: mostly updates.
const ACTIONS: &[&str] = &[
    r#"["update"]"#,
    r#"["update"]"#,
    r#"["delete","create"]"#,
    r#"["update"]"#,
    r#"["create"]"#,
    r#"["update"]"#,
    r#"["delete"]"#,
];

/// A plan of so many resources, all of which change.
fn generated(count: usize) -> Vec<u8> {
    const TAGS: &str = r#""tags":{"env":"production","team":"payments"},"tags_all":{"env":"production","team":"payments"}"#;
    let mut changes = String::new();
    for n in 0..count {
        let (kind, before, after) = KINDS[n % KINDS.len()];
        let service = (n / KINDS.len()).to_string();
        let action = ACTIONS[n % ACTIONS.len()];
        let side = |object: &str, exists: bool| match exists {
            true => format!("{{{},{TAGS}}}", object.replace('@', &service)),
            false => "null".to_owned(),
        };
        let comma = if n > 0 { "," } else { "" };
        let _ = write!(
            changes,
            r#"{comma}{{"address":"module.svc[\"{service}\"].{kind}.main","module_address":"module.svc[\"{service}\"]","mode":"managed","type":"{kind}","name":"main","provider_name":"registry.terraform.io/hashicorp/aws","change":{{"actions":{action},"before":{},"after":{},"after_unknown":{{"tags_all":{{}}}},"before_sensitive":{{"tags_all":{{}}}},"after_sensitive":{{"tags_all":{{}}}}}}}}"#,
            side(before, action != r#"["create"]"#),
            side(after, action != r#"["delete"]"#),
        );
    }
    format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[{changes}],"configuration":{{}},"applyable":true,"complete":true,"errored":false}}"#
    )
    .into_bytes()
}

fn reading(text: &[u8]) -> ChangeSet {
    read(text.to_vec(), "plan.json", &Limits::default()).expect("a plan")
}

fn stages(criterion: &mut Criterion) {
    let inputs: Vec<(usize, Vec<u8>)> = match std::env::var_os("BLASTGATE_PLAN") {
        Some(path) => {
            let text = std::fs::read(path).expect("BLASTGATE_PLAN names a plan");
            vec![(reading(&text).changes.len(), text)]
        }
        None => [10_000, 50_000]
            .map(|count| (count, generated(count)))
            .into(),
    };
    let rule_set = RuleSet::built_in().expect("the built-in rules load");
    let policy = Policy::default();
    let mut group = criterion.benchmark_group("all changed");
    group.sample_size(10);
    for (count, text) in &inputs {
        group.throughput(Throughput::Elements(*count as u64));
        group.bench_with_input(BenchmarkId::new("read", count), text, |bencher, text| {
            on_processor(bencher, || reading(text));
        });
        // The objects of a plan are decoded when somebody asks: here that is
        // told apart, in a whole run the context is the first who does.
        group.bench_with_input(
            BenchmarkId::new("read and decode", count),
            text,
            |bencher, text| {
                on_processor(bencher, || {
                    let set = reading(text);
                    for change in &set.changes {
                        black_box((change.before.value(), change.after.value()));
                    }
                    set
                });
            },
        );
        let set = reading(text);
        let stacks = Stacks::new(vec![&set], Catalog::built_in());
        let context = Analysis::build(&stacks, 0, &policy, Settings::default());
        let id = BenchmarkId::new("rules", count);
        group.bench_with_input(id, &context, |bencher, context| {
            on_processor(bencher, || rules::run(&rule_set, context));
        });
    }
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
